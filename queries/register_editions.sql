-- Every publication of an exhibit or a rule, oldest first.
select
    entry_id,
    published_on,
    kind,
    thing,
    choices,
    code,
    revision,
    change,
    why
from register
where kind in ('exhibit', 'rule')
order by
    length(entry_id),
    entry_id
