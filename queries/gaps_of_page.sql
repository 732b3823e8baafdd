-- What was not found in the publications read, for one page, with what would fill the gap; in order of id.
-- $page  name of the page
select
    gap_id,
    what_was_not_found,
    what_would_fill_it,
    note
from gaps
where page = $page
order by gap_id
