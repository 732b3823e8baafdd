-- Lines and unique crime identifiers of each file by force, month and crime type, in that order.
-- Of the lines that repeat an identifier one is kept: not one marked as without an update, else the first crime type.
with
repeated as (
    select crime
    from codes
    where crime is not null
    group by crime
    having count(*) > 1
),

numbered as (
    select
        codes.code,
        row_number() over (partition by codes.crime, codes.code >> 22 order by codes.code & 1, codes.code) as place
    from codes
    semi join repeated using (crime)
),

dropped as (
    select
        code,
        count(*) as lines
    from numbered
    where place > 1
    group by code
),

counted as (
    select
        code,
        count(*) as lines
    from codes
    group by code
)
select
    counted.code >> 22 as file,
    (enum_range(null::street_force))[((counted.code >> 15) & 127) + 1] as reported_by,
    (enum_range(null::street_month))[((counted.code >> 6) & 511) + 1] as month,
    (enum_range(null::street_crime_type))[((counted.code >> 1) & 31) + 1] as crime_type,
    sum(counted.lines) as "rows",
    sum(counted.lines - coalesce(dropped.lines, 0)) as unique_ids
from counted
left join dropped using (code)
group by file, reported_by, month, crime_type
order by file, reported_by, month, crime_type
