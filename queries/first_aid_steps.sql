-- What to do for someone who bleeds badly, first step first.
select
    first_aid.step,
    first_aid.what,
    first_aid.source_id,
    sources.publisher
from first_aid
join sources using (source_id)
order by first_aid.step
