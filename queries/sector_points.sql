-- Postcode sectors inside the county with their mean point and the distance that holds all their postcodes, by sector.
select
    sector,
    outward,
    latitude,
    longitude,
    postcodes,
    radius_m
from postcode_sectors
order by sector
