create table sceptre_rounds (
    round_id varchar primary key check (regexp_full_match(round_id, '[a-z0-9]+(-[a-z0-9]+)*')),
    round varchar not null,
    position integer not null unique check (position >= 1),
    operation_id varchar references operations (operation_id),
    result_found varchar not null check (result_found in ('local', 'part', 'national', 'none')),
    note varchar
);

comment on table sceptre_rounds is 'Every national week of Operation Sceptre looked for, with what was found for Northamptonshire.';
comment on column sceptre_rounds.round_id is 'Short name of the round.';
comment on column sceptre_rounds.round is 'Month and year of the round.';
comment on column sceptre_rounds.position is 'Order in time, 1 first.';
comment on column sceptre_rounds.operation_id is 'The operation; see operations. Empty when nothing was found.';
comment on column sceptre_rounds.result_found is 'local (county figures), part (some of them), national (national figures only) or none (not found in the publications read).';
comment on column sceptre_rounds.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
