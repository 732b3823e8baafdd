-- The phase of an indicator value agrees with the launch on 6 March 2024.
select
    'indicator_values' as table_name,
    value_id as row_key,
    'phase' as column_name,
    phase as value
from indicator_values
where
    (phase in ('pre_strategy', 'pre_launch') and period_end >= '2024-03-06')
    or (phase = 'strategy_period' and period_start < '2024-03-06')
    or (phase = 'straddles_launch' and not (period_start < '2024-03-06' and period_end >= '2024-03-06'))
order by row_key
