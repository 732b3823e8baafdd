-- Every operation with the number of figures held for it, local and national, oldest first.
with
held as (
    select
        operation_id,
        count(*) filter (where scope <> 'national') as local_figures,
        count(*) filter (where scope = 'national') as national_figures
    from figures
    group by operation_id
)
select
    operations.operation_id,
    operations.position,
    operations.name,
    operations.scheme,
    operations.subject,
    operations.period_start,
    operations.period_end,
    operations.hint_start,
    operations.hint_end,
    operations.hint_basis,
    operations.area,
    operations.lead_role,
    operations.result,
    operations.note,
    operations.caution,
    coalesce(held.local_figures, 0) as local_figures,
    coalesce(held.national_figures, 0) as national_figures
from operations
left join held using (operation_id)
order by operations.position
