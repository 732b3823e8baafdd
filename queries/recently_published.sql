-- The newest dated publications that brought something, one thing each, newest first.
-- Counts of fewer than five people below the county are left to the text of their own operation.
-- $many  how many
with
things as (
    select
        'figure' as kind,
        figures.figure_id as thing_id,
        operations.name as about,
        measures.label as what,
        figures.value,
        figures.qualifier,
        figures.unit,
        null::date as period_start,
        null::date as period_end,
        figures.source_id
    from figures
    join operations using (operation_id)
    join measures using (measure)
    where
        figures.scope <> 'national'
        and not (figures.unit = 'people' and figures.value < 5 and figures.scope <> 'county')
    qualify row_number() over (partition by figures.source_id order by figures.figure_id) = 1
    union all
    select
        'indicator',
        indicator_values.value_id,
        indicators.name,
        indicators.unit,
        indicator_values.value,
        indicator_values.qualifier,
        indicators.unit,
        indicator_values.period_start,
        indicator_values.period_end,
        indicator_values.source_id
    from indicator_values
    join indicators using (indicator_id)
    qualify row_number() over (partition by indicator_values.source_id order by indicator_values.value_id) = 1
    union all
    select
        'kit',
        kits.kit_id,
        kits.name,
        kits.town,
        null,
        null,
        null,
        kits.reported_on,
        null,
        kit_sources.source_id
    from kits
    join kit_sources using (kit_id)
    where kit_sources.position = 1
    qualify row_number() over (partition by kit_sources.source_id order by kits.kit_id) = 1
    union all
    select
        'milestone',
        milestones.milestone_id,
        milestones.title,
        milestones.status,
        null,
        null,
        null,
        milestones.date,
        null,
        milestones.source_id
    from milestones
    where milestones.status = 'done'
)
select
    things.*,
    sources.publisher,
    sources.url,
    sources.published_on,
    sources.published_precision,
    sources.date_basis
from things
join sources using (source_id)
where
    sources.published_on is not null
    and sources.url is not null
order by sources.published_on desc, things.thing_id
limit $many
