-- Kits, cabinets and knife bins with their points, one row for each publication, by town, name and publication.
select
    kits.kit_id,
    kits.name,
    kits.kind,
    kits.address,
    kits.town,
    lower(replace(kits.town, ' ', '-')) as town_id,
    kits.postcode,
    kits.latitude,
    kits.longitude,
    kits.coord_method,
    kits.coord_precision_m,
    kits.access,
    kits.status,
    kits.condition,
    kits.reported_on,
    kits.reported_precision,
    kits.funder,
    kits.note,
    kits.caution,
    kit_sources.position,
    kit_sources.source_id,
    sources.kind in ('address source', 'coordinate source', 'open data (OGL v3)') as tells_place_only,
    sources.publisher,
    sources.title,
    sources.url,
    sources.published_on,
    sources.published_precision,
    sources.date_basis,
    sources.licence,
    sources.attribution
from kits
join kit_sources using (kit_id)
join sources using (source_id)
order by
    kits.town,
    kits.name,
    kits.kit_id,
    kit_sources.position
