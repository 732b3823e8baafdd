-- Crimes of one type that police.uk lists for the force in each month, from the newest release that holds it, oldest first.
-- A month that is not held between the first and the last is empty. Crimes outside the county or without a place are included.
-- A release is as new as its date of publication, or else as the month that its name ends in.
-- $crime_type  crime type of police.uk
with
listed as (
    select
        month,
        source_id,
        sum("rows")::integer as crimes,
        sum(unique_ids)::integer as unique_ids
    from street_crime
    where
        level = 'force'
        and crime_type = $crime_type
    group by
        month,
        source_id
),
held as (
    select
        listed.month,
        listed.crimes,
        listed.unique_ids,
        sources.title as publication,
        listed.source_id
    from listed
    join sources using (source_id)
    qualify row_number() over (
        partition by listed.month
        order by
            coalesce(
                sources.published_on,
                try_strptime(regexp_extract(listed.source_id, '[0-9]{4}-[0-9]{2}$'), '%Y-%m')
            ) desc nulls last,
            listed.source_id desc
    ) = 1
),
span as (
    select
        min(month) as first_month,
        max(month) as last_month
    from held
),
months as (
    select cast(unnest(generate_series(first_month, last_month, interval 1 month)) as date) as month
    from span
)
select
    months.month,
    $crime_type as crime_type,
    held.crimes,
    held.unique_ids,
    held.publication,
    held.source_id
from months
left join held using (month)
order by months.month
