-- A figure that is part of another is not larger than it, unless the qualifier of the whole leaves room.
with pairs as (
    select
        figure_overlaps.figure_id,
        figure_overlaps.other_figure_id,
        figure_overlaps.relation,
        part.measure,
        part.unit,
        part.value,
        part.qualifier,
        whole.measure as other_measure,
        whole.unit as other_unit,
        whole.value as other_value,
        whole.qualifier as other_qualifier
    from figure_overlaps
    join figures as part using (figure_id)
    join figures as whole on whole.figure_id = figure_overlaps.other_figure_id
)
select
    'figure_overlaps' as table_name,
    concat_ws(', ', figure_id, other_figure_id) as row_key,
    'figure_id' as column_name,
    value::varchar as value
from pairs
where
    relation = 'part_of'
    and value > other_value
    and other_qualifier not in ('at_least', 'about', 'as_quoted')
order by row_key
