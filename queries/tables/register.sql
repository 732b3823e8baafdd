create table register (
    entry_id varchar primary key,
    published_on date not null,
    kind varchar not null check (kind in ('tables', 'exhibit', 'rule', 'withdrawal', 'restoration', 'correction')),
    thing varchar,
    choices varchar,
    code varchar check (regexp_full_match(code, '[23456789bcdfghjkmnpqrstvwxz]{7}')),
    revision integer check (revision >= 1),
    change varchar not null,
    why varchar,
    check ((kind = 'exhibit') = (code is not null)),
    check ((kind in ('exhibit', 'rule')) = (revision is not null)),
    check ((kind = 'tables') = (thing is null)),
    check (kind = 'exhibit' or choices is null)
);

comment on table register is 'Every publication: of an exhibit, of a rule of judging, of the tables; and every withdrawal. Entries are added and never changed.';
comment on column register.entry_id is 'Short name of the entry: R and a number that counts up.';
comment on column register.published_on is 'Day of publication.';
comment on column register.kind is 'tables: the tables as a whole. exhibit: one exhibit under one set of choices. rule: how an indicator is judged. withdrawal and restoration: of an exhibit or a figure. correction: of a mistake.';
comment on column register.thing is 'The exhibit, the indicator whose rule it is, or the figure. Empty when the entry concerns all tables.';
comment on column register.choices is 'The choices of the exhibit as in its address, such as route=handed_in. Empty for its first view and for all that is not an exhibit.';
comment on column register.code is 'The seven characters that stand on its pictures. Two publications bear the same code only when what is shown is again as it was before.';
comment on column register.revision is 'Which publication of this exhibit under these choices, or of this rule, it is: 1 is the first.';
comment on column register.change is 'What changed, in a sentence.';
comment on column register.why is 'Why it changed. Empty where nobody has said why.';
