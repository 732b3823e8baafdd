create table series_notes (
    note_id varchar primary key,
    table_name varchar not null,
    topic varchar not null,
    note varchar not null,
    source_id varchar references sources (source_id)
);

comment on table series_notes is 'Cautions that belong to a whole table or series rather than to one row.';
comment on column series_notes.note_id is 'Short name of the note.';
comment on column series_notes.table_name is 'The table it concerns.';
comment on column series_notes.topic is 'What it is about.';
comment on column series_notes.note is 'The caution, in our words.';
comment on column series_notes.source_id is 'The publication it concerns; see sources.';
