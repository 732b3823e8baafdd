-- How each indicator is judged, by indicator.
select
    indicators.indicator_id,
    indicators.name as indicator,
    progress_rules.test,
    progress_rules.baseline_start,
    progress_rules.baseline_end,
    progress_rules.direction,
    progress_rules.rule,
    progress_rules.why_no_test
from progress_rules
join indicators using (indicator_id)
order by indicators.indicator_id
