-- Homicides recorded by police in each year held, each from the newest release that holds it whole, oldest first.
-- Financial years are sums of the four quarters of one release; apart from them (kind_of_year) stand the years of Table C2.
-- A release is as new as its date of publication, or else as the month that its name ends in.
with
financial_years as (
    select
        'financial year' as kind_of_year,
        financial_year as year_name,
        min(quarter_start) as period_start,
        last_day(max(quarter_start) + interval 2 month) as period_end,
        sum(offences)::integer as homicides,
        release as source_id
    from recorded_crime_quarters
    where offence_subgroup = 'Homicide'
    group by
        financial_year,
        release
    having count(distinct financial_quarter) = 4
),
other_years as (
    select
        'year ending ' || strftime(year_ending, '%B') as kind_of_year,
        'year ending ' || strftime(year_ending, '%B %Y') as year_name,
        (year_ending + interval 1 day - interval 1 year)::date as period_start,
        year_ending as period_end,
        offences as homicides,
        source_id
    from recorded_crime_csp
    where
        level = 'police_force_area'
        and offence = 'Homicide'
        and offences is not null
),
held as (
    from financial_years
    union all
    from other_years
)
select
    held.kind_of_year,
    held.year_name,
    held.period_start,
    held.period_end,
    held.homicides,
    sources.title as publication,
    held.source_id
from held
join sources using (source_id)
qualify row_number() over (
    partition by held.year_name
    order by
        coalesce(
            sources.published_on,
            try_strptime(regexp_extract(held.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
        ) desc nulls last,
        held.source_id desc
) = 1
order by
    held.period_start,
    held.kind_of_year
