create table knife_quarters_derived (
    quarter_start date primary key,
    quarter_end date not null,
    knife_offences integer not null check (knife_offences >= 0),
    published_12_month_total integer not null check (published_12_month_total >= 0),
    total_from varchar not null,
    source_id varchar not null references sources (source_id)
);

comment on table knife_quarters_derived is 'Quarters of 2019/20, worked out as differences of rolling totals.';
comment on column knife_quarters_derived.quarter_start is 'First day of the quarter.';
comment on column knife_quarters_derived.quarter_end is 'Last day of the quarter.';
comment on column knife_quarters_derived.knife_offences is 'Offences with a knife or sharp instrument (selected offences; possession is not included). Derived.';
comment on column knife_quarters_derived.published_12_month_total is 'The published total of the 12 months that end with the quarter.';
comment on column knife_quarters_derived.total_from is 'Where that total was read.';
comment on column knife_quarters_derived.source_id is 'The publication the row comes from; see sources.';
