create table milestones (
    milestone_id varchar primary key,
    aim_id integer not null references aims (aim_id),
    date date not null,
    date_precision varchar not null check (date_precision in ('day', 'month', 'year')),
    title varchar not null,
    status varchar not null check (status in ('done', 'planned', 'context')),
    source_id varchar not null references sources (source_id),
    note varchar
);

comment on table milestones is 'Dated steps of the strategy and of work around it. Which aim they serve is our choice.';
comment on column milestones.milestone_id is 'Short name of the milestone.';
comment on column milestones.aim_id is 'The aim; see aims. Our choice.';
comment on column milestones.date is 'Date, filled in to a full day where only month or year is known.';
comment on column milestones.date_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column milestones.title is 'What happened or was planned.';
comment on column milestones.status is 'done: reported as happened. planned: as the source stated; whether it happened was not seen. context: background, not a step.';
comment on column milestones.source_id is 'The publication the row comes from; see sources.';
comment on column milestones.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
