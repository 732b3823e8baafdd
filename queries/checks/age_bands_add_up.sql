-- The eight age bands that do not overlap add up to all ages, and the overlapping ones lie inside.
with sums as (
    select
        area_code,
        mid_year,
        sum(persons) filter (age_band = 'all') as persons,
        sum(persons) filter (
            age_band in ('0-9', '10-15', '16-17', '18-24', '25-34', '35-49', '50-64', '65+')
        ) as bands,
        sum(persons) filter (age_band in ('0-9', '10-15', '16-17')) as young,
        sum(persons) filter (age_band = 'under 18') as under_18
    from population_age_bands
    group by area_code, mid_year
)
select
    'population_age_bands' as table_name,
    concat_ws(', ', area_code, mid_year, 'all') as row_key,
    'persons' as column_name,
    concat_ws(', ', persons, bands, young, under_18) as value
from sums
where
    persons is distinct from bands
    or young is distinct from under_18
order by row_key
