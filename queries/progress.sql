-- Every indicator with its rule, the baseline and the latest year, by aim, indicators with a test first.
-- The baseline is the year the rule names, else the latest value that ends before it ends: baseline_as_named says which.
-- The latest value is the newest whose period begins after the launch of 6 March 2024. Empty where none was found.
-- source_id is the publication of the latest value, else of the baseline, else of the indicator.
with
baselines as (
    select
        indicator_values.indicator_id,
        arg_max(indicator_values, indicator_values.period_end) as held
    from indicator_values
    join progress_rules using (indicator_id)
    where
        progress_rules.test = 'rate_ratio'
        and indicator_values.period_end <= progress_rules.baseline_end
    group by indicator_values.indicator_id
),
latest as (
    select
        indicator_values.indicator_id,
        arg_max(indicator_values, indicator_values.period_end) as held
    from indicator_values
    where indicator_values.phase = 'strategy_period' and indicator_values.period_end is not null
    group by indicator_values.indicator_id
)
select
    indicators.indicator_id,
    indicators.aim_id,
    indicators.name as indicator,
    indicators.unit,
    progress_rules.test,
    progress_rules.direction,
    progress_rules.rule,
    progress_rules.why_no_test,
    progress_rules.owner_role,
    progress_rules.next_release,
    progress_rules.set_on,
    progress_rules.baseline_start as named_start,
    progress_rules.baseline_end as named_end,
    coalesce(
        baselines.held.period_start = progress_rules.baseline_start
        and baselines.held.period_end = progress_rules.baseline_end,
        false
    ) as baseline_as_named,
    baselines.held.value as baseline_value,
    baselines.held.qualifier as baseline_qualifier,
    baselines.held.period_start as baseline_start,
    baselines.held.period_end as baseline_end,
    baselines.held.what_it_counts as baseline_counts,
    baselines.held.reliability as baseline_reliability,
    baselines.held.caution as baseline_caution,
    baselines.held.source_id as baseline_source_id,
    latest.held.value as latest_value,
    latest.held.qualifier as latest_qualifier,
    latest.held.period_start as latest_start,
    latest.held.period_end as latest_end,
    latest.held.what_it_counts as latest_counts,
    latest.held.reliability as latest_reliability,
    latest.held.caution as latest_caution,
    latest.held.source_id as latest_source_id,
    coalesce(latest.held.source_id, baselines.held.source_id, indicators.source_id) as source_id
from indicators
join progress_rules using (indicator_id)
left join baselines using (indicator_id)
left join latest using (indicator_id)
order by indicators.aim_id, progress_rules.test = 'none', indicators.indicator_id
