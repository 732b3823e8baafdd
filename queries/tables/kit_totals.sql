create table kit_totals (
    total_id varchar primary key,
    date date not null,
    date_precision varchar not null check (date_precision in ('day', 'month', 'year')),
    what varchar not null,
    value double not null check (value >= 0),
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about', 'up_to', 'as_quoted')),
    unit varchar not null,
    status varchar not null check (status in ('reported', 'planned')),
    source_id varchar not null references sources (source_id),
    note varchar,
    caution varchar
);

comment on table kit_totals is 'Published totals and targets for kits, cabinets and bins. They count different things and are never one line.';
comment on column kit_totals.total_id is 'Short name of the total.';
comment on column kit_totals.date is 'Date the total stands for or was reported on.';
comment on column kit_totals.date_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column kit_totals.what is 'What is counted, in our words.';
comment on column kit_totals.value is 'The number.';
comment on column kit_totals.qualifier is 'Part of the value: exact, at_least (more than, at least), about (about, almost, nearly), up_to, or as_quoted (repeated as a publication gave it).';
comment on column kit_totals.unit is 'Unit of the value, such as cabinets, kits, GBP (pounds) or people.';
comment on column kit_totals.status is 'reported: a count or a sum of money. planned: a target or a hope.';
comment on column kit_totals.source_id is 'The publication the row comes from; see sources.';
comment on column kit_totals.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column kit_totals.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
