-- Every measure has at least one figure.
select
    'measures' as table_name,
    measures.measure as row_key,
    'measure' as column_name,
    measures.measure as value
from measures
anti join figures using (measure)
order by row_key
