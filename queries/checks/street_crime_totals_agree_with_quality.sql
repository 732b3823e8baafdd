-- The rows of a month, those without a place and those outside the county equal the quality table.
with sums as (
    select
        month,
        source_id,
        sum("rows") as "rows",
        coalesce(sum("rows") filter (area_status = 'no_location'), 0) as no_location,
        coalesce(sum("rows") filter (area_status = 'outside_county'), 0) as outside_county
    from street_crime
    where level = 'force'
    group by month, source_id
)
select
    'street_crime_quality' as table_name,
    concat_ws(', ', street_crime_quality.month, street_crime_quality.source_id) as row_key,
    'rows' as column_name,
    concat_ws(
        ', ', street_crime_quality."rows", street_crime_quality.no_location, street_crime_quality.outside_county
    ) as value
from street_crime_quality
full join sums using (month, source_id)
where
    street_crime_quality."rows" is distinct from sums."rows"
    or street_crime_quality.no_location is distinct from sums.no_location
    or street_crime_quality.outside_county is distinct from sums.outside_county
order by row_key
