create table first_aid (
    step integer primary key,
    what varchar not null,
    source_id varchar not null references sources (source_id)
);

comment on table first_aid is 'Steps of first aid for severe bleeding, in our words, to be confirmed by a first-aid body before launch.';
comment on column first_aid.step is 'Number of the step.';
comment on column first_aid.what is 'What to do.';
comment on column first_aid.source_id is 'The publication the row comes from; see sources.';
