-- Every published table with its description and number of rows, by name.
select
    table_name,
    comment as description,
    estimated_size as rows
from duckdb_tables()
where table_name not in ('meta', 'map_layers')
order by table_name
