create table knife_quarters_by_force (
    force varchar not null,
    region varchar not null,
    financial_year varchar not null check (regexp_full_match(financial_year, '20[0-9][0-9]/[0-9][0-9]')),
    financial_quarter integer not null check (financial_quarter between 1 and 4),
    quarter_start date not null,
    knife_offences integer not null check (knife_offences >= 0),
    source_id varchar not null references sources (source_id),
    primary key (force, quarter_start, source_id)
);

comment on table knife_quarters_by_force is 'Knife or sharp instrument offences by force and quarter: April 2008 to March 2019 from a third-party copy, and any release imported later. Never add the releases.';
comment on column knife_quarters_by_force.force is 'Police force.';
comment on column knife_quarters_by_force.region is 'Region.';
comment on column knife_quarters_by_force.financial_year is 'Financial year, April to March.';
comment on column knife_quarters_by_force.financial_quarter is 'Quarter: 1 is April to June.';
comment on column knife_quarters_by_force.quarter_start is 'First day of the quarter.';
comment on column knife_quarters_by_force.knife_offences is 'Offences with a knife or sharp instrument (selected offences; possession is not included).';
comment on column knife_quarters_by_force.source_id is 'The publication the row comes from; see sources.';
