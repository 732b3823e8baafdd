create table street_crime_coverage (
    force varchar not null,
    month date not null,
    status varchar not null check (status in ('ok', 'not_obtained')),
    "rows" integer check ("rows" > 0),
    source_id varchar not null references sources (source_id),
    primary key (force, month, source_id),
    check ((status = 'ok') = ("rows" is not null))
);

comment on table street_crime_coverage is 'Which months of which force are held.';
comment on column street_crime_coverage.force is 'Force, as in the address of police.uk.';
comment on column street_crime_coverage.month is 'First day of the month.';
comment on column street_crime_coverage.status is 'ok or not_obtained.';
comment on column street_crime_coverage."rows" is 'Lines in the file, as police.uk counts. Empty when not obtained.';
comment on column street_crime_coverage.source_id is 'The publication the row comes from; see sources.';
