-- Knife offences of Northamptonshire by quarter, each from the newest release that holds it, oldest first.
-- After the last quarter of these follow our differences of published 12-month totals (derived; not where a press quote is needed).
-- artefact_mark and artefact_note stand where a count is likely a slip of recording.
-- A release is as new as its date of publication, or else as the month that its name ends in.
-- $known  which to return: published, derived
with
held as (
    select
        knife_quarters_by_force.quarter_start,
        knife_quarters_by_force.knife_offences,
        sources.title as publication,
        knife_quarters_by_force.source_id
    from knife_quarters_by_force
    join sources using (source_id)
    where knife_quarters_by_force.force = 'Northamptonshire'
    qualify row_number() over (
        partition by knife_quarters_by_force.quarter_start
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(knife_quarters_by_force.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            knife_quarters_by_force.source_id desc
    ) = 1
),
quarters as (
    select
        'published' as known,
        quarter_start,
        knife_offences,
        publication,
        source_id
    from held
    union all
    select
        'derived' as known,
        knife_quarters_derived.quarter_start,
        knife_quarters_derived.knife_offences,
        sources.title as publication,
        knife_quarters_derived.source_id
    from knife_quarters_derived
    join sources using (source_id)
    where
        knife_quarters_derived.total_from = 'ONS table'
        and knife_quarters_derived.quarter_start > (select max(quarter_start) from held)
),
artefacts (quarter_start, note_id, artefact_mark) as (
    values
        (date '2012-10-01', 'note-78', 'A'),
        (date '2014-10-01', 'note-79', 'B'),
        (date '2015-01-01', 'note-79', 'B')
)
select
    quarters.quarter_start,
    last_day(quarters.quarter_start + interval 2 month) as quarter_end,
    quarters.knife_offences,
    quarters.known,
    artefacts.artefact_mark,
    series_notes.note as artefact_note,
    quarters.publication,
    quarters.source_id
from quarters
left join artefacts using (quarter_start)
left join series_notes using (note_id)
where list_contains($known, quarters.known)
order by quarters.quarter_start
