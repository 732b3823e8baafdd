-- Every figure of operations that is not national, with the places it names; by operation, newest first, then by id.
select
    figures.figure_id,
    figures.operation_id,
    operations.position,
    operations.area as operation_area,
    measures.label as measure,
    figures.area,
    figures.what_it_counts,
    figures.value,
    figures.unit
from figures
join operations using (operation_id)
join measures using (measure)
where figures.scope <> 'national'
order by operations.position desc, figures.figure_id
