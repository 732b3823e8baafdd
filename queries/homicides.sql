-- Homicides recorded by police in each year held, oldest first.
-- Financial years are sums of four quarters; apart from them (kind_of_year) stands the one year of Table C2.
-- A year with fewer than four quarters is not returned.
-- $release  the release whose quarters are summed
select
    'financial year' as kind_of_year,
    financial_year as year_name,
    min(quarter_start) as period_start,
    last_day(max(quarter_start) + interval 2 month) as period_end,
    sum(offences)::integer as homicides,
    release as source_id
from recorded_crime_quarters
where
    release = $release
    and offence_subgroup = 'Homicide'
group by financial_year, release
having count(distinct financial_quarter) = 4
union all
select
    'year ending June' as kind_of_year,
    'year ending ' || strftime(year_ending, '%B %Y') as year_name,
    (year_ending + interval 1 day - interval 1 year)::date as period_start,
    year_ending as period_end,
    offences as homicides,
    source_id
from recorded_crime_csp
where
    level = 'police_force_area'
    and offence = 'Homicide'
order by period_start, kind_of_year
