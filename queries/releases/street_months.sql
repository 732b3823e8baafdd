-- Makes the list of months that street-level files may hold.
-- $names  the months, as 2025-01
create type street_month as enum (select unnest($names))
