-- A round refers to an operation of Operation Sceptre, and what was found agrees with its result.
select
    'sceptre_rounds' as table_name,
    sceptre_rounds.round_id as row_key,
    'operation_id' as column_name,
    coalesce(sceptre_rounds.operation_id, 'none') as value
from sceptre_rounds
left join operations using (operation_id)
where
    (sceptre_rounds.operation_id is not null and operations.scheme is distinct from 'Operation Sceptre')
    or (sceptre_rounds.operation_id is null and sceptre_rounds.result_found <> 'none')
    or (operations.result = 'published' and sceptre_rounds.result_found not in ('local', 'part'))
    or (operations.result = 'national_only' and sceptre_rounds.result_found <> 'national')
    or (operations.result = 'not_found' and sceptre_rounds.result_found <> 'none')
order by row_key
