-- The publications about one operation, those about the whole of it first, then those of its figures and activities.
-- $operation_id  short name of the operation
with
named as (
    select
        position,
        source_id
    from operation_sources
    where operation_id = $operation_id
    union all
    select
        1000 as position,
        source_id
    from figures
    where operation_id = $operation_id
    union all
    select
        1001 as position,
        source_id
    from activities
    where operation_id = $operation_id
)
select
    source_id,
    min(position) as position
from named
group by source_id
order by position, source_id
