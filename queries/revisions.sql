-- The same period of each official series in the first and in the newest release that hold it, by series, oldest period first.
-- A release is as new as the year it is of; of the same year, or without one, as its date of publication, or else as the month
-- that its name ends in.
-- revision is the latest value less the first; releases is how many releases hold the period.
with
named (position, series, what_it_counts, offence) as (
    values
        (2, 'Homicide', 'offences by quarter', 'Homicide'),
        (3, 'GBH with intent', 'offences by quarter', 'Assault with intent to cause serious harm'),
        (4, 'Violence with injury', 'offences by quarter', 'Violence with injury'),
        (5, 'Robbery', 'offences by quarter', 'Robbery'),
        (6, 'Possession of weapons', 'offences by quarter', 'Possession of weapons offences'),
        (7, 'Carrying a knife or blade', 'offences by quarter', 'Possession of article with blade or point')
),
given (position, series, what_it_counts, period_start, period_end, given_number, release_of, source_id) as (
    select
        1,
        'Knife offences',
        '12-month totals',
        period_start,
        period_end,
        knife_offences,
        release_year_ending,
        source_id
    from knife_annual_by_release
    where
        area_code = 'E23000022'
        and knife_offences is not null
    union all
    select
        named.position,
        named.series,
        named.what_it_counts,
        recorded_crime_quarters.quarter_start,
        last_day(recorded_crime_quarters.quarter_start + interval 2 month),
        sum(recorded_crime_quarters.offences)::integer,
        null,
        recorded_crime_quarters.release
    from recorded_crime_quarters
    join named
        on named.offence in (
            recorded_crime_quarters.offence_description,
            recorded_crime_quarters.offence_subgroup,
            recorded_crime_quarters.offence_group
        )
    group by all
    union all
    select
        8,
        'Knife offences by quarter',
        'offences by quarter',
        quarter_start,
        last_day(quarter_start + interval 2 month),
        knife_offences,
        null,
        source_id
    from knife_quarters_by_force
    where force = 'Northamptonshire'
    union all
    select
        9,
        'Table C2: ' || offence,
        'offences in a year',
        (year_ending + interval 1 day - interval 1 year)::date,
        year_ending,
        offences,
        null,
        source_id
    from recorded_crime_csp
    where
        level = 'police_force_area'
        and offences is not null
        and offence in ('Homicide', 'Violence with injury', 'Robbery', 'Possession of weapons offences')
    union all
    select
        10,
        'police.uk: ' || crime_type,
        'crimes listed by month',
        month,
        last_day(month),
        sum("rows")::integer,
        null,
        source_id
    from street_crime
    where
        level = 'force'
        and crime_type in ('Possession of weapons', 'Robbery', 'Violence and sexual offences')
    group by all
),
dated as (
    select
        given.position,
        given.series,
        given.what_it_counts,
        given.period_start,
        given.period_end,
        given.given_number,
        given.release_of,
        sources.title,
        given.source_id,
        coalesce(
            sources.published_on,
            try_strptime(regexp_extract(given.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')::date
        ) as newness
    from given
    join sources using (source_id)
)
select
    series,
    what_it_counts,
    period_start,
    period_end,
    first(given_number order by release_of nulls first, newness nulls first, source_id) as first_value,
    last(given_number order by release_of nulls first, newness nulls first, source_id) as latest_value,
    latest_value - first_value as revision,
    first(release_of order by release_of nulls first, newness nulls first, source_id) as first_release_of,
    last(release_of order by release_of nulls first, newness nulls first, source_id) as latest_release_of,
    first(title order by release_of nulls first, newness nulls first, source_id) as first_title,
    last(title order by release_of nulls first, newness nulls first, source_id) as latest_title,
    count(*) as releases,
    list_distinct(list(source_id)) as source_ids
from dated
group by
    position,
    series,
    what_it_counts,
    period_start,
    period_end
order by
    position,
    series,
    period_end,
    period_start
