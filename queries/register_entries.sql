-- What was published and changed, newest first; four or more of a kind with the same change on one day are one line.
with grouped as (
    select
        *,
        count(*) over (partition by published_on, kind, change, why) as alike
    from register
)
select
    max(grouped.entry_id) as entry_id,
    grouped.published_on,
    grouped.kind,
    min(grouped.thing) as thing,
    min(grouped.choices) as choices,
    min(grouped.code) as code,
    max(grouped.revision) as revision,
    min(indicators.name) as name,
    grouped.change,
    grouped.why,
    count(*) as things
from grouped
left join indicators on indicators.indicator_id = grouped.thing and grouped.kind = 'rule'
group by
    grouped.published_on,
    grouped.kind,
    grouped.change,
    grouped.why,
    case when grouped.alike > 3 then '' else grouped.entry_id end
order by
    max(cast(substr(grouped.entry_id, 2) as integer)) desc
