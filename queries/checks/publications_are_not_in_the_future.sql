-- No source is dated after today and after the latest entry of the register.
select
    'sources' as table_name,
    source_id as row_key,
    'published_on' as column_name,
    published_on::varchar as value
from sources
where published_on > (select greatest(max(published_on), current_date) from register)
order by row_key
