-- The towns and villages in which a kit, cabinet or bin is named, each with the council it lies in; by name.
select distinct
    town,
    council_area
from kits
order by town, council_area
