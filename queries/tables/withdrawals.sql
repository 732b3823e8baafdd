create table withdrawals (
    thing varchar not null,
    kind varchar not null check (kind in ('exhibit', 'figure')),
    since varchar not null check (regexp_full_match(since, '\d{4}-\d\d-\d\dT\d\d:\d\d')),
    why varchar not null,
    by_role varchar,
    because_of varchar,
    primary key (thing),
    check (because_of is null or kind = 'exhibit')
);

comment on table withdrawals is 'What is withdrawn at present: it is in no page, picture, file, feed or total until it is restored.';
comment on column withdrawals.thing is 'The exhibit or the id of the figure.';
comment on column withdrawals.kind is 'exhibit, or figure: one row of a table of figures.';
comment on column withdrawals.since is 'When it was withdrawn, local time, such as 2026-11-20T16:05.';
comment on column withdrawals.why is 'Why, in a sentence for the public.';
comment on column withdrawals.by_role is 'Role of whoever withdrew it. Empty where it was not given.';
comment on column withdrawals.because_of is 'The withdrawn figure that this exhibit cannot do without. Empty when the exhibit itself was withdrawn.';
