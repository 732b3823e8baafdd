-- published means a local figure is held, national_only national figures only, not_found none.
with held as (
    select
        operations.operation_id,
        operations.result,
        count(figures.figure_id) filter (figures.scope <> 'national') as local_figures,
        count(figures.figure_id) filter (figures.scope = 'national') as national_figures
    from operations
    left join figures using (operation_id)
    group by operations.operation_id, operations.result
)
select
    'operations' as table_name,
    operation_id as row_key,
    'result' as column_name,
    result as value
from held
where result <> case
    when local_figures > 0 then 'published'
    when national_figures > 0 then 'national_only'
    else 'not_found'
end
order by row_key
