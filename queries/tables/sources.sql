create table sources (
    source_id varchar primary key,
    publisher varchar not null,
    title varchar not null,
    url varchar,
    published_on date,
    published_precision varchar check (published_precision in ('day', 'month', 'year')),
    date_basis varchar not null check (date_basis in ('printed', 'inferred', 'not_shown')),
    date_note varchar,
    kind varchar not null,
    licence varchar not null check (licence in ('facts_as_reported', 'ogl_3')),
    attribution varchar,
    copy_used varchar,
    check ((published_on is null) = (published_precision is null)),
    check ((published_on is null) = (date_basis = 'not_shown'))
);

comment on table sources is 'Every publication a figure, a place or a date on this site comes from.';
comment on column sources.source_id is 'Short name of the publication. Names that begin with strategy-, kits-, support-, press- or geography- belong to those subjects.';
comment on column sources.publisher is 'Who published it. A copy or repeat of somebody else''s report says so here.';
comment on column sources.title is 'Headline or title as published. (title from page address) means that the headline was not visible; (heading shortened here) means that a neutral heading replaces one that could identify a child.';
comment on column sources.url is 'Web address. Empty when none is known. For official statistics it is the page of the series.';
comment on column sources.published_on is 'Date of publication. Empty when the page shows none: say date not shown.';
comment on column sources.published_precision is 'How much of the date is known: day, month (the day is filled in) or year (month and day are filled in). Empty when there is no date.';
comment on column sources.date_basis is 'How the date is known: printed (on the page), inferred (worked out, the reason is in date_note) or not_shown.';
comment on column sources.date_note is 'Where the date comes from, or what else limits the reading of the page.';
comment on column sources.kind is 'Kind of publication, such as police news, local press, board minutes or official statistics.';
comment on column sources.licence is 'ogl_3: Open Government Licence version 3.0, only for official statistics, Ordnance Survey, official geography and transport data. facts_as_reported: a report of facts, not licensed for copying.';
comment on column sources.attribution is 'The line that the licence asks for. Required for ogl_3.';
comment on column sources.copy_used is 'Which copy was read when the original was not: repository and commit.';
