create table recorded_crime_csp (
    year_ending date not null,
    level varchar not null check (level in ('police_force_area', 'csp', 'unassigned')),
    csp_code varchar,
    csp_name varchar,
    la_code varchar,
    la_name varchar,
    offence varchar not null,
    offences integer check (offences >= 0),
    value_as_printed varchar not null,
    source_id varchar not null references sources (source_id),
    unique (year_ending, level, csp_name, offence, source_id),
    check ((level = 'csp') = (csp_code is not null)),
    check ((level = 'police_force_area') = (csp_name is null))
);

comment on table recorded_crime_csp is 'Recorded crime by Community Safety Partnership in the year to June 2025, and any year imported later (ONS Table C2).';
comment on column recorded_crime_csp.year_ending is 'Last day of the year.';
comment on column recorded_crime_csp.level is 'police_force_area (the force total), csp (a partnership) or unassigned (not given to a partnership).';
comment on column recorded_crime_csp.csp_code is 'ONS code of the partnership.';
comment on column recorded_crime_csp.csp_name is 'Name of the partnership. Empty for the force.';
comment on column recorded_crime_csp.la_code is 'ONS code of the council.';
comment on column recorded_crime_csp.la_name is 'Name of the council.';
comment on column recorded_crime_csp.offence is 'Offence or group. Some contain others: never add them down.';
comment on column recorded_crime_csp.offences is 'Number of offences. Empty where not available.';
comment on column recorded_crime_csp.value_as_printed is 'The cell as printed.';
comment on column recorded_crime_csp.source_id is 'The publication the row comes from; see sources.';
