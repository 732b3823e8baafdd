-- Named kits, cabinets and bins one by one with town and status, the town with most kits first, installed ones first.
select
    kits.kit_id,
    kits.name,
    kits.town,
    kits.kind,
    kits.status,
    kits.condition,
    count(*) filter (where kits.kind <> 'amnesty_bin') over (partition by kits.town) as kits_in_town,
    count(*) filter (where kits.kind <> 'amnesty_bin') over () as kits_in_all,
    count(*) filter (where kits.kind <> 'amnesty_bin' and kits.status = 'announced') over () as announced_in_all,
    kit_sources.source_id
from kits
join kit_sources using (kit_id)
where kit_sources.position = 1
order by
    kits_in_town desc,
    kits.town,
    kits.kind = 'amnesty_bin',
    kits.status desc,
    kits.kit_id
