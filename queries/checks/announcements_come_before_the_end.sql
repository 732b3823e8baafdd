-- What is announced for an operation was published before the operation ended, where both dates are known.
select
    'activities' as table_name,
    activities.activity_id as row_key,
    'status' as column_name,
    activities.status as value
from activities
join operations using (operation_id)
join sources using (source_id)
where
    activities.status = 'announced'
    and sources.published_on > coalesce(operations.period_end, operations.hint_end)
order by row_key
