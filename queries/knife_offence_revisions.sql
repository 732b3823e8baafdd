-- Knife offences of Northamptonshire in each 12 months as each ONS release gave them, by period, then by release.
-- Of two releases of the same year the newer is taken: by its date of publication, or else the month that its name ends in.
-- first_value and latest_value are those of the first and the newest release that hold the period; revision is the difference.
with given as (
    select
        knife_annual_by_release.period_start,
        knife_annual_by_release.period_end,
        knife_annual_by_release.release_year_ending,
        knife_annual_by_release.knife_offences,
        knife_annual_by_release.source_id
    from knife_annual_by_release
    join sources using (source_id)
    where
        knife_annual_by_release.area_code = 'E23000022'
        and knife_annual_by_release.knife_offences is not null
    qualify row_number() over (
        partition by
            knife_annual_by_release.period_start,
            knife_annual_by_release.period_end,
            knife_annual_by_release.release_year_ending
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(knife_annual_by_release.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            knife_annual_by_release.source_id desc
    ) = 1
)
select
    given.period_start,
    given.period_end,
    given.release_year_ending,
    given.knife_offences,
    first_value(given.knife_offences) over by_release as first_value,
    last_value(given.knife_offences) over by_release as latest_value,
    last_value(given.knife_offences) over by_release - first_value(given.knife_offences) over by_release as revision,
    first_value(given.release_year_ending) over by_release as first_release,
    last_value(given.release_year_ending) over by_release as latest_release,
    count(*) over by_release as releases,
    given.source_id
from given
window by_release as (
    partition by
        given.period_start,
        given.period_end
    order by given.release_year_ending
    rows between unbounded preceding and unbounded following
)
order by
    given.period_end,
    given.period_start,
    given.release_year_ending
