create table programme_aims (
    programme_id varchar not null references programmes (programme_id),
    aim_id integer not null references aims (aim_id),
    primary key (programme_id, aim_id)
);

comment on table programme_aims is 'Which aims a programme serves. Our choice.';
comment on column programme_aims.programme_id is 'The programme; see programmes.';
comment on column programme_aims.aim_id is 'The aim; see aims.';
