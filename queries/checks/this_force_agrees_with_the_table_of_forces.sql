-- Northamptonshire has the same rows in the table of forces as in its own table.
with own as (
    select
        month,
        crime_type,
        source_id,
        sum("rows") as "rows"
    from street_crime
    where level = 'force'
    group by month, crime_type, source_id
)
select
    'street_crime_forces' as table_name,
    concat_ws(
        ', ',
        street_crime_forces.force,
        street_crime_forces.month,
        street_crime_forces.crime_type,
        street_crime_forces.source_id
    ) as row_key,
    'rows' as column_name,
    street_crime_forces."rows"::varchar as value
from street_crime_forces
left join own using (month, crime_type, source_id)
where
    street_crime_forces.force = 'northamptonshire'
    and street_crime_forces."rows" is distinct from own."rows"
order by row_key
