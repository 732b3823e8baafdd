create table operation_sources (
    operation_id varchar not null references operations (operation_id),
    position integer not null check (position >= 1),
    source_id varchar not null references sources (source_id),
    primary key (operation_id, position),
    unique (operation_id, source_id)
);

comment on table operation_sources is 'The publications on each operation.';
comment on column operation_sources.operation_id is 'The operation; see operations.';
comment on column operation_sources.position is 'Order of the publications, 1 first.';
comment on column operation_sources.source_id is 'The publication the row comes from; see sources.';
