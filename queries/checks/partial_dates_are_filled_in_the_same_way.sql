-- A date known only by its month or year stands on the first day of it, and an end on its last day.
with oddly_filled_dates as (
    select
        'sources' as table_name,
        source_id as row_key,
        'published_on' as column_name,
        published_on::varchar as value
    from sources
    where
        (published_precision = 'month' and day(published_on) <> 1)
        or (published_precision = 'year' and (month(published_on) <> 1 or day(published_on) <> 1))
    union all
    select
        'kits' as table_name,
        kit_id as row_key,
        'reported_on' as column_name,
        reported_on::varchar as value
    from kits
    where
        (reported_precision = 'month' and day(reported_on) <> 1)
        or (reported_precision = 'year' and (month(reported_on) <> 1 or day(reported_on) <> 1))
    union all
    select
        'kit_totals' as table_name,
        total_id as row_key,
        'date' as column_name,
        date::varchar as value
    from kit_totals
    where
        (date_precision = 'month' and day(date) <> 1)
        or (date_precision = 'year' and (month(date) <> 1 or day(date) <> 1))
    union all
    select
        'milestones' as table_name,
        milestone_id as row_key,
        'date' as column_name,
        date::varchar as value
    from milestones
    where
        (date_precision = 'month' and day(date) <> 1)
        or (date_precision = 'year' and (month(date) <> 1 or day(date) <> 1))
    union all
    select
        'programmes' as table_name,
        programme_id as row_key,
        'start_on' as column_name,
        start_on::varchar as value
    from programmes
    where
        (start_precision = 'month' and day(start_on) <> 1)
        or (start_precision = 'year' and (month(start_on) <> 1 or day(start_on) <> 1))
    union all
    select
        'indicator_values' as table_name,
        value_id as row_key,
        'period_start' as column_name,
        period_start::varchar as value
    from indicator_values
    where
        (period_precision = 'month' and day(period_start) <> 1)
        or (period_precision = 'year' and (month(period_start) <> 1 or day(period_start) <> 1))
    union all
    select
        'programme_figures' as table_name,
        programme_figure_id as row_key,
        'period_start' as column_name,
        period_start::varchar as value
    from programme_figures
    where
        (period_precision = 'month' and day(period_start) <> 1)
        or (period_precision = 'year' and (month(period_start) <> 1 or day(period_start) <> 1))
    union all
    select
        'indicator_values' as table_name,
        value_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from indicator_values
    where
        (period_precision = 'month' and period_end <> last_day(period_end))
        or (period_precision = 'year' and (month(period_end) <> 12 or day(period_end) <> 31))
    union all
    select
        'programme_figures' as table_name,
        programme_figure_id as row_key,
        'period_end' as column_name,
        period_end::varchar as value
    from programme_figures
    where
        (period_precision = 'month' and period_end <> last_day(period_end))
        or (period_precision = 'year' and (month(period_end) <> 12 or day(period_end) <> 31))
)
select
    table_name,
    row_key,
    column_name,
    value
from oddly_filled_dates
order by table_name, row_key, column_name
