-- A likely date agrees with a printed one, and a likely date is given only where a printed one is missing.
select
    'operations' as table_name,
    operation_id as row_key,
    case
        when hint_end < period_start or period_end is not null then 'hint_end'
        else 'hint_start'
    end as column_name,
    coalesce(hint_start::varchar, 'none') || ' to ' || coalesce(hint_end::varchar, 'none') as value
from operations
where
    hint_start <> period_start
    or hint_end < period_start
    or (hint_basis is not null and period_start is not null and period_end is not null)
order by row_key
