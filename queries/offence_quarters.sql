-- Offences recorded by quarter, from the release of October 2023; a quarter that was not found is empty; oldest first.
-- $names  offences or groups of offences to add up, as the Home Office names them
with
held as (
    select
        quarter_start,
        financial_year,
        sum(offences) as offences
    from recorded_crime_quarters
    where
        release = 'HO-PFA-2023-10'
        and (list_contains($names, offence_description) or list_contains($names, offence_subgroup))
    group by
        quarter_start,
        financial_year
),
span as (
    select
        min(quarter_start) as first_quarter,
        max(quarter_start) as last_quarter
    from held
),
quarters as (
    select cast(unnest(generate_series(first_quarter, last_quarter, interval 3 month)) as date) as quarter_start
    from span
)
select
    quarters.quarter_start,
    cast(quarters.quarter_start + interval 3 month - interval 1 day as date) as quarter_end,
    held.financial_year,
    held.offences,
    count(held.offences) over (partition by held.financial_year) as quarters_held,
    count(held.offences) over () as quarters_found,
    'HO-PFA-2023-10' as source_id
from quarters
left join held using (quarter_start)
order by quarters.quarter_start
