create table street_crime_forces (
    force varchar not null,
    month date not null,
    crime_type varchar not null,
    "rows" integer not null check ("rows" >= 0),
    unique_ids integer not null check (unique_ids >= 0),
    source_id varchar not null references sources (source_id),
    primary key (force, month, crime_type, source_id),
    check (unique_ids <= "rows")
);

comment on table street_crime_forces is 'police.uk street-level crime by force and month. In 2025 four forces are missing, and missing is not zero.';
comment on column street_crime_forces.force is 'Force, as in the address of police.uk.';
comment on column street_crime_forces.month is 'First day of the month.';
comment on column street_crime_forces.crime_type is 'Crime type of police.uk. There is no knife type; possession of weapons covers all weapons.';
comment on column street_crime_forces."rows" is 'Lines in the file, as police.uk counts.';
comment on column street_crime_forces.unique_ids is 'Lines after repeated crime identifiers are removed.';
comment on column street_crime_forces.source_id is 'The publication the row comes from; see sources.';
