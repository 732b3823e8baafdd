-- The source of a figure is one of the sources of its operation.
select
    'figures' as table_name,
    figures.figure_id as row_key,
    'source_id' as column_name,
    figures.source_id as value
from figures
anti join operation_sources using (operation_id, source_id)
order by row_key
