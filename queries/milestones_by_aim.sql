-- Milestones, oldest first. announced: what was reported is an announcement, as its title says.
-- A planned one is passed when its date, to the precision known, lies before the day on which the tables were built.
select
    milestones.milestone_id,
    milestones.aim_id,
    aims.title as aim,
    milestones.date,
    case milestones.date_precision
        when 'day' then milestones.date
        when 'month' then last_day(milestones.date)
        else make_date(year(milestones.date), 12, 31)
    end as date_end,
    milestones.date_precision,
    milestones.title,
    milestones.status,
    milestones.status = 'planned' and date_end < (select meta.built_at::date from meta) as passed,
    milestones.status = 'done' and milestones.title ilike '%announce%' as announced,
    milestones.note,
    milestones.source_id
from milestones
join aims using (aim_id)
order by milestones.date, milestones.milestone_id
