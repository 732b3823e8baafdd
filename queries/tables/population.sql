create table population (
    year integer primary key check (year between 2000 and 2100),
    persons integer not null check (persons > 0),
    rounded_to integer not null check (rounded_to in (1, 100)),
    kind varchar not null check (kind in ('estimate_before_rebasing', 'census_2021')),
    source_id varchar not null references sources (source_id),
    note varchar
);

comment on table population is 'People in the police force area. The step from 2020 to 2021 is a new base, not growth.';
comment on column population.year is 'Year: mid-year, for 2021 the day of the Census.';
comment on column population.persons is 'Number of people.';
comment on column population.rounded_to is '1 (not rounded) or 100 (rounded to the nearest hundred).';
comment on column population.kind is 'estimate_before_rebasing (made before the Census of 2021) or census_2021.';
comment on column population.source_id is 'The publication the row comes from; see sources.';
comment on column population.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
