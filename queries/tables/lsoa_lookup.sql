create table lsoa_lookup (
    lsoa21_code varchar primary key,
    lsoa21_name varchar not null,
    lsoa21_change_from_2011 varchar not null check (lsoa21_change_from_2011 in ('U', 'S', 'M', 'X')),
    msoa21_code varchar not null,
    msoa21_name varchar not null,
    msoa_hoc_name varchar not null,
    ward24_code varchar not null,
    ward24_name varchar not null,
    former_district_code varchar not null,
    former_district_name varchar not null,
    council_code varchar not null check (council_code in ('E06000061', 'E06000062')),
    council_name varchar not null check (council_name in ('North Northamptonshire', 'West Northamptonshire')),
    pfa_code varchar not null check (pfa_code in ('E23000022')),
    pfa_name varchar not null check (pfa_name in ('Northamptonshire')),
    ruc21_code varchar not null,
    ruc21 varchar not null,
    ruc21_class varchar not null,
    area_km2 double not null check (area_km2 > 0),
    label_lon double not null,
    label_lat double not null,
    ward25_bestfit_code varchar not null,
    ward25_bestfit_name varchar not null,
    source_id varchar not null references sources (source_id)
);

comment on table lsoa_lookup is 'Small areas of the county (LSOA 2021) and the larger areas they belong to.';
comment on column lsoa_lookup.lsoa21_code is 'Code of the small area.';
comment on column lsoa_lookup.lsoa21_name is 'Name of the small area.';
comment on column lsoa_lookup.lsoa21_change_from_2011 is 'Change since 2011: U (unchanged), S (split), M (merged) or X (irregular).';
comment on column lsoa_lookup.msoa21_code is 'Code of the middle layer area.';
comment on column lsoa_lookup.msoa21_name is 'Name of the middle layer area.';
comment on column lsoa_lookup.msoa_hoc_name is 'Name that the House of Commons Library gives it.';
comment on column lsoa_lookup.ward24_code is 'Ward of 2024, code.';
comment on column lsoa_lookup.ward24_name is 'Ward of 2024, name.';
comment on column lsoa_lookup.former_district_code is 'District abolished on 1 April 2021, code.';
comment on column lsoa_lookup.former_district_name is 'District abolished on 1 April 2021, name.';
comment on column lsoa_lookup.council_code is 'Council, code: E06000061 (North Northamptonshire) or E06000062 (West Northamptonshire).';
comment on column lsoa_lookup.council_name is 'Council, name.';
comment on column lsoa_lookup.pfa_code is 'Police force area, code.';
comment on column lsoa_lookup.pfa_name is 'Police force area, name.';
comment on column lsoa_lookup.ruc21_code is 'Rural or urban class of 2021, code.';
comment on column lsoa_lookup.ruc21 is 'Rural or urban.';
comment on column lsoa_lookup.ruc21_class is 'Rural or urban class in full.';
comment on column lsoa_lookup.area_km2 is 'Area in square kilometres.';
comment on column lsoa_lookup.label_lon is 'Degrees east (WGS84) of a point for the label.';
comment on column lsoa_lookup.label_lat is 'Degrees north (WGS84) of a point for the label.';
comment on column lsoa_lookup.ward25_bestfit_code is 'Ward of May 2025, code, by best fit.';
comment on column lsoa_lookup.ward25_bestfit_name is 'Ward of May 2025, name, by best fit.';
comment on column lsoa_lookup.source_id is 'The publication the row comes from; see sources.';
