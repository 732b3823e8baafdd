-- Every programme with the aims it serves, once for each publication on it, by programme and position.
with served as (
    select
        programme_id,
        list(aim_id order by aim_id) as aim_ids
    from programme_aims
    group by programme_id
)
select
    programmes.programme_id,
    programmes.name,
    programmes.what_it_does,
    programmes.target_group,
    programmes.lead_body,
    programmes.start_on,
    programmes.start_precision,
    programmes.start_status,
    programmes.link_to_nsvpp,
    list_contains(served.aim_ids, 1) as serves_aim_1,
    list_contains(served.aim_ids, 2) as serves_aim_2,
    list_contains(served.aim_ids, 3) as serves_aim_3,
    programme_sources.position,
    programme_sources.source_id
from programmes
join served using (programme_id)
join programme_sources using (programme_id)
order by programmes.programme_id, programme_sources.position
