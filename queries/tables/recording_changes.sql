create table recording_changes (
    change_id varchar primary key,
    indicator_id varchar not null references indicators (indicator_id),
    changed_on date not null,
    what varchar not null,
    source_id varchar not null references sources (source_id)
);

comment on table recording_changes is 'Documented days from which the events of an indicator are counted differently. Years on the two sides of such a day are not comparable.';
comment on column recording_changes.change_id is 'Short name of the change.';
comment on column recording_changes.indicator_id is 'The indicator whose count it changes; see indicators. One row for each indicator.';
comment on column recording_changes.changed_on is 'First day of the new way of counting. A change without a documented day does not come in.';
comment on column recording_changes.what is 'What changed, in our words, as it goes on after "recording changed on that day:".';
comment on column recording_changes.source_id is 'The publication that documents it; see sources.';
