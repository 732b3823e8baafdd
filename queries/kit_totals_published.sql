-- Published totals and targets for kits, cabinets and bins with their publications, newest first.
select
    kit_totals.total_id,
    kit_totals.date,
    kit_totals.date_precision,
    kit_totals.what,
    kit_totals.value,
    kit_totals.qualifier,
    kit_totals.unit,
    kit_totals.status,
    kit_totals.note,
    kit_totals.caution,
    kit_totals.source_id,
    sources.publisher,
    sources.title,
    sources.url,
    sources.published_on,
    sources.published_precision,
    sources.date_basis,
    sources.licence,
    sources.attribution
from kit_totals
join sources using (source_id)
order by kit_totals.date desc, kit_totals.total_id
