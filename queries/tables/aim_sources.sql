create table aim_sources (
    aim_id integer not null references aims (aim_id),
    position integer not null check (position >= 1),
    source_id varchar not null references sources (source_id),
    primary key (aim_id, position),
    unique (aim_id, source_id)
);

comment on table aim_sources is 'The publications on each aim.';
comment on column aim_sources.aim_id is 'The aim; see aims.';
comment on column aim_sources.position is 'Order of the publications, 1 first.';
comment on column aim_sources.source_id is 'The publication the row comes from; see sources.';
