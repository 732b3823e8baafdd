-- The postcode nearest to a kit is within 300 m of it and lies in the council area stated.
with distances as (
    -- Great-circle distance in metres (haversine, radius of the earth 6,371 km).
    select
        kits.kit_id,
        kits.council_area as stated,
        postcodes.council_area,
        2 * 6371000 * asin(sqrt(
            pow(sin(radians(postcodes.latitude - kits.latitude) / 2), 2)
            + cos(radians(kits.latitude)) * cos(radians(postcodes.latitude))
            * pow(sin(radians(postcodes.longitude - kits.longitude) / 2), 2)
        )) as metres
    from kits
    cross join postcodes
    where kits.latitude is not null
),

nearest as (
    select
        kit_id,
        stated,
        arg_min(council_area, metres) as council_area,
        min(metres) as metres
    from distances
    group by kit_id, stated
)
select
    'kits' as table_name,
    kit_id as row_key,
    case when metres > 300 then 'latitude' else 'council_area' end as column_name,
    case when metres > 300 then round(metres)::varchar || ' m' else stated end as value
from nearest
where
    metres > 300
    or stated <> council_area
order by row_key
