create table population_age_bands (
    area_code varchar not null,
    area_name varchar not null,
    mid_year integer not null check (mid_year between 2000 and 2100),
    age_band varchar not null check (age_band in ('0-9', '10-15', '16-17', '18-24', '25-34', '35-49', '50-64', '65+', 'under 18', '10-17', 'under 25', '10-24', 'all')),
    persons integer not null check (persons >= 0),
    source_id varchar not null references sources (source_id),
    primary key (area_code, mid_year, age_band)
);

comment on table population_age_bands is 'People by age in the former districts and the councils, mid-2019 and mid-2020. Some bands overlap.';
comment on column population_age_bands.area_code is 'ONS code of the area.';
comment on column population_age_bands.area_name is 'Name of the area.';
comment on column population_age_bands.mid_year is 'Year, in its middle.';
comment on column population_age_bands.age_band is 'Age in years. 0-9, 10-15, 16-17, 18-24, 25-34, 35-49, 50-64 and 65+ add to all; under 18, 10-17, under 25 and 10-24 overlap them.';
comment on column population_age_bands.persons is 'Number of people.';
comment on column population_age_bands.source_id is 'The publication the row comes from; see sources.';
