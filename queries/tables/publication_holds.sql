create table publication_holds (
    held_from date primary key,
    held_until date not null,
    why varchar not null,
    by_role varchar,
    lifted_on date,
    check (held_until >= held_from),
    check (lifted_on >= held_from)
);

comment on table publication_holds is 'Times in which nothing new is published, as before elections. What is wrong can still be withdrawn.';
comment on column publication_holds.held_from is 'First day of the hold.';
comment on column publication_holds.held_until is 'Last day of the hold.';
comment on column publication_holds.why is 'Why, in a sentence for the public.';
comment on column publication_holds.by_role is 'Role of whoever decided it. Empty where it was not given.';
comment on column publication_holds.lifted_on is 'Day on which it was ended early. Empty when it ends by itself.';
