-- Small areas named after the county that the list of the county does not hold, in order of code.
select distinct
    lsoa21_code,
    lsoa21_name
from places
where
    area_status = 'outside_county'
    and regexp_matches(
        lsoa21_name,
        '^((North|West|East|South) Northamptonshire|Northampton|Corby|Kettering|Wellingborough|Daventry) [0-9]{3}'
    )
order by lsoa21_code
