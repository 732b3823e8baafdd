-- Every indicator has a value, or its short name stands in the list of gaps.
select
    'indicators' as table_name,
    indicators.indicator_id as row_key,
    'indicator_id' as column_name,
    indicators.indicator_id as value
from indicators
anti join indicator_values using (indicator_id)
where not exists (
    select 1
    from gaps
    where contains(gaps.what_was_not_found, indicators.indicator_id)
)
order by row_key
