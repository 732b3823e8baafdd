-- The revisions of an exhibit or a rule in the register count up from 1, one by one, in the order of their days.
with counted as (
    select
        entry_id,
        revision,
        row_number() over history as expected,
        published_on < lag(published_on) over history as goes_back
    from register
    where kind in ('exhibit', 'rule')
    window history as (partition by kind, thing, choices order by revision, entry_id)
)
select
    'register' as table_name,
    entry_id as row_key,
    'revision' as column_name,
    cast(revision as varchar) as value
from counted
where revision <> expected or coalesce(goes_back, false)
order by row_key
