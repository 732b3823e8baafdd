create table aims (
    aim_id integer primary key,
    title varchar not null,
    horizon varchar not null,
    published_priorities varchar not null,
    note varchar
);

comment on table aims is 'The three aims of the partnership''s strategy.';
comment on column aims.aim_id is 'Number of the aim: 1, 2 or 3.';
comment on column aims.title is 'The aim as published.';
comment on column aims.horizon is 'Time span as worded in the aim.';
comment on column aims.published_priorities is 'What was published about priorities.';
comment on column aims.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
