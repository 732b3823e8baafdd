create table register_values (
    entry_id varchar not null references register (entry_id),
    line varchar not null,
    label varchar not null,
    held varchar not null,
    primary key (entry_id, line)
);

comment on table register_values is 'The values of every publication in the register, so that what a printed picture showed can be held against what is shown now.';
comment on column register_values.entry_id is 'The publication; see register.';
comment on column register_values.line is 'What the line is found again by: its id, else its words and dates; “all” for values that are the same on every line.';
comment on column register_values.label is 'What the line is about, in words.';
comment on column register_values.held is 'The values of the line as JSON: name of the value and the value in words, its qualifier part of it.';
