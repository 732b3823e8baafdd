-- Figures named as the parts of one exact figure add up to no more than it.
-- Left out: parts of another measure, and the running totals of Operation Kayak, which contain one another.
with named_parts as (
    select
        figure_overlaps.other_figure_id,
        sum(part.value) as parts
    from figure_overlaps
    join figures as part using (figure_id)
    join figures as whole on whole.figure_id = figure_overlaps.other_figure_id
    where
        figure_overlaps.relation = 'part_of'
        and part.measure = whole.measure
        and whole.qualifier = 'exact'
        and whole.operation_id <> 'op-kayak'
    group by figure_overlaps.other_figure_id
)
select
    'figures' as table_name,
    figures.figure_id as row_key,
    'value' as column_name,
    figures.value::varchar as value
from named_parts
join figures on figures.figure_id = named_parts.other_figure_id
where named_parts.parts > figures.value
order by row_key
