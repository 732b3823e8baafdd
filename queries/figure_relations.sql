-- Every pair of figures known to contain, repeat or possibly overlap one another, by their ids.
select
    figure_id,
    other_figure_id,
    relation
from figure_overlaps
order by figure_id, other_figure_id
