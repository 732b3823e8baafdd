-- Lines of this force by month: all, without an identifier, without a place, outside the county, repeating; in order.
select
    month::varchar as month,
    count(*)::varchar as "rows",
    (count(*) filter (crime_id is null))::varchar as rows_without_crime_id,
    (count(*) filter (area_status = 'no_location'))::varchar as no_location,
    (count(*) filter (area_status = 'outside_county'))::varchar as outside_county,
    (count(crime_id) - count(distinct crime_id))::varchar as repeated_crime_id_rows
from places
group by month
order by month
