-- Recorded crime of the years held before and after the launch, by indicator, earlier year first.
-- The last two columns name the baseline that was not found and the release that would hold it.
-- $indicator_ids  ids of indicators, in the order wanted
-- $source_ids  publications whose years are set side by side
with baseline as (
    select
        what_was_not_found,
        what_would_fill_it
    from gaps
    where gap_id = 'G02'
)
select
    indicators.indicator_id,
    indicators.name as indicator,
    indicator_values.value_id,
    indicator_values.period_start,
    indicator_values.period_end,
    indicator_values.period_precision,
    indicator_values.value,
    indicator_values.qualifier,
    indicator_values.phase,
    indicator_values.what_it_counts,
    indicator_values.source_id,
    baseline.what_was_not_found as baseline_not_found,
    baseline.what_would_fill_it as baseline_release
from indicator_values
join indicators using (indicator_id)
cross join baseline
where
    list_contains($indicator_ids, indicator_values.indicator_id)
    and list_contains($source_ids, indicator_values.source_id)
order by list_position($indicator_ids, indicator_values.indicator_id), indicator_values.period_start
