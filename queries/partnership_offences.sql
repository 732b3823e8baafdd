-- Offences recorded by Community Safety Partnership in the newest year held; by partnership and order asked for.
-- Of several releases of that year the newest counts: by its date of publication, else the month that its name ends in.
-- $offences  names of offences as the table prints them
with
newest as (
    select
        recorded_crime_csp.csp_name,
        recorded_crime_csp.la_name,
        recorded_crime_csp.year_ending,
        recorded_crime_csp.offence,
        recorded_crime_csp.offences,
        recorded_crime_csp.source_id
    from recorded_crime_csp
    join sources using (source_id)
    where
        recorded_crime_csp.level = 'csp'
        and list_contains($offences, recorded_crime_csp.offence)
        and recorded_crime_csp.year_ending = (select max(latest.year_ending) from recorded_crime_csp as latest)
    qualify row_number() over (
        partition by
            recorded_crime_csp.csp_name,
            recorded_crime_csp.offence
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(recorded_crime_csp.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            recorded_crime_csp.source_id desc
    ) = 1
)
select
    csp_name,
    la_name,
    year_ending,
    offence,
    offences,
    source_id
from newest
order by csp_name, list_position($offences, offence)
