-- Kits, cabinets and knife bins named in a publication with the publications on each; by town, installed ones first.
-- $town  town as in the address of the page (lower case, hyphens); all for every town
select
    kits.kit_id,
    kits.name,
    kits.kind,
    kits.address,
    kits.town,
    kits.postcode,
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
where $town in ('all', lower(replace(kits.town, ' ', '-')))
order by
    kits.town,
    kits.status desc,
    kits.condition nulls first,
    kits.name,
    kits.kit_id,
    kit_sources.position
