create table street_crime (
    month date not null,
    level varchar not null check (level in ('force', 'council', 'former_district')),
    area_name varchar not null,
    area_code varchar,
    council_name varchar check (council_name in ('North Northamptonshire', 'West Northamptonshire')),
    area_status varchar not null check (area_status in ('in_county', 'outside_county', 'no_location')),
    crime_type varchar not null,
    "rows" integer not null check ("rows" >= 0),
    unique_ids integer not null check (unique_ids >= 0),
    source_id varchar not null references sources (source_id),
    primary key (month, level, area_name, area_status, crime_type, source_id),
    check (unique_ids <= "rows"),
    check (level = 'force' or area_status = 'in_county'),
    check ((level = 'force') = (council_name is null))
);

comment on table street_crime is 'police.uk street-level crime of Northamptonshire Police by month. The levels repeat one another, and so do releases of the same month: never add them.';
comment on column street_crime.month is 'First day of the month.';
comment on column street_crime.level is 'force, council or former_district (abolished on 1 April 2021).';
comment on column street_crime.area_name is 'Name of the area.';
comment on column street_crime.area_code is 'ONS code of the area.';
comment on column street_crime.council_name is 'Council of the area. Empty for the force.';
comment on column street_crime.area_status is 'in_county, outside_county (recorded by this force elsewhere) or no_location.';
comment on column street_crime.crime_type is 'Crime type of police.uk. There is no knife type; possession of weapons covers all weapons.';
comment on column street_crime."rows" is 'Lines in the file, as police.uk counts.';
comment on column street_crime.unique_ids is 'Lines after repeated crime identifiers are removed.';
comment on column street_crime.source_id is 'The publication the row comes from; see sources.';
