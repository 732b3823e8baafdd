-- What was done or announced in one operation, beside its figures, in the order of the publication.
-- $operation_id  short name of the operation
select
    activity_id,
    activity,
    status,
    note,
    source_id
from activities
where operation_id = $operation_id
order by activity_id
