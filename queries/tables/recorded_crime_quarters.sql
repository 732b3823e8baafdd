create table recorded_crime_quarters (
    release varchar not null references sources (source_id),
    row_in_release integer not null check (row_in_release >= 1),
    financial_year varchar not null check (regexp_full_match(financial_year, '20[0-9][0-9]/[0-9][0-9]')),
    financial_quarter integer not null check (financial_quarter between 1 and 4),
    quarter_start date not null,
    force varchar not null check (force in ('Northamptonshire')),
    offence_code varchar not null,
    offence_description varchar not null,
    offence_group varchar not null,
    offence_subgroup varchar not null,
    offences integer not null,
    serious_violence boolean not null,
    primary key (release, row_in_release)
);

comment on table recorded_crime_quarters is 'Offences recorded by Northamptonshire Police by quarter and offence, each release whole and side by side. Never add the releases.';
comment on column recorded_crime_quarters.release is 'The release, which is also its source: HO-PFA-2023-10 (October 2023), HO-PFA-2018-07 (2017/18 as first published) and any imported later.';
comment on column recorded_crime_quarters.row_in_release is 'Number of the row within the release as read. Needed because the first publication repeats homicide lines.';
comment on column recorded_crime_quarters.financial_year is 'Financial year, April to March. In HO-PFA-2023-10, 2016/17 is missing and 2023/24 holds April to June only.';
comment on column recorded_crime_quarters.financial_quarter is 'Quarter of the financial year: 1 is April to June.';
comment on column recorded_crime_quarters.quarter_start is 'First day of the quarter.';
comment on column recorded_crime_quarters.force is 'Police force.';
comment on column recorded_crime_quarters.offence_code is 'Home Office offence code. Two offences share 4.1 in later years: tell them apart by description.';
comment on column recorded_crime_quarters.offence_description is 'Home Office offence description.';
comment on column recorded_crime_quarters.offence_group is 'Home Office offence group. Names differ between releases.';
comment on column recorded_crime_quarters.offence_subgroup is 'Home Office offence subgroup.';
comment on column recorded_crime_quarters.offences is 'Number of offences. Below zero where a release corrects an earlier quarter.';
comment on column recorded_crime_quarters.serious_violence is 'true for weapons possession, homicide, attempted murder, assault with injury or intent, endangering life, threats to kill, robbery, kidnapping and violent disorder.';
