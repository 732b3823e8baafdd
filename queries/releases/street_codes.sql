-- Puts the lines of some street-level files into the table codes, two hashes and the number of the file each, so that
-- many fit into memory. One hash stands for the crime identifier, the other for the kind of line, see street_kinds:
-- within one file of a month, two identifiers share a hash in far fewer than one case in a thousand million.
-- $files  the files, in the order in which they are numbered
create or replace temp table codes as
select
    case when "Crime ID" is not null then hash("Crime ID") end as crime,
    hash(
        "Reported by",
        "Month",
        "Crime type",
        "Last outcome category" is not distinct from 'Status update unavailable'
    ) as kind,
    file_index::usmallint as file
from read_csv(
    $files,
    columns = {
        'Crime ID': 'varchar',
        'Month': 'varchar',
        'Reported by': 'varchar',
        'Falls within': 'varchar',
        'Longitude': 'varchar',
        'Latitude': 'varchar',
        'Location': 'varchar',
        'LSOA code': 'varchar',
        'LSOA name': 'varchar',
        'Crime type': 'varchar',
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
