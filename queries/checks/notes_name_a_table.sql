-- A note on a series names a table that exists.
select
    'series_notes' as table_name,
    series_notes.note_id as row_key,
    'table_name' as column_name,
    series_notes.table_name as value
from series_notes
left join duckdb_tables() as existing on existing.table_name = series_notes.table_name
where existing.table_name is null
order by row_key
