-- Every indicator with the strength of what is held for it, by aim, strongest first.
-- evidence: after (a value from after the launch), before (values from before it only), claim (only percentages of
-- change without a base) or none. activity: it counts work done, not what came of it.
select
    aims.aim_id,
    aims.title as aim,
    indicators.indicator_id,
    indicators.name as indicator,
    case
        when count(indicator_values.value_id) = 0 then 'none'
        when indicators.unit = 'per cent change' then 'claim'
        when bool_or(indicator_values.phase = 'strategy_period') then 'after'
        else 'before'
    end as evidence,
    coalesce(indicators.note like 'activity%' or indicators.note like 'counted%', false) as activity,
    count(indicator_values.value_id) as published_values,
    indicators.source_id
from indicators
join aims using (aim_id)
left join indicator_values using (indicator_id)
group by
    aims.aim_id,
    aims.title,
    indicators.indicator_id,
    indicators.name,
    indicators.unit,
    indicators.note,
    indicators.source_id
order by
    aims.aim_id,
    list_position(['after', 'before', 'claim', 'none'], evidence),
    indicators.indicator_id
