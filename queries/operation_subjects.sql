-- The operations with these ids, with name and subject, by id.
-- $operation_ids  ids of operations
select
    operation_id,
    name,
    subject
from operations
where list_contains($operation_ids, operation_id)
order by operation_id
