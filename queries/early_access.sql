-- Who saw figures before they were public, newest first.
select
    publication,
    role,
    organisation,
    seen_at
from early_access
order by
    seen_at desc,
    publication,
    organisation,
    role
