-- The three aims with each publication that words them, by aim and position.
select
    aims.aim_id,
    aims.title,
    aims.horizon,
    aims.published_priorities,
    aims.note,
    aim_sources.source_id
from aims
join aim_sources using (aim_id)
order by aims.aim_id, aim_sources.position
