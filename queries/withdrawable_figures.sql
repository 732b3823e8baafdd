-- Every figure that can be withdrawn by its id, with the table it stands in, by id.
select
    figure_id as thing,
    'figures' as table_name
from figures
union all
select
    programme_figure_id as thing,
    'programme_figures' as table_name
from programme_figures
union all
select
    press_figure_id as thing,
    'press_quoted_figures' as table_name
from press_quoted_figures
union all
select
    total_id as thing,
    'kit_totals' as table_name
from kit_totals
union all
select
    value_id as thing,
    'indicator_values' as table_name
from indicator_values
union all
select
    funding_id as thing,
    'funding' as table_name
from funding
order by thing
