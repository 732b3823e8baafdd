-- Every operation, kit, programme and aim has at least one source.
with without_source as (
    select
        'operations' as table_name,
        operations.operation_id::varchar as row_key,
        'operation_id' as column_name,
        operations.operation_id::varchar as value
    from operations
    anti join operation_sources using (operation_id)
    union all
    select
        'kits' as table_name,
        kits.kit_id::varchar as row_key,
        'kit_id' as column_name,
        kits.kit_id::varchar as value
    from kits
    anti join kit_sources using (kit_id)
    union all
    select
        'programmes' as table_name,
        programmes.programme_id::varchar as row_key,
        'programme_id' as column_name,
        programmes.programme_id::varchar as value
    from programmes
    anti join programme_sources using (programme_id)
    union all
    select
        'aims' as table_name,
        aims.aim_id::varchar as row_key,
        'aim_id' as column_name,
        aims.aim_id::varchar as value
    from aims
    anti join aim_sources using (aim_id)
)
select
    table_name,
    row_key,
    column_name,
    value
from without_source
order by table_name, row_key
