-- Knives and other weapons that local operations against serious violence took or were given, by route; oldest first.
-- A figure counted inside another, or the same as another, names it in whole_id; figures of one operation stay apart.
-- $route  route as in the table of figures; all for every route
with
route_figures as (
    select *
    from figures
    where
        route is not null
        and scope <> 'national'
        and status = 'reported'
),
wholes as (
    select
        figure_overlaps.figure_id,
        figure_overlaps.relation,
        figure_overlaps.other_figure_id as whole_id
    from figure_overlaps
    join route_figures as whole on whole.figure_id = figure_overlaps.other_figure_id
    where figure_overlaps.relation in ('part_of', 'same_as')
)
select
    route_figures.figure_id,
    operations.operation_id,
    operations.name as operation,
    coalesce(operations.period_start, operations.hint_start) as likely_start,
    coalesce(datediff('day', operations.hint_start, operations.hint_end) > 300, false) as covers_a_year,
    route_figures.route,
    measures.label as measure,
    route_figures.value,
    route_figures.qualifier,
    route_figures.unit,
    route_figures.area,
    route_figures.what_it_counts,
    route_figures.caution,
    wholes.whole_id,
    wholes.relation,
    whole.route as whole_route,
    whole.value as whole_value,
    whole.qualifier as whole_qualifier,
    dense_rank() over (order by operations.position) + dense_rank() over (order by operations.position desc) - 1
        as operations_in_all,
    route_figures.source_id
from route_figures
join operations using (operation_id)
join measures using (measure)
left join wholes using (figure_id)
left join figures as whole on whole.figure_id = wholes.whole_id
where
    operations.subject = 'serious violence and knives'
    and ($route = 'all' or route_figures.route = $route)
order by operations.position, route_figures.figure_id
