-- Offences per 100,000 people in each financial year for which both are held, a row for each of the two, oldest first.
-- The offences are the four quarters of one release, the newest that holds the whole year. The people are those counted in it.
-- A release is as new as its date of publication, or else as the month that its name ends in.
-- $offence  offence, subgroup or group, as the Home Office names it
with
years as (
    select
        counted.financial_year,
        min(counted.quarter_start) as period_start,
        last_day(max(counted.quarter_start) + interval 2 month) as period_end,
        sum(counted.offences)::integer as offences,
        counted.release
    from recorded_crime_quarters as counted
    join sources on sources.source_id = counted.release
    where $offence in (counted.offence_description, counted.offence_subgroup, counted.offence_group)
    group by
        counted.financial_year,
        counted.release,
        sources.published_on
    having count(distinct counted.financial_quarter) = 4
    qualify row_number() over (
        partition by counted.financial_year
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(counted.release, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            counted.release desc
    ) = 1
),
rates as (
    select
        years.financial_year,
        years.period_start,
        years.period_end,
        years.offences,
        years.release,
        population.persons,
        population.kind as population_kind,
        population.source_id as population_source_id,
        100000 as people,
        round(years.offences * 100000.0 / population.persons, 1) as rate
    from years
    join population on population.year = year(years.period_start)
)
select
    financial_year,
    period_start,
    period_end,
    people,
    rate,
    population_kind,
    unnest(['offences', 'persons']) as part,
    unnest([offences, persons]) as part_number,
    unnest([release, population_source_id]) as source_id
from rates
order by
    period_start,
    part
