create table funding (
    funding_id varchar primary key,
    funder varchar not null,
    recipient varchar not null,
    amount_gbp double not null check (amount_gbp > 0),
    year varchar,
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about', 'up_to', 'as_quoted')),
    wording varchar,
    programme_id varchar not null references programmes (programme_id),
    source_id varchar not null references sources (source_id),
    note varchar,
    caution varchar
);

comment on table funding is 'Published sums of money for programmes.';
comment on column funding.funding_id is 'Short name of the sum.';
comment on column funding.funder is 'Who gave the money.';
comment on column funding.recipient is 'Who received it, or for what.';
comment on column funding.amount_gbp is 'Sum in pounds.';
comment on column funding.year is 'Year or years, as published. Empty when not shown.';
comment on column funding.qualifier is 'Part of the value: exact, at_least (more than, at least), about (about, almost, nearly), up_to, or as_quoted (repeated as a publication gave it).';
comment on column funding.wording is 'The published wording where it changes the reading of the sum.';
comment on column funding.programme_id is 'The programme; see programmes.';
comment on column funding.source_id is 'The publication the row comes from; see sources.';
comment on column funding.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
comment on column funding.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
