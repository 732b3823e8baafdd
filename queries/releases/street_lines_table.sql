-- Makes the empty table lines, for the lines of this force in their order.
create table lines (
    month varchar,
    crime_id varchar,
    place varchar,
    lsoa21_code varchar,
    lsoa21_name varchar,
    crime_type varchar,
    outcome varchar
)
