-- No period ends before it starts.
with backward_periods as (
    select
        'operations' as table_name,
        operation_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from operations
    where period_end < period_start
    union all
    select
        'operations' as table_name,
        operation_id as row_key,
        'hint_end' as column_name,
        hint_end::varchar as value
    from operations
    where hint_end < hint_start
    union all
    select
        'indicator_values' as table_name,
        value_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from indicator_values
    where period_end < period_start
    union all
    select
        'programme_figures' as table_name,
        programme_figure_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from programme_figures
    where period_end < period_start
    union all
    select
        'knife_12_month' as table_name,
        period_end::varchar as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from knife_12_month
    where period_end < period_start
    union all
    select
        'knife_quarters_derived' as table_name,
        quarter_start::varchar as row_key,
        'quarter_end' as column_name,
        quarter_end::varchar as value
    from knife_quarters_derived
    where quarter_end < quarter_start
    union all
    select
        'knife_annual_by_release' as table_name,
        concat_ws(', ', release_year_ending, area_code, area_name, period_start, period_end) as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from knife_annual_by_release
    where period_end < period_start
    union all
    select
        'press_quoted_figures' as table_name,
        press_figure_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from press_quoted_figures
    where period_end < period_start
)
select
    table_name,
    row_key,
    column_name,
    value
from backward_periods
order by table_name, row_key, column_name
