create table figure_overlaps (
    figure_id varchar not null references figures (figure_id),
    other_figure_id varchar not null references figures (figure_id),
    relation varchar not null check (relation in ('part_of', 'same_as', 'may_overlap')),
    note varchar,
    primary key (figure_id, other_figure_id),
    check (figure_id <> other_figure_id)
);

comment on table figure_overlaps is 'Figures known to sit inside, repeat or possibly overlap others. A pair not listed may still overlap.';
comment on column figure_overlaps.figure_id is 'The figure; see figures.';
comment on column figure_overlaps.other_figure_id is 'The figure it overlaps; see figures.';
comment on column figure_overlaps.relation is 'part_of: counted inside the other figure. same_as: one published number described twice. may_overlap: the publications leave it open.';
comment on column figure_overlaps.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
