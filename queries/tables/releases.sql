create table releases (
    sha256 varchar not null check (regexp_full_match(sha256, '[0-9a-f]{64}')),
    source_id varchar not null references sources (source_id),
    kind varchar not null check (
        kind in ('police-uk-street', 'home-office-pfa', 'home-office-knife', 'ons-pfa-tables', 'ons-csp')
    ),
    file_name varchar not null,
    title varchar not null,
    released_on date,
    provisional boolean not null,
    provisional_wording varchar,
    primary key (sha256, source_id),
    check (provisional = (provisional_wording is not null))
);

comment on table releases is 'Official releases read by the import command: which file, by what digest, of which date, and whether its publisher calls it provisional.';
comment on column releases.sha256 is 'SHA-256 digest of the file; of a folder, the digest of the names and digests of its files.';
comment on column releases.source_id is 'The publication that the rows of this release are entered under; see sources.';
comment on column releases.kind is 'Kind of release, as given to the import command.';
comment on column releases.file_name is 'Name of the file or folder that was read.';
comment on column releases.title is 'Title printed in the release, or the months it holds.';
comment on column releases.released_on is 'Day of publication. Empty when it was not given: say date not shown.';
comment on column releases.provisional is 'true where the publisher calls the figures provisional.';
comment on column releases.provisional_wording is 'The words in which the publisher says so.';
