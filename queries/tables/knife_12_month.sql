create table knife_12_month (
    period_start date not null,
    period_end date primary key,
    knife_offences integer not null check (knife_offences >= 0),
    release_year_ending date,
    source_type varchar not null check (source_type in ('official_table', 'derived', 'press_quote')),
    source_file varchar,
    source_id varchar not null references sources (source_id),
    note varchar,
    check ((source_type = 'official_table') = (release_year_ending is not null))
);

comment on table knife_12_month is 'Knife or sharp instrument offences in Northamptonshire, rolling 12 months. Periods overlap.';
comment on column knife_12_month.period_start is 'First day.';
comment on column knife_12_month.period_end is 'Last day.';
comment on column knife_12_month.knife_offences is 'Offences with a knife or sharp instrument (selected offences; possession is not included).';
comment on column knife_12_month.release_year_ending is 'The release used, by the last day of its year. Empty when it is not an ONS release.';
comment on column knife_12_month.source_type is 'official_table (read in an ONS table), derived (sum of four quarters of a copy) or press_quote (a newspaper quoting the official figure).';
comment on column knife_12_month.source_file is 'File that was read.';
comment on column knife_12_month.source_id is 'The publication the row comes from; see sources.';
comment on column knife_12_month.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
