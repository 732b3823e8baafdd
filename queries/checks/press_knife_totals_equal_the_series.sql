-- A press figure that serves the 12-month series equals it, and a press figure that checks it does too.
-- Known exception: 452 for the year to March 2018 was quoted before the revision to 451.
select
    'press_quoted_figures' as table_name,
    press_quoted_figures.press_figure_id as row_key,
    'value' as column_name,
    press_quoted_figures.value::varchar as value
from press_quoted_figures
left join knife_12_month using (period_start, period_end)
where
    press_quoted_figures.area = 'Northamptonshire'
    and (
        press_quoted_figures.series_use = 'knife_12_month'
        or press_quoted_figures.measure = 'Knife or sharp weapon offences'
    )
    and press_quoted_figures.value is distinct from knife_12_month.knife_offences
    and not (press_quoted_figures.period_end = '2018-03-31' and press_quoted_figures.value = 452)
order by row_key
