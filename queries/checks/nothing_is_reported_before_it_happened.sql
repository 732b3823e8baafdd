-- What is reported did not happen after its source was published, where both dates are known.
with latest as (
    select
        source_id,
        case published_precision
            when 'month' then last_day(published_on)
            when 'year' then make_date(year(published_on), 12, 31)
            else published_on
        end as published_by
    from sources
),

dated as (
    select
        'kits' as table_name,
        kits.kit_id as row_key,
        'reported_on' as column_name,
        kits.reported_on as dated,
        max(latest.published_by) as published_by
    from kits
    join kit_sources using (kit_id)
    join latest using (source_id)
    where
        kits.status <> 'announced'
        and source_id not in ('CPO2025', 'NAPTAN2026')
    group by kits.kit_id, kits.reported_on
    union all
    select
        'kit_totals' as table_name,
        kit_totals.total_id as row_key,
        'date' as column_name,
        kit_totals.date as dated,
        latest.published_by
    from kit_totals
    join latest using (source_id)
    where kit_totals.status = 'reported'
    union all
    select
        'indicator_values' as table_name,
        indicator_values.value_id as row_key,
        'period_start' as column_name,
        indicator_values.period_start as dated,
        latest.published_by
    from indicator_values
    join latest using (source_id)
    union all
    select
        'programme_figures' as table_name,
        programme_figures.programme_figure_id as row_key,
        'period_start' as column_name,
        programme_figures.period_start as dated,
        latest.published_by
    from programme_figures
    join latest using (source_id)
    where programme_figures.status = 'reported'
    union all
    select
        'press_quoted_figures' as table_name,
        press_quoted_figures.press_figure_id as row_key,
        'period_end' as column_name,
        press_quoted_figures.period_end as dated,
        latest.published_by
    from press_quoted_figures
    join latest using (source_id)
    union all
    select
        'figures' as table_name,
        figures.figure_id as row_key,
        'source_id' as column_name,
        operations.period_start as dated,
        latest.published_by
    from figures
    join operations using (operation_id)
    join latest using (source_id)
    where figures.status = 'reported'
)
select
    table_name,
    row_key,
    column_name,
    dated::varchar as value
from dated
where dated > published_by
order by table_name, row_key, column_name
