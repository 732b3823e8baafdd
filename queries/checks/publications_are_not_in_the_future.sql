-- No source is dated after the latest entry of the register.
select
    'sources' as table_name,
    source_id as row_key,
    'published_on' as column_name,
    published_on::varchar as value
from sources
where published_on > (select max(published_on) from register)
order by row_key
