-- The rows of a force and month add up to its coverage, and a month not obtained has none.
with sums as (
    select
        force,
        month,
        source_id,
        sum("rows") as "rows"
    from street_crime_forces
    group by force, month, source_id
)
select
    'street_crime_coverage' as table_name,
    concat_ws(', ', force, month, source_id) as row_key,
    'rows' as column_name,
    coalesce(street_crime_coverage."rows"::varchar, 'empty') as value
from street_crime_coverage
full join sums using (force, month, source_id)
where street_crime_coverage."rows" is distinct from sums."rows"
order by row_key
