-- Every indicator with each of its published values, by aim, indicator and order of publication.
-- An indicator without a value is one row whose value is empty.
select
    indicators.indicator_id,
    indicators.aim_id,
    indicators.name,
    indicators.definition,
    indicators.unit,
    indicators.source_body,
    indicators.published_target,
    indicators.home_office_mandatory,
    indicators.note as indicator_note,
    indicators.source_id as indicator_source_id,
    indicator_values.value_id,
    indicator_values.period_start,
    indicator_values.period_end,
    indicator_values.period_precision,
    indicator_values.value,
    indicator_values.qualifier,
    indicator_values.basis,
    indicator_values.what_it_counts,
    indicator_values.area,
    indicator_values.phase,
    indicator_values.reliability,
    indicator_values.note,
    indicator_values.caution,
    indicator_values.source_id
from indicators
left join indicator_values using (indicator_id)
order by indicators.aim_id, indicators.indicator_id, indicator_values.value_id nulls last
