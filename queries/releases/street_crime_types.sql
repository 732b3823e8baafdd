-- Makes the list of crime types that street-level files may hold.
-- $names  the crime types
create type street_crime_type as enum (select unnest($names))
