-- Offences recorded by quarter, each from the newest release that holds it; a quarter that was not found is empty; oldest first.
-- A release is as new as its date of publication, or else as the month that its name ends in.
-- $offence  offence, subgroup or group, as the Home Office names it
with
counted as (
    select
        quarter_start,
        financial_year,
        release,
        sum(offences) as offences
    from recorded_crime_quarters
    where $offence in (offence_description, offence_subgroup, offence_group)
    group by
        quarter_start,
        financial_year,
        release
),
held as (
    select
        counted.quarter_start,
        counted.financial_year,
        counted.offences,
        counted.release,
        sources.title as publication
    from counted
    join sources on sources.source_id = counted.release
    qualify row_number() over (
        partition by counted.quarter_start
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(counted.release, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            counted.release desc
    ) = 1
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
    $offence as offence,
    quarters.quarter_start,
    cast(quarters.quarter_start + interval 3 month - interval 1 day as date) as quarter_end,
    held.financial_year,
    held.offences,
    count(held.offences) over (partition by held.financial_year) as quarters_held,
    count(held.offences) over () as quarters_found,
    held.publication,
    held.release as source_id
from quarters
left join held using (quarter_start)
order by quarters.quarter_start
