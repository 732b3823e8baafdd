create table kits (
    kit_id varchar primary key check (regexp_full_match(kit_id, '[a-z0-9]+(-[a-z0-9]+)*')),
    name varchar not null,
    kind varchar not null check (kind in ('cabinet_24_7', 'kit_in_premises', 'amnesty_bin', 'unknown')),
    address varchar not null,
    town varchar not null,
    council_area varchar not null check (council_area in ('North Northamptonshire', 'West Northamptonshire')),
    postcode varchar,
    latitude double check (latitude between 51.97 and 52.65),
    longitude double check (longitude between -1.34 and -0.33),
    coord_method varchar not null check (coord_method in ('place_centroid', 'postcode_centroid', 'none')),
    coord_precision_m integer check (coord_precision_m > 0),
    coord_source varchar,
    access varchar not null check (access in ('24_7', 'opening_hours', 'unknown')),
    status varchar not null check (status in ('installed', 'announced')),
    condition varchar check (condition in ('damaged')),
    reported_on date not null,
    reported_precision varchar not null check (reported_precision in ('day', 'month', 'year')),
    funder varchar,
    note varchar,
    caution varchar,
    check ((coord_method = 'none') = (latitude is null)),
    check ((latitude is null) = (longitude is null)),
    check ((latitude is null) = (coord_precision_m is null)),
    check ((latitude is null) = (coord_source is null))
);

comment on table kits is 'Bleed-control kits, cabinets and permanent knife amnesty bins named in a publication: a small part of those there are. Not an emergency finder: call 999.';
comment on column kits.kit_id is 'Short name of the kit, cabinet or bin.';
comment on column kits.name is 'Name of the place.';
comment on column kits.kind is 'cabinet_24_7 (outdoor cabinet), kit_in_premises (inside a shop, pub or similar), amnesty_bin (permanent knife bin) or unknown.';
comment on column kits.address is 'Address as published.';
comment on column kits.town is 'Town or village.';
comment on column kits.council_area is 'The council area: North Northamptonshire or West Northamptonshire.';
comment on column kits.postcode is 'Postcode of the place, where one is known.';
comment on column kits.latitude is 'Degrees north (WGS84) of a point that stands in for the place. Empty when it could not be placed.';
comment on column kits.longitude is 'Degrees east (WGS84; west is negative) of that point.';
comment on column kits.coord_method is 'place_centroid (a stop, station or park point at the place), postcode_centroid (middle of a postcode) or none (not placed).';
comment on column kits.coord_precision_m is 'How far the true place may be from the point, in metres. Draw it as a circle.';
comment on column kits.coord_source is 'Where the point comes from.';
comment on column kits.access is 'When it can be reached: 24_7, opening_hours or unknown.';
comment on column kits.status is 'installed: reported as in place on the date given, not checked since. announced: planned, no later report found.';
comment on column kits.condition is 'damaged where a report says so. Empty otherwise.';
comment on column kits.reported_on is 'Date of the report or installation.';
comment on column kits.reported_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column kits.funder is 'Who paid, where stated.';
comment on column kits.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column kits.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
