create table indicators (
    indicator_id varchar primary key,
    aim_id integer not null references aims (aim_id),
    name varchar not null,
    definition varchar not null,
    unit varchar not null,
    source_body varchar not null,
    desired_direction varchar not null,
    published_target varchar not null,
    source_id varchar not null references sources (source_id),
    home_office_mandatory varchar not null,
    note varchar
);

comment on table indicators is 'Measures that bear on the aims. Which aim they serve is our choice.';
comment on column indicators.indicator_id is 'Short name of the indicator.';
comment on column indicators.aim_id is 'The aim; see aims. Our choice: no source assigns it.';
comment on column indicators.name is 'Name for readers.';
comment on column indicators.definition is 'What is counted.';
comment on column indicators.unit is 'Unit of its values.';
comment on column indicators.source_body is 'Body that counts it.';
comment on column indicators.desired_direction is 'Which way would be better, or not stated.';
comment on column indicators.published_target is 'Published target, or none found.';
comment on column indicators.source_id is 'The publication the row comes from; see sources.';
comment on column indicators.home_office_mandatory is 'Whether a publication says the Home Office judges strategies on it, and how far that can be trusted.';
comment on column indicators.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
