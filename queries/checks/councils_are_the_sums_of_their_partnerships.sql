-- The offences of a council are the sum of its partnerships, and the unassigned ones agree.
with sums as (
    select
        offence,
        year_ending,
        source_id,
        coalesce(sum(offences) filter (la_code = 'E06000061'), 0) as north_northamptonshire,
        coalesce(sum(offences) filter (la_code = 'E06000062'), 0) as west_northamptonshire,
        coalesce(sum(offences) filter (level = 'unassigned'), 0) as unassigned
    from recorded_crime_csp
    group by offence, year_ending, source_id
)
select
    'recorded_crime_councils' as table_name,
    concat_ws(
        ', ', recorded_crime_councils.offence, recorded_crime_councils.year_ending, recorded_crime_councils.source_id
    ) as row_key,
    case
        when recorded_crime_councils.north_northamptonshire is distinct from sums.north_northamptonshire
            then 'north_northamptonshire'
        when recorded_crime_councils.west_northamptonshire is distinct from sums.west_northamptonshire
            then 'west_northamptonshire'
        else 'unassigned'
    end as column_name,
    concat_ws(
        ', ',
        recorded_crime_councils.north_northamptonshire,
        recorded_crime_councils.west_northamptonshire,
        recorded_crime_councils.unassigned
    ) as value
from recorded_crime_councils
left join sums using (offence, year_ending, source_id)
where
    recorded_crime_councils.north_northamptonshire is distinct from sums.north_northamptonshire
    or recorded_crime_councils.west_northamptonshire is distinct from sums.west_northamptonshire
    or recorded_crime_councils.unassigned is distinct from sums.unassigned
order by row_key
