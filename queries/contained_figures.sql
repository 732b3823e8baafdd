-- Figures that contain others, and those inside them, each with what it lies in; by operation, then whole before part.
-- Small counts of people below the county are left out: they stand with their own operation.
-- $operation_ids  short names of the operations
-- $subject  what the operations were about
with recursive
held as (
    select
        figures.figure_id,
        figures.operation_id,
        figures.value,
        figures.qualifier,
        figures.unit,
        lower(measures.label) as measure,
        figures.what_it_counts,
        figures.caution,
        figures.source_id
    from figures
    join measures using (measure)
    where
        list_contains($operation_ids, figures.operation_id)
        and not (figures.scope = 'part_of_county' and figures.unit = 'people' and figures.value between 1 and 4)
),
inside as (
    select
        figure_overlaps.figure_id,
        figure_overlaps.other_figure_id,
        figure_overlaps.relation
    from figure_overlaps
    where
        figure_overlaps.figure_id in (select figure_id from held)
        and figure_overlaps.other_figure_id in (select figure_id from held)
),
tree as (
    select
        figure_id,
        null::varchar as whole_id,
        'whole' as relation,
        0 as depth,
        figure_id as path
    from held
    where
        figure_id in (select other_figure_id from inside)
        and figure_id not in (select figure_id from inside)
    union all
    select
        inside.figure_id,
        tree.figure_id as whole_id,
        inside.relation,
        tree.depth + 1 as depth,
        tree.path || '/' || inside.figure_id as path
    from tree
    join inside on inside.other_figure_id = tree.figure_id
)
select
    operations.operation_id,
    operations.name as operation,
    operations.subject,
    tree.path,
    tree.depth,
    tree.relation,
    tree.whole_id,
    held.figure_id,
    held.value,
    held.qualifier,
    held.unit,
    held.measure,
    held.what_it_counts,
    held.caution,
    held.source_id
from tree
join held using (figure_id)
join operations using (operation_id)
where operations.subject = $subject
order by operations.position, tree.path
