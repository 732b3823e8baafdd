-- Releases announced beforehand, in the order of their days.
select
    release_id,
    planned_on,
    planned_at,
    title,
    publisher,
    confirmed,
    note
from planned_releases
order by
    planned_on,
    planned_at nulls first,
    release_id
