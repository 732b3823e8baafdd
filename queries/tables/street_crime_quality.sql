create table street_crime_quality (
    month date not null,
    "rows" integer not null check ("rows" >= 0),
    rows_without_crime_id integer not null check (rows_without_crime_id >= 0),
    no_location integer not null check (no_location >= 0),
    outside_county integer not null check (outside_county >= 0),
    repeated_crime_id_rows integer not null check (repeated_crime_id_rows >= 0),
    source_id varchar not null references sources (source_id),
    primary key (month, source_id)
);

comment on table street_crime_quality is 'Quality of the police.uk rows by month.';
comment on column street_crime_quality.month is 'First day of the month.';
comment on column street_crime_quality."rows" is 'Lines in the file, as police.uk counts.';
comment on column street_crime_quality.rows_without_crime_id is 'Lines without a crime identifier: anti-social behaviour.';
comment on column street_crime_quality.no_location is 'Lines without a place.';
comment on column street_crime_quality.outside_county is 'Lines placed outside the county.';
comment on column street_crime_quality.repeated_crime_id_rows is 'Lines that repeat a crime identifier.';
comment on column street_crime_quality.source_id is 'The publication the row comes from; see sources.';
