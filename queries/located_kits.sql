-- Named kits, cabinets and bins that could be placed on a map, by town and name, one row for each publication.
-- $town  town to look at first, as in the address of the page (lower case, hyphens); all for the whole county
select
    kits.kit_id,
    kits.name,
    kits.kind,
    kits.address,
    kits.town,
    kits.latitude,
    kits.longitude,
    kits.coord_method,
    kits.coord_precision_m,
    kits.status,
    kits.caution,
    (select count(*) from kits) as named,
    (select count(*) from kits where latitude is not null) as located,
    $town as town_id,
    lower(replace(kits.town, ' ', '-')) = $town as in_town,
    (select count(*) from kits where lower(replace(kits.town, ' ', '-')) = $town) as named_in_town,
    focus.latitude as focus_latitude,
    focus.longitude as focus_longitude,
    kit_sources.position,
    kit_sources.source_id
from kits
join kit_sources using (kit_id)
left join towns as focus on focus.town_id = $town
where kits.latitude is not null
order by
    kits.town,
    kits.name,
    kits.kit_id,
    kit_sources.position
