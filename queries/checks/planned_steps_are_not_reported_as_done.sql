-- A milestone marked done is not dated after its source was published or after the first entry of the register.
with latest as (
    select
        source_id,
        case published_precision
            when 'month' then last_day(published_on)
            when 'year' then make_date(year(published_on), 12, 31)
            else published_on
        end as published_by
    from sources
)
select
    'milestones' as table_name,
    milestones.milestone_id as row_key,
    'date' as column_name,
    milestones.date::varchar as value
from milestones
join latest using (source_id)
where
    milestones.status <> 'planned'
    and milestones.date > coalesce(latest.published_by, (select min(published_on) from register))
order by row_key
