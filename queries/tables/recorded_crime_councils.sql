create table recorded_crime_councils (
    offence varchar not null,
    unassigned integer not null check (unassigned >= 0),
    north_northamptonshire integer not null check (north_northamptonshire >= 0),
    west_northamptonshire integer not null check (west_northamptonshire >= 0),
    year_ending date not null,
    source_id varchar not null references sources (source_id),
    primary key (offence, year_ending, source_id)
);

comment on table recorded_crime_councils is 'Recorded crime by council in the year to June 2025, and any year imported later: our sums of the partnerships of each council.';
comment on column recorded_crime_councils.offence is 'Offence or group. Some contain others: never add them down.';
comment on column recorded_crime_councils.unassigned is 'Offences that belong to neither council.';
comment on column recorded_crime_councils.north_northamptonshire is 'Offences in North Northamptonshire.';
comment on column recorded_crime_councils.west_northamptonshire is 'Offences in West Northamptonshire.';
comment on column recorded_crime_councils.year_ending is 'Last day of the year.';
comment on column recorded_crime_councils.source_id is 'The publication the row comes from; see sources.';
