-- Documented days from which the events of an indicator are counted differently, by day.
select
    recording_changes.indicator_id,
    indicators.name as indicator,
    recording_changes.changed_on,
    recording_changes.what,
    recording_changes.source_id
from recording_changes
join indicators using (indicator_id)
order by
    recording_changes.changed_on,
    recording_changes.change_id
