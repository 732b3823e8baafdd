-- Fills the table county with the small areas of the county and the larger areas they belong to.
-- $file  data/lsoa_lookup.csv
create table county as
select
    lsoa21_code,
    council_code,
    council_name,
    former_district_code,
    former_district_name
from read_csv($file, all_varchar = true, header = true)
