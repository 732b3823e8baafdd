-- The towns of the county and its two councils, each with its council and, for towns, a point inside; towns first, by name.
with
councils as (
    select distinct
        la_code as council_code,
        la_name as council
    from recorded_crime_csp
    where level = 'csp'
),
places as (
    select
        towns.town_id,
        towns.name,
        councils.council,
        false as is_council,
        towns.latitude,
        towns.longitude
    from towns
    join councils using (council_code)
    union all
    select
        lower(replace(council, ' ', '-')) as town_id,
        council as name,
        council,
        true as is_council,
        null as latitude,
        null as longitude
    from councils
)
select
    town_id,
    name,
    council,
    is_council,
    latitude,
    longitude
from places
order by is_council, name
