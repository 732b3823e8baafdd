-- The operations of one subject, each with its first publication and how many share its scheme; oldest first.
-- $subject  what the operations were about
select
    operations.operation_id,
    operations.position,
    operations.name,
    operations.scheme,
    operations.subject,
    operations.period_start,
    operations.period_end,
    operations.hint_start,
    operations.hint_end,
    operations.area,
    operations.result,
    count(*) over (partition by split_part(operations.scheme, ' / ', 1)) as operations_in_scheme,
    operation_sources.source_id
from operations
left join operation_sources
    on
        operation_sources.operation_id = operations.operation_id
        and operation_sources.position = 1
where operations.subject = $subject
order by operations.position
