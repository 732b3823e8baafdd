-- A source under the Open Government Licence has the line it asks for, and no other source claims that licence.
select
    'sources' as table_name,
    source_id as row_key,
    'attribution' as column_name,
    coalesce(attribution, 'empty') as value
from sources
where (licence = 'ogl_3') <> (attribution is not null)
order by row_key
