-- Lines and unique crime identifiers of this force by month, level, area and crime type, in that order.
-- Of the lines that repeat an identifier one is kept: not one marked as without an update, else the first in the file.
with
numbered as (
    select
        *,
        crime_id is null
        or row_number() over (partition by month, crime_id order by unavailable, line) = 1 as counts_once
    from places
),

levels as (
    select
        month,
        'force' as level,
        $force as area_name,
        $force_code as area_code,
        null as council_name,
        area_status,
        crime_type,
        counts_once
    from numbered
    union all
    select month, 'council', council_name, council_code, council_name, area_status, crime_type, counts_once
    from numbered
    where area_status = 'in_county'
    union all
    select
        month,
        'former_district',
        former_district_name,
        former_district_code,
        council_name,
        area_status,
        crime_type,
        counts_once
    from numbered
    where area_status = 'in_county'
),

counted as (
    select
        month,
        level,
        area_name,
        area_code,
        council_name,
        area_status,
        crime_type,
        count(*) as "rows",
        count(*) filter (counts_once) as unique_ids
    from levels
    group by month, level, area_name, area_code, council_name, area_status, crime_type
)
select
    month::varchar as month,
    level,
    area_name,
    area_code,
    council_name,
    area_status,
    crime_type,
    "rows"::varchar as "rows",
    unique_ids::varchar as unique_ids
from counted
order by counted.month, list_position(['force', 'council', 'former_district'], level), area_name, crime_type, area_status
