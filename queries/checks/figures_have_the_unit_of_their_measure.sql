-- The unit of a figure is the unit of its measure.
select
    'figures' as table_name,
    figures.figure_id as row_key,
    'unit' as column_name,
    figures.unit as value
from figures
join measures using (measure)
where figures.unit <> measures.unit
order by row_key
