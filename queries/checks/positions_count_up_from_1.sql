-- The publications of a thing are numbered 1, 2, 3 without a gap.
with numbered as (
    select 'operation_sources' as table_name, operation_id as owner, position from operation_sources
    union all
    select 'kit_sources', kit_id, position from kit_sources
    union all
    select 'aim_sources', aim_id::varchar, position from aim_sources
    union all
    select 'programme_sources', programme_id, position from programme_sources
)
select
    table_name,
    concat_ws(', ', owner, max(position)) as row_key,
    'position' as column_name,
    max(position)::varchar as value
from numbered
group by table_name, owner
having max(position) <> count(*)
order by table_name, row_key
