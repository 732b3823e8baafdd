-- The publications with these ids, by id.
-- $source_ids  ids of publications
select
    source_id,
    publisher,
    title,
    url,
    published_on,
    published_precision,
    date_basis,
    licence,
    attribution
from sources
where list_contains($source_ids, source_id)
order by source_id
