-- No figure is part of itself, also not by way of other figures.
with recursive chains as (
    select
        figure_id,
        other_figure_id
    from figure_overlaps
    where relation = 'part_of'
    union
    select
        chains.figure_id,
        figure_overlaps.other_figure_id
    from chains
    join figure_overlaps on figure_overlaps.figure_id = chains.other_figure_id
    where figure_overlaps.relation = 'part_of'
)
select
    'figures' as table_name,
    figure_id as row_key,
    'figure_id' as column_name,
    figure_id as value
from chains
where figure_id = other_figure_id
order by row_key
