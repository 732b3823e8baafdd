-- Makes the table places: the lines of this force with their place in a council and district, outside or nowhere.
create table places as
select
    lines.rowid as line,
    strptime(lines.month, '%Y-%m')::date as month,
    lines.crime_id,
    lines.crime_type,
    lines.outcome is not distinct from 'Status update unavailable' as unavailable,
    case
        when lines.lsoa21_code is null then 'no_location'
        when county.lsoa21_code is null then 'outside_county'
        else 'in_county'
    end as area_status,
    county.council_code,
    county.council_name,
    county.former_district_code,
    county.former_district_name,
    lines.lsoa21_code,
    lines.lsoa21_name
from lines
left join county on county.lsoa21_code = lines.lsoa21_code
