-- Adds the lines of files of this force to the table lines, in the order in which they stand.
-- $files  the files of this force
insert into lines
select
    "Month",
    "Crime ID",
    "Location",
    "LSOA code",
    "LSOA name",
    "Crime type",
    "Last outcome category"
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
