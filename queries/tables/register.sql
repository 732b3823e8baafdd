create table register (
    entry_id varchar primary key,
    published_on date not null,
    exhibit varchar,
    digest varchar,
    change varchar not null
);

comment on table register is 'Every publication of an exhibit or of the tables.';
comment on column register.entry_id is 'Short name of the entry.';
comment on column register.published_on is 'Day of publication.';
comment on column register.exhibit is 'The exhibit. Empty when the entry concerns all tables.';
comment on column register.digest is 'Digest of the data behind it.';
comment on column register.change is 'What changed, in a sentence.';
