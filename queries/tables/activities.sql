create table activities (
    activity_id varchar primary key,
    operation_id varchar not null references operations (operation_id),
    activity varchar not null,
    status varchar not null check (status in ('announced', 'reported')),
    source_id varchar not null references sources (source_id),
    note varchar
);

comment on table activities is 'What was announced or reported about an operation without a number.';
comment on column activities.activity_id is 'Short name of the activity.';
comment on column activities.operation_id is 'The operation; see operations.';
comment on column activities.activity is 'What was done or announced, in our words.';
comment on column activities.status is 'announced: a page said it would happen. reported: a page said it happened. Announced is not done.';
comment on column activities.source_id is 'The publication the row comes from; see sources.';
comment on column activities.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
