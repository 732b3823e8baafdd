-- The councils, and the former districts, add up to the rows of the force inside the county.
with sums as (
    select
        month,
        crime_type,
        source_id,
        coalesce(sum("rows") filter (level = 'force' and area_status = 'in_county'), 0) as force_rows,
        coalesce(sum("rows") filter (level = 'council'), 0) as council_rows,
        coalesce(sum("rows") filter (level = 'former_district'), 0) as district_rows,
        coalesce(sum(unique_ids) filter (level = 'force' and area_status = 'in_county'), 0) as force_ids,
        coalesce(sum(unique_ids) filter (level = 'council'), 0) as council_ids,
        coalesce(sum(unique_ids) filter (level = 'former_district'), 0) as district_ids
    from street_crime
    group by month, crime_type, source_id
)
select
    'street_crime' as table_name,
    concat_ws(', ', month, crime_type) as row_key,
    case when force_rows = council_rows and force_rows = district_rows then 'unique_ids' else 'rows' end as column_name,
    concat_ws(', ', force_rows, council_rows, district_rows, force_ids, council_ids, district_ids) as value
from sums
where
    force_rows <> council_rows
    or force_rows <> district_rows
    or force_ids <> council_ids
    or force_ids <> district_ids
order by row_key
