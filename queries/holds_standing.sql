-- The holds on new publications that stand on a day, latest end first.
-- $day  the day
select
    held_from,
    held_until,
    why,
    by_role
from publication_holds
where
    $day between held_from and held_until
    and (lifted_on is null or lifted_on > $day)
order by
    held_until desc,
    held_from
