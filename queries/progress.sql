-- Every indicator with its rule, by aim, indicators with a test first. The years it compares stand in known_years.
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
    indicators.source_id
from indicators
join progress_rules using (indicator_id)
order by
    indicators.aim_id,
    progress_rules.test = 'none',
    indicators.indicator_id
