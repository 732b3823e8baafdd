-- Every column of every published table with its type and meaning, by table and position.
select
    table_name,
    column_name,
    data_type,
    is_nullable as may_be_empty,
    comment as meaning
from duckdb_columns()
where
    schema_name = 'main'
    and not internal
    and table_name not in ('meta', 'map_layers')
order by table_name, column_index
