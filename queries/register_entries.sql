-- What was published and changed, newest first.
select
    entry_id,
    published_on,
    exhibit,
    change
from register
order by published_on desc, entry_id desc
