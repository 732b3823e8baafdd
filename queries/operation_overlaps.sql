-- Figures inside, the same as, or perhaps inside others, where either side belongs to one operation; by the pair's ids.
-- $operation_id  short name of the operation
select
    figure_overlaps.relation,
    figure_overlaps.note,
    inner_figures.figure_id,
    inner_figures.value,
    inner_figures.qualifier,
    inner_figures.unit,
    lower(left(inner_measures.label, 1)) || substr(inner_measures.label, 2) as measure,
    inner_operations.operation_id,
    inner_operations.name as operation,
    outer_figures.figure_id as other_figure_id,
    outer_figures.value as other_value,
    outer_figures.qualifier as other_qualifier,
    outer_figures.unit as other_unit,
    lower(left(outer_measures.label, 1)) || substr(outer_measures.label, 2) as other_measure,
    outer_operations.operation_id as other_operation_id,
    outer_operations.name as other_operation
from figure_overlaps
join figures as inner_figures using (figure_id)
join measures as inner_measures on inner_measures.measure = inner_figures.measure
join operations as inner_operations on inner_operations.operation_id = inner_figures.operation_id
join figures as outer_figures on outer_figures.figure_id = figure_overlaps.other_figure_id
join measures as outer_measures on outer_measures.measure = outer_figures.measure
join operations as outer_operations on outer_operations.operation_id = outer_figures.operation_id
where
    inner_figures.operation_id = $operation_id
    or outer_figures.operation_id = $operation_id
order by figure_overlaps.figure_id, figure_overlaps.other_figure_id
