create table planned_releases (
    release_id varchar primary key,
    planned_on date not null,
    planned_at varchar check (regexp_full_match(planned_at, '([01]\d|2[0-3]):[0-5]\d')),
    title varchar not null,
    publisher varchar not null,
    confirmed boolean not null,
    note varchar
);

comment on table planned_releases is 'Releases announced beforehand: ours, and those of others that ours wait for. No figures stand here.';
comment on column planned_releases.release_id is 'Short name of the release.';
comment on column planned_releases.planned_on is 'Day on which it is planned.';
comment on column planned_releases.planned_at is 'Local time of the day, such as 09:30. Empty where it was not announced.';
comment on column planned_releases.title is 'What will be released, without any figure.';
comment on column planned_releases.publisher is 'Who releases it.';
comment on column planned_releases.confirmed is 'true once its publisher has confirmed the day; false while it is provisional.';
comment on column planned_releases.note is 'What else a reader needs to know. Empty when there is nothing to add.';
