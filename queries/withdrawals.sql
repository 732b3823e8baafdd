-- What is withdrawn at present, newest first.
select
    thing,
    kind,
    since,
    why,
    by_role,
    because_of
from withdrawals
order by
    since desc,
    thing
