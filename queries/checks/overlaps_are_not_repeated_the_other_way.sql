-- A pair of figures overlaps in one way only: it does not stand in the list twice.
select
    'figure_overlaps' as table_name,
    concat_ws(', ', forward.figure_id, forward.other_figure_id) as row_key,
    'other_figure_id' as column_name,
    forward.other_figure_id as value
from figure_overlaps as forward
join figure_overlaps as backward
    on backward.figure_id = forward.other_figure_id
    and backward.other_figure_id = forward.figure_id
order by row_key
