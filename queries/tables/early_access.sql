create table early_access (
    publication varchar not null,
    role varchar not null,
    organisation varchar not null,
    seen_at varchar not null check (regexp_full_match(seen_at, '\d{4}-\d\d-\d\dT\d\d:\d\d')),
    primary key (publication, role, organisation, seen_at)
);

comment on table early_access is 'Who saw figures before they were public. An entry becomes public together with the publication it is about.';
comment on column early_access.publication is 'Title of the publication.';
comment on column early_access.role is 'Role of whoever saw it; never a name.';
comment on column early_access.organisation is 'The organisation.';
comment on column early_access.seen_at is 'When, local time, such as 2026-11-20T16:05.';
