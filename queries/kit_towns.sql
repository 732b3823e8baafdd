-- Towns and villages in which a kit, cabinet or bin is named, and the other towns of the county; by name.
select
    lower(replace(town, ' ', '-')) as town_id,
    town as name
from kits
union
select
    town_id,
    name
from towns
order by name, town_id
