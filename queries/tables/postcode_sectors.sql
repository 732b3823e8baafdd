create table postcode_sectors (
    sector varchar primary key,
    outward varchar not null,
    latitude double not null,
    longitude double not null,
    postcodes integer not null check (postcodes > 0),
    radius_m integer not null check (radius_m >= 0),
    source_id varchar not null references sources (source_id)
);

comment on table postcode_sectors is 'Postcode sectors inside the county with their mean point.';
comment on column postcode_sectors.sector is 'Postcode sector, such as NN1 1.';
comment on column postcode_sectors.outward is 'First half of the postcodes.';
comment on column postcode_sectors.latitude is 'Degrees north (WGS84) of the mean point.';
comment on column postcode_sectors.longitude is 'Degrees east (WGS84) of the mean point.';
comment on column postcode_sectors.postcodes is 'Number of postcodes of the sector inside the county.';
comment on column postcode_sectors.radius_m is 'Distance in metres that holds all its postcodes.';
comment on column postcode_sectors.source_id is 'The publication the row comes from; see sources.';
