-- Two figures marked same_as have the same value and qualifier.
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
    'relation' as column_name,
    value::varchar || ' and ' || other_value::varchar as value
from pairs
where
    relation = 'same_as'
    and (value <> other_value or qualifier <> other_qualifier)
order by row_key
