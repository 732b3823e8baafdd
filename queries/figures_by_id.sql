-- Published figures, chosen one by one, with operation and publication; in the order chosen.
-- $figure_ids  ids of figures
select
    figures.figure_id,
    figures.operation_id,
    operations.name as operation,
    operations.period_start,
    operations.period_end,
    operations.hint_start,
    operations.hint_end,
    measures.label as measure,
    figures.value,
    figures.qualifier,
    figures.unit,
    figures.area,
    figures.route,
    figures.what_it_counts,
    figures.caution,
    figures.source_id
from figures
join operations using (operation_id)
join measures using (measure)
where list_contains($figure_ids, figures.figure_id)
order by list_position($figure_ids, figures.figure_id)
