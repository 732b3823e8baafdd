create table operations (
    operation_id varchar primary key check (regexp_full_match(operation_id, '[a-z0-9]+(-[a-z0-9]+)*')),
    position integer not null unique check (position >= 1),
    name varchar not null,
    scheme varchar not null,
    subject varchar not null check (subject in ('serious violence and knives', 'county lines and drug supply', 'drug harm', 'town-centre crime and anti-social behaviour', 'roads policing', 'sexual offending in the night-time economy', 'burglary')),
    period_start date,
    period_end date,
    period_precision varchar not null check (period_precision in ('unknown', 'day', 'week', 'month')),
    hint_start date,
    hint_end date,
    hint_basis varchar,
    area varchar not null,
    lead_role varchar,
    result varchar not null check (result in ('published', 'not_found', 'national_only')),
    note varchar,
    caution varchar,
    check (hint_basis is not null or (hint_start is null and hint_end is null))
);

comment on table operations is 'Weeks of action and police operations. Those without a figure are kept so that the gap shows.';
comment on column operations.operation_id is 'Short name of the operation.';
comment on column operations.position is 'Place in order of time, 1 the earliest, as far as the publications show it. No unit.';
comment on column operations.name is 'Name for readers.';
comment on column operations.scheme is 'The series it belongs to, such as Operation Sceptre.';
comment on column operations.subject is 'What it was about. Figures of different subjects are never added together.';
comment on column operations.period_start is 'First day, only when a page prints it.';
comment on column operations.period_end is 'Last day, only when a page prints it.';
comment on column operations.period_precision is 'Kind of period: day (one or a few days), week, month (a month or more) or unknown.';
comment on column operations.hint_start is 'Likely first day where none is printed. Never shown as a printed date.';
comment on column operations.hint_end is 'Likely last day where none is printed.';
comment on column operations.hint_basis is 'Why the likely dates are likely.';
comment on column operations.area is 'Where it took place, as published.';
comment on column operations.lead_role is 'Role of the officer who led it or reported the results. Never a name.';
comment on column operations.result is 'published: local figures are held. not_found: no result was found in the publications read. national_only: only national figures were found.';
comment on column operations.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column operations.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
