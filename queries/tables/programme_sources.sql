create table programme_sources (
    programme_id varchar not null references programmes (programme_id),
    position integer not null check (position >= 1),
    source_id varchar not null references sources (source_id),
    primary key (programme_id, position),
    unique (programme_id, source_id)
);

comment on table programme_sources is 'The publications on each programme.';
comment on column programme_sources.programme_id is 'The programme; see programmes.';
comment on column programme_sources.position is 'Order of the publications, 1 first.';
comment on column programme_sources.source_id is 'The publication the row comes from; see sources.';
