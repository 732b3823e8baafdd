-- Measures of which an operation has several local figures, or one that another may overlap; in order of publication.
-- $operation_id  short name of the operation
select
    figures.measure,
    measures.label
from figures
join measures using (measure)
where
    figures.operation_id = $operation_id
    and figures.scope <> 'national'
group by
    figures.measure,
    measures.label
having
    count(*) > 1
    or bool_or(figures.figure_id in (select other_figure_id from figure_overlaps where relation = 'may_overlap'))
order by min(figures.figure_id)
