-- Towns of the county with a point inside each (not the town centre), largest first.
select
    town_id,
    name,
    latitude,
    longitude,
    area_km2
from towns
order by area_km2 desc, town_id
