create table programmes (
    programme_id varchar primary key,
    name varchar not null,
    what_it_does varchar not null,
    target_group varchar not null,
    lead_body varchar not null,
    start_on date,
    start_precision varchar check (start_precision in ('day', 'month', 'year')),
    start_status varchar check (start_status in ('announced', 'reported')),
    link_to_nsvpp varchar not null,
    check ((start_on is null) = (start_precision is null)),
    check ((start_on is null) = (start_status is null))
);

comment on table programmes is 'Programmes and projects against serious violence, or near it.';
comment on column programmes.programme_id is 'Short name of the programme.';
comment on column programmes.name is 'Name for readers.';
comment on column programmes.what_it_does is 'What it does, in our words.';
comment on column programmes.target_group is 'Whom it is for.';
comment on column programmes.lead_body is 'Who runs it.';
comment on column programmes.start_on is 'Start, filled in to a full day. Empty when not known.';
comment on column programmes.start_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column programmes.start_status is 'reported: the start, or work since then, was reported. announced: only announced; no result was found. Empty when there is no date.';
comment on column programmes.link_to_nsvpp is 'How it is linked to the partnership. Only P05 is shown as paid for by it.';
