create table kit_sources (
    kit_id varchar not null references kits (kit_id),
    position integer not null check (position >= 1),
    source_id varchar not null references sources (source_id),
    primary key (kit_id, position),
    unique (kit_id, source_id)
);

comment on table kit_sources is 'The publications on each kit, cabinet or bin.';
comment on column kit_sources.kit_id is 'The kit; see kits.';
comment on column kit_sources.position is 'Order of the publications, 1 first.';
comment on column kit_sources.source_id is 'The publication the row comes from; see sources.';
