-- Offences recorded in the whole police force area in the one year of Table C2, in the order asked for.
-- $offences  names of offences as the table prints them
select
    offence,
    offences,
    value_as_printed,
    year_ending,
    source_id
from recorded_crime_csp
where
    level = 'police_force_area'
    and list_contains($offences, offence)
order by list_position($offences, offence)
