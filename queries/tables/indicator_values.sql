create table indicator_values (
    value_id varchar primary key,
    indicator_id varchar not null references indicators (indicator_id),
    period_start date,
    period_end date,
    period_precision varchar check (period_precision in ('day', 'month', 'year')),
    value double not null,
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about', 'up_to', 'as_quoted')),
    source_id varchar not null references sources (source_id),
    basis varchar not null check (basis in ('published', 'computed')),
    what_it_counts varchar not null,
    area varchar not null,
    phase varchar not null check (phase in ('pre_strategy', 'pre_launch', 'straddles_launch', 'strategy_period')),
    reliability varchar not null check (reliability in ('A', 'B', 'C')),
    note varchar,
    caution varchar,
    check ((period_start is null and period_end is null) = (period_precision is null))
);

comment on table indicator_values is 'Published values of the indicators.';
comment on column indicator_values.value_id is 'Short name of the value: the indicator and a number.';
comment on column indicator_values.indicator_id is 'The indicator; see indicators.';
comment on column indicator_values.period_start is 'First day of the period. Empty when the source gives none.';
comment on column indicator_values.period_end is 'Last day of the period.';
comment on column indicator_values.period_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column indicator_values.value is 'The number, in the unit of the indicator. Below zero only for a claimed fall.';
comment on column indicator_values.qualifier is 'Part of the value: exact, at_least (more than, at least), about (about, almost, nearly), up_to, or as_quoted (repeated as a publication gave it).';
comment on column indicator_values.source_id is 'The publication the row comes from; see sources.';
comment on column indicator_values.basis is 'published: printed by the source. computed: our own sum, difference or count of something printed.';
comment on column indicator_values.what_it_counts is 'What exactly the number counts.';
comment on column indicator_values.area is 'Place the value covers.';
comment on column indicator_values.phase is 'Where the period lies: pre_strategy, pre_launch (the months before 6 March 2024), straddles_launch or strategy_period (after it).';
comment on column indicator_values.reliability is 'A: official local source. B: press quoting official figures. C: loosely defined or a proxy.';
comment on column indicator_values.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column indicator_values.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
