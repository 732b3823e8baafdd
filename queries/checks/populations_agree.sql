-- The county of 2019 and 2020 is the sum of its districts and, in 2020, of its councils and its police force area.
with sums as (
    select
        mid_year,
        sum(persons) filter (starts_with(area_code, 'E07')) as districts,
        sum(persons) filter (starts_with(area_code, 'E06')) as councils
    from population_age_bands
    where age_band = 'all'
    group by mid_year
)
select
    'population' as table_name,
    population.year::varchar as row_key,
    'persons' as column_name,
    population.persons::varchar as value
from population
join sums on sums.mid_year = population.year
left join population_forces
    on population_forces.mid_year = population.year
    and population_forces.area_code = 'E23000022'
where
    population.persons <> sums.districts
    or population.persons <> coalesce(sums.councils, population.persons)
    or population.persons <> coalesce(population_forces.persons, population.persons)
order by row_key
