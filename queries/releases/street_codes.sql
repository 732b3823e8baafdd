-- Puts the lines of some street-level files into the table codes, two numbers each, so that many fit into memory.
-- The hash stands for the crime identifier: within one file of a month, two identifiers share one in far fewer than one
-- case in a thousand million. The code holds, from its highest bits, the number of the file, its force, its month, its
-- crime type and whether no update is available. A value that is no month, force or crime type named beforehand stops
-- the reading.
-- $files  the files, in the order in which they are numbered
create or replace temp table codes as
select
    case when "Crime ID" is not null then hash("Crime ID") end as crime,
    (file_index::bigint << 22)
    + (enum_code("Reported by")::bigint << 15)
    + (enum_code("Month")::bigint << 6)
    + (enum_code("Crime type")::bigint << 1)
    + ("Last outcome category" is not distinct from 'Status update unavailable')::bigint as code
from read_csv(
    $files,
    columns = {
        'Crime ID': 'varchar',
        'Month': 'street_month',
        'Reported by': 'street_force',
        'Falls within': 'varchar',
        'Longitude': 'varchar',
        'Latitude': 'varchar',
        'Location': 'varchar',
        'LSOA code': 'varchar',
        'LSOA name': 'varchar',
        'Crime type': 'street_crime_type',
        'Last outcome category': 'varchar',
        'Context': 'varchar'
    },
    header = true,
    auto_detect = false,
    delim = ',',
    quote = '"',
    escape = '"',
    strict_mode = true,
    null_padding = false
)
