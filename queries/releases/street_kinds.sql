-- Makes the table of every kind of line that street-level files may hold, under the hash that stands for it in codes.
-- $forces  the forces, as in Reported by
-- $months  the months, as 2025-01
-- $crime_types  the crime types
create temp table kinds as
select
    hash(reported_by, month, crime_type, no_update) as kind,
    reported_by,
    month,
    crime_type,
    no_update
from (select unnest($forces) as reported_by)
cross join (select unnest($months) as month)
cross join (select unnest($crime_types) as crime_type)
cross join (values (false), (true)) as updates (no_update)
