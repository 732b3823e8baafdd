create table partners (
    partner_id varchar primary key,
    partner varchar not null,
    sector varchar not null,
    duty varchar not null check (duty in ('specified_authority', 'relevant_authority', 'other')),
    duty_note varchar,
    source_id varchar not null references sources (source_id),
    note varchar
);

comment on table partners is 'Bodies named as partners, and their duty under the Serious Violence Duty.';
comment on column partners.partner_id is 'Short name of the partner.';
comment on column partners.partner is 'Name of the body.';
comment on column partners.sector is 'Sector.';
comment on column partners.duty is 'specified_authority (bound by the Duty), relevant_authority (to be consulted: education, prisons, youth custody) or other.';
comment on column partners.duty_note is 'Its part, where the duty is other.';
comment on column partners.source_id is 'The publication the row comes from; see sources.';
comment on column partners.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
