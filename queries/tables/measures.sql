create table measures (
    measure varchar primary key,
    label varchar not null,
    unit varchar not null,
    definition varchar not null,
    kind varchar not null check (kind in ('enforcement', 'recovery', 'engagement', 'prevention'))
);

comment on table measures is 'What the figures of operations count. One row for each kind of count.';
comment on column measures.measure is 'Short name of the measure.';
comment on column measures.label is 'Name of the measure for readers.';
comment on column measures.unit is 'Unit of every figure of this measure.';
comment on column measures.definition is 'What exactly is counted.';
comment on column measures.kind is 'enforcement (arrests, searches, checks), recovery (things taken or handed in), engagement (visits, talks, events) or prevention (safeguarding).';
