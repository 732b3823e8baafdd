-- The values of one publication in the register, line by line.
-- $entry_id  the publication
select
    line,
    label,
    held
from register_values
where entry_id = $entry_id
order by line
