-- Four quarters of Northamptonshire in the first copy add up to the 12-month total, up to March 2019.
-- Known exception: the year to March 2018 was 452 when the quarters were released and was revised to 451.
with four_quarters as (
    select
        quarter_start,
        sum(knife_offences) over (order by quarter_start rows between 3 preceding and current row) as knife_offences
    from knife_quarters_by_force
    where force = 'Northamptonshire' and source_id = 'HO-KNIFE'
)
select
    'knife_12_month' as table_name,
    knife_12_month.period_end::varchar as row_key,
    'knife_offences' as column_name,
    knife_12_month.knife_offences::varchar as value
from knife_12_month
join four_quarters on four_quarters.quarter_start = date_trunc('month', knife_12_month.period_end - interval 2 month)
where
    knife_12_month.knife_offences <> four_quarters.knife_offences
    and not (knife_12_month.period_end = '2018-03-31' and knife_12_month.knife_offences = 451)
order by row_key
