create table knife_by_offence (
    release_year_ending date not null,
    area_code varchar not null,
    area_name varchar not null,
    offence varchar not null,
    knife_offences integer not null check (knife_offences >= 0),
    source_id varchar not null references sources (source_id),
    primary key (release_year_ending, area_code, offence, source_id)
);

comment on table knife_by_offence is 'Knife offences by offence, latest year of each ONS release, Northamptonshire and England and Wales.';
comment on column knife_by_offence.release_year_ending is 'The release, by the last day of its year.';
comment on column knife_by_offence.area_code is 'ONS code.';
comment on column knife_by_offence.area_name is 'Area as printed.';
comment on column knife_by_offence.offence is 'Offence; the total of selected serious offences is a row of its own.';
comment on column knife_by_offence.knife_offences is 'Offences with a knife or sharp instrument (selected offences; possession is not included).';
comment on column knife_by_offence.source_id is 'The publication the row comes from; see sources.';
