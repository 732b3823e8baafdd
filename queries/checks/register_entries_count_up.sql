-- The entries of the register are called R and a number.
select
    'register' as table_name,
    entry_id as row_key,
    'entry_id' as column_name,
    entry_id as value
from register
where not regexp_full_match(entry_id, 'R\d{3,}')
order by row_key
