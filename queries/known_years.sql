-- The year before the launch and the newest year after it of each indicator with a test, by indicator, the earlier year first.
-- Hand-kept values stand beside official series: years of Table C2, and four quarters of one Home Office release added up.
-- side baseline: the year the rule names, else the latest that ends before it ends; as_named says which.
-- side latest: the newest full year that begins after the launch of 6 March 2024, else the newest period.
-- Of each period the newest release counts: by its date of publication, or else the month that its name ends in.
-- what_it_counts of an official series is what the hand-kept official value of the same publisher counts.
-- $indicator_ids  ids of indicators, in the order wanted; an empty list means all
with
official (indicator_id, offence) as (
    values
    ('I01', 'Homicide'),
    ('I10', 'Possession of weapons offences'),
    ('I24', 'Violence with injury'),
    ('I25', 'Robbery')
),
quarters as (
    select
        official.indicator_id,
        official.offence,
        recorded_crime_quarters.release as source_id,
        recorded_crime_quarters.quarter_start,
        sum(recorded_crime_quarters.offences) as offences
    from recorded_crime_quarters
    join official on list_contains(
        [
            recorded_crime_quarters.offence_description,
            recorded_crime_quarters.offence_subgroup,
            recorded_crime_quarters.offence_group
        ],
        official.offence
    )
    group by
        official.indicator_id,
        official.offence,
        recorded_crime_quarters.release,
        recorded_crime_quarters.quarter_start
),
four_quarters as (
    select
        indicator_id,
        offence,
        source_id,
        quarter_start as period_start,
        last_day((quarter_start + interval 11 month)::date) as period_end,
        (sum(offences) over year_from_here)::double as value,
        count(*) over year_from_here as quarters_held
    from quarters
    window year_from_here as (
        partition by
            indicator_id,
            source_id
        order by quarter_start
        range between current row and interval 9 month following
    )
),
official_years as (
    select
        four_quarters.indicator_id,
        four_quarters.offence,
        four_quarters.source_id,
        four_quarters.period_start,
        four_quarters.period_end,
        four_quarters.value
    from four_quarters
    join progress_rules using (indicator_id)
    where
        four_quarters.quarters_held = 4
        and (
            four_quarters.period_start = progress_rules.baseline_start
            or four_quarters.period_start >= date '2024-03-06'
            or month(four_quarters.period_start) = 4
        )
    union all
    select
        official.indicator_id,
        official.offence,
        recorded_crime_csp.source_id,
        (recorded_crime_csp.year_ending + interval 1 day - interval 1 year)::date as period_start,
        recorded_crime_csp.year_ending as period_end,
        recorded_crime_csp.offences::double as value
    from recorded_crime_csp
    join official using (offence)
    where
        recorded_crime_csp.level = 'police_force_area'
        and recorded_crime_csp.offences is not null
),
hand_kept_definitions as (
    select
        indicator_values.indicator_id,
        sources.publisher,
        arg_max(indicator_values.what_it_counts, indicator_values.period_end) as what_it_counts
    from indicator_values
    join sources using (source_id)
    where indicator_values.reliability = 'A'
    group by
        indicator_values.indicator_id,
        sources.publisher
),
periods as (
    select
        indicator_id,
        value_id,
        period_start,
        period_end,
        period_precision,
        value,
        qualifier,
        what_it_counts,
        reliability,
        caution,
        source_id,
        phase = 'strategy_period' as after_launch
    from indicator_values
    where period_end is not null
    union all
    select
        official_years.indicator_id,
        null as value_id,
        official_years.period_start,
        official_years.period_end,
        'day' as period_precision,
        official_years.value,
        'exact' as qualifier,
        coalesce(
            hand_kept_definitions.what_it_counts,
            lower(official_years.offence) || ' as counted by ' || sources.publisher
        ) as what_it_counts,
        'A' as reliability,
        null as caution,
        official_years.source_id,
        official_years.period_start >= date '2024-03-06' as after_launch
    from official_years
    join sources using (source_id)
    left join hand_kept_definitions using (indicator_id, publisher)
),
sided as (
    select
        periods.*,
        if(periods.after_launch, 'latest', 'baseline') as side,
        periods.period_start = progress_rules.baseline_start
        and periods.period_end = progress_rules.baseline_end as as_named,
        periods.period_end = (periods.period_start + interval 1 year - interval 1 day)::date as full_year,
        coalesce(
            sources.published_on,
            try_strptime(regexp_extract(periods.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
        ) as released
    from periods
    join progress_rules using (indicator_id)
    join sources using (source_id)
    where
        progress_rules.test = 'rate_ratio'
        and (periods.after_launch or periods.period_end <= progress_rules.baseline_end)
),
newest as (
    select
        *,
        count(distinct period_end) filter (where full_year) over (partition by indicator_id, side) as years_held
    from sided
    qualify row_number() over (
        partition by
            indicator_id,
            side
        order by
            full_year desc,
            period_end desc,
            reliability = 'A' desc,
            released desc nulls last,
            value_id nulls last,
            source_id desc
    ) = 1
)
select
    newest.indicator_id,
    indicators.name as indicator,
    newest.side,
    newest.value_id,
    newest.period_start,
    newest.period_end,
    newest.period_precision,
    newest.value,
    newest.qualifier,
    newest.what_it_counts,
    newest.reliability,
    newest.caution,
    newest.as_named,
    newest.years_held,
    progress_rules.baseline_start as named_start,
    progress_rules.baseline_end as named_end,
    gaps.what_was_not_found as baseline_not_found,
    gaps.what_would_fill_it as baseline_release,
    newest.source_id
from newest
join indicators using (indicator_id)
join progress_rules using (indicator_id)
left join gaps on gaps.gap_id = 'G02'
where len($indicator_ids) = 0 or list_contains($indicator_ids, newest.indicator_id)
order by
    list_position($indicator_ids, newest.indicator_id),
    newest.indicator_id,
    newest.side
