-- A postcode sector counts its postcodes inside the county and begins with its outward part.
with counted as (
    select
        sector,
        count(*) as postcodes
    from postcodes
    where council_area <> 'outside Northamptonshire'
    group by sector
)
select
    'postcode_sectors' as table_name,
    sector as row_key,
    'postcodes' as column_name,
    coalesce(postcode_sectors.postcodes::varchar, 'empty') as value
from postcode_sectors
full join counted using (sector)
where
    postcode_sectors.postcodes is distinct from counted.postcodes
    or not starts_with(sector, postcode_sectors.outward || ' ')
order by row_key
