-- A code in the register stands for one exhibit under one set of choices, and never twice in a row.
with publications as (
    select
        entry_id,
        thing,
        coalesce(choices, '') as choices,
        code,
        lag(code) over (partition by thing, choices order by revision) as code_before
    from register
    where kind = 'exhibit'
),
shared as (
    select code
    from publications
    group by code
    having count(distinct (thing, choices)) > 1
)
select
    'register' as table_name,
    entry_id as row_key,
    'code' as column_name,
    code as value
from publications
where code = code_before or code in (select code from shared)
order by row_key
