-- Lines and unique crime identifiers of each file by force, month and crime type, in that order; a line of no kind that
-- was named beforehand is counted without them.
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
        codes.file,
        codes.kind,
        row_number() over (
            partition by codes.crime, codes.file order by kinds.no_update, kinds.crime_type, codes.kind
        ) as place
    from codes
    semi join repeated using (crime)
    left join kinds using (kind)
),

dropped as (
    select
        file,
        kind,
        count(*) as lines
    from numbered
    where place > 1
    group by file, kind
),

counted as (
    select
        file,
        kind,
        count(*) as lines
    from codes
    group by file, kind
)
select
    counted.file,
    kinds.reported_by,
    kinds.month,
    kinds.crime_type,
    sum(counted.lines) as "rows",
    sum(counted.lines - coalesce(dropped.lines, 0)) as unique_ids
from counted
left join dropped using (file, kind)
left join kinds using (kind)
group by counted.file, kinds.reported_by, kinds.month, kinds.crime_type
order by counted.file, kinds.reported_by nulls first, kinds.month, kinds.crime_type
