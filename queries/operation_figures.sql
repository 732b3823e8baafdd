-- Every figure of one operation with its measure and its kind, in the order of the publication.
-- $operation_id  short name of the operation
select
    figures.figure_id,
    measures.label as measure,
    measures.kind,
    figures.value,
    figures.qualifier,
    figures.unit,
    figures.area,
    figures.scope,
    figures.tactic,
    figures.route,
    figures.status,
    figures.basis,
    figures.what_it_counts,
    figures.caution,
    figures.source_id
from figures
join measures using (measure)
where figures.operation_id = $operation_id
order by figures.figure_id
