-- Offences recorded in the whole police force area in the first full year after the launch, in the order asked for.
-- The year is that of Table C2, as it stands in the newest release that holds it. Later years held are counted beside it.
-- A release is as new as its date of publication, or else as the month that its name ends in.
-- $offences  names of offences as the table prints them
with
after_launch as (
    select
        recorded_crime_csp.offence,
        recorded_crime_csp.offences,
        recorded_crime_csp.value_as_printed,
        recorded_crime_csp.year_ending,
        sources.title as publication,
        recorded_crime_csp.source_id,
        count(distinct recorded_crime_csp.year_ending) over () as years_held
    from recorded_crime_csp
    join sources using (source_id)
    where
        recorded_crime_csp.level = 'police_force_area'
        and list_contains($offences, recorded_crime_csp.offence)
        and recorded_crime_csp.year_ending + interval 1 day - interval 1 year >= date '2024-03-06'
    qualify row_number() over (
        partition by
            recorded_crime_csp.offence,
            recorded_crime_csp.year_ending
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(recorded_crime_csp.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            recorded_crime_csp.source_id desc
    ) = 1
)
select
    offence,
    offences,
    value_as_printed,
    year_ending,
    publication,
    years_held,
    source_id
from after_launch
where year_ending = (select min(year_ending) from after_launch)
order by list_position($offences, offence)
