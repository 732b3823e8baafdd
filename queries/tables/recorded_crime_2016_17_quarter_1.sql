create table recorded_crime_2016_17_quarter_1 (
    financial_year varchar not null check (financial_year in ('2016/17')),
    offence_group varchar primary key,
    offences integer not null check (offences >= 0),
    source_id varchar not null references sources (source_id)
);

comment on table recorded_crime_2016_17_quarter_1 is 'The only recorded crime found for 2016/17: April to June 2016 by group.';
comment on column recorded_crime_2016_17_quarter_1.financial_year is 'Financial year.';
comment on column recorded_crime_2016_17_quarter_1.offence_group is 'Home Office offence group.';
comment on column recorded_crime_2016_17_quarter_1.offences is 'Number of offences, April to June 2016.';
comment on column recorded_crime_2016_17_quarter_1.source_id is 'The publication the row comes from; see sources.';
