create table population_forces (
    area_code varchar primary key,
    area_name varchar not null,
    mid_year integer not null check (mid_year between 2000 and 2100),
    persons integer not null check (persons > 0),
    source_id varchar not null references sources (source_id)
);

comment on table population_forces is 'People by police force area, mid-2020: our sums of districts.';
comment on column population_forces.area_code is 'ONS code of the police force area.';
comment on column population_forces.area_name is 'Police force area.';
comment on column population_forces.mid_year is 'Year, in its middle.';
comment on column population_forces.persons is 'Number of people. Derived.';
comment on column population_forces.source_id is 'The publication the row comes from; see sources.';
