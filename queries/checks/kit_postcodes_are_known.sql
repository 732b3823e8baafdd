-- The postcode of a kit is a postcode of the stated council area.
select
    'kits' as table_name,
    kits.kit_id as row_key,
    'postcode' as column_name,
    kits.postcode as value
from kits
left join postcodes using (postcode)
where
    kits.postcode is not null
    and postcodes.council_area is distinct from kits.council_area
order by row_key
