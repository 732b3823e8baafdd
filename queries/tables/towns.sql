create table towns (
    town_id varchar primary key check (regexp_full_match(town_id, '[a-z0-9]+(-[a-z0-9]+)*')),
    ons_code varchar not null unique,
    name varchar not null,
    ons_name varchar not null,
    longitude double not null,
    latitude double not null,
    area_km2 double not null check (area_km2 > 0),
    council_code varchar not null check (council_code in ('E06000061', 'E06000062')),
    source_id varchar not null references sources (source_id)
);

comment on table towns is 'Towns of the county: ONS built-up areas with a point inside each (not the town centre).';
comment on column towns.town_id is 'Short name of the town.';
comment on column towns.ons_code is 'ONS code of the built-up area.';
comment on column towns.name is 'Name.';
comment on column towns.ons_name is 'Name as ONS has it.';
comment on column towns.longitude is 'Degrees east (WGS84; west is negative).';
comment on column towns.latitude is 'Degrees north (WGS84).';
comment on column towns.area_km2 is 'Area in square kilometres.';
comment on column towns.council_code is 'Council: E06000061 (North Northamptonshire) or E06000062 (West Northamptonshire).';
comment on column towns.source_id is 'The publication the row comes from; see sources.';
