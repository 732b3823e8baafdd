-- A derived quarter is a total of the 12-month series less the three quarters before it.
with quarters as (
    select quarter_start, knife_offences, cast(null as integer) as published_12_month_total
    from knife_quarters_by_force
    where force = 'Northamptonshire'
    union all
    select quarter_start, knife_offences, published_12_month_total
    from knife_quarters_derived
),

four_quarters as (
    select
        quarter_start,
        published_12_month_total,
        sum(knife_offences) over (order by quarter_start rows between 3 preceding and current row) as knife_offences
    from quarters
)
select
    'knife_quarters_derived' as table_name,
    four_quarters.quarter_start::varchar as row_key,
    'published_12_month_total' as column_name,
    four_quarters.published_12_month_total::varchar as value
from four_quarters
left join knife_12_month on knife_12_month.period_end = last_day(four_quarters.quarter_start + interval 2 month)
where
    four_quarters.published_12_month_total is not null
    and (
        four_quarters.published_12_month_total <> four_quarters.knife_offences
        or four_quarters.published_12_month_total is distinct from knife_12_month.knife_offences
    )
order by row_key
