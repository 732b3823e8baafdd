create table postcodes (
    postcode varchar primary key,
    outward varchar not null,
    sector varchar not null,
    latitude double not null,
    longitude double not null,
    positional_quality integer not null check (positional_quality in (10, 20, 30, 40, 50, 60, 90)),
    council_area varchar not null check (council_area in ('North Northamptonshire', 'West Northamptonshire', 'outside Northamptonshire')),
    source_id varchar not null references sources (source_id)
);

comment on table postcodes is 'Postcodes of the county and NN postcodes beyond it, with their mean point. From Code-Point Open.';
comment on column postcodes.postcode is 'Postcode.';
comment on column postcodes.outward is 'First half of the postcode.';
comment on column postcodes.sector is 'Postcode up to the first figure of the second half.';
comment on column postcodes.latitude is 'Degrees north (WGS84).';
comment on column postcodes.longitude is 'Degrees east (WGS84; west is negative).';
comment on column postcodes.positional_quality is 'How good the point is: 10 is best, 50 or more is a rough one.';
comment on column postcodes.council_area is 'Council area of the postcode, or outside Northamptonshire.';
comment on column postcodes.source_id is 'The publication the row comes from; see sources.';
