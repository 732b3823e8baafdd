create table contacts (
    contact_id varchar primary key,
    who_for varchar not null,
    service varchar not null,
    how_to_reach varchar not null,
    what_it_does varchar not null,
    source_id varchar not null references sources (source_id),
    to_confirm boolean not null
);

comment on table contacts is 'Where to get help.';
comment on column contacts.contact_id is 'Short name of the contact.';
comment on column contacts.who_for is 'For whom.';
comment on column contacts.service is 'Name of the service.';
comment on column contacts.how_to_reach is 'Number, address or site.';
comment on column contacts.what_it_does is 'What it does.';
comment on column contacts.source_id is 'The publication the row comes from; see sources.';
comment on column contacts.to_confirm is 'true: the page read is old, undated or of another area, so the contact is to be confirmed before launch.';
