create table programme_figures (
    programme_figure_id varchar primary key,
    programme_id varchar not null references programmes (programme_id),
    measure varchar not null,
    value double not null check (value >= 0),
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about', 'up_to', 'as_quoted')),
    unit varchar not null,
    period_start date,
    period_end date,
    period_precision varchar check (period_precision in ('day', 'month', 'year')),
    status varchar not null check (status in ('reported', 'planned')),
    basis varchar not null check (basis in ('published', 'computed')),
    source_id varchar not null references sources (source_id),
    what_it_counts varchar not null,
    note varchar,
    caution varchar,
    check ((period_start is null and period_end is null) = (period_precision is null))
);

comment on table programme_figures is 'Published figures of programmes. Many repeat figures of operations: never to be added up.';
comment on column programme_figures.programme_figure_id is 'Short name of the figure: the programme and a number.';
comment on column programme_figures.programme_id is 'The programme; see programmes.';
comment on column programme_figures.measure is 'What is counted.';
comment on column programme_figures.value is 'The number.';
comment on column programme_figures.qualifier is 'Part of the value: exact, at_least (more than, at least), about (about, almost, nearly), up_to, or as_quoted (repeated as a publication gave it).';
comment on column programme_figures.unit is 'Unit of the value.';
comment on column programme_figures.period_start is 'First day of the period. Empty when the source gives none.';
comment on column programme_figures.period_end is 'Last day of the period. Empty when the source gives none.';
comment on column programme_figures.period_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column programme_figures.status is 'reported: said to have happened. planned: announced beforehand.';
comment on column programme_figures.basis is 'published: printed by the source. computed: our own sum, difference or count of something printed.';
comment on column programme_figures.source_id is 'The publication the row comes from; see sources.';
comment on column programme_figures.what_it_counts is 'What exactly the number counts.';
comment on column programme_figures.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column programme_figures.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
