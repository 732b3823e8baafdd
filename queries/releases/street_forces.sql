-- Makes the list of forces that street-level files may hold.
-- $names  the forces, as in Reported by
create type street_force as enum (select unnest($names))
