-- Only an indicator in per cent change has values below zero.
select
    'indicator_values' as table_name,
    indicator_values.value_id as row_key,
    'value' as column_name,
    indicator_values.value::varchar as value
from indicator_values
join indicators using (indicator_id)
where
    indicator_values.value < 0
    and indicators.unit <> 'per cent change'
order by row_key
