-- Every postcode with its mean point, how good the point is and its council area, by postcode.
select
    postcode,
    outward,
    sector,
    latitude,
    longitude,
    positional_quality,
    council_area
from postcodes
order by postcode
