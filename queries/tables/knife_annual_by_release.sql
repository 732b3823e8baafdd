create table knife_annual_by_release (
    release_year_ending date not null,
    area_code varchar,
    area_name varchar not null,
    period_start date not null,
    period_end date not null,
    knife_offences integer check (knife_offences >= 0),
    value_as_printed varchar not null,
    source_id varchar not null references sources (source_id),
    unique (release_year_ending, area_code, area_name, period_start, period_end, source_id)
);

comment on table knife_annual_by_release is '12-month knife offence totals of every area in each ONS release held. Differences between releases are revisions.';
comment on column knife_annual_by_release.release_year_ending is 'The release, by the last day of its year.';
comment on column knife_annual_by_release.area_code is 'ONS code. Empty where the release gives none.';
comment on column knife_annual_by_release.area_name is 'Area as printed.';
comment on column knife_annual_by_release.period_start is 'First day of the 12 months.';
comment on column knife_annual_by_release.period_end is 'Last day of the 12 months.';
comment on column knife_annual_by_release.knife_offences is 'Offences with a knife or sharp instrument (selected offences; possession is not included). Empty where the release prints no number.';
comment on column knife_annual_by_release.value_as_printed is 'The cell as printed: a number, - or .. or NA (no number given).';
comment on column knife_annual_by_release.source_id is 'The publication the row comes from; see sources.';
