create table figures (
    figure_id varchar primary key,
    operation_id varchar not null references operations (operation_id),
    measure varchar not null references measures (measure),
    value double not null,
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about', 'up_to', 'as_quoted')),
    unit varchar not null,
    area varchar not null,
    scope varchar not null check (scope in ('county', 'part_of_county', 'beyond_county', 'national')),
    tactic varchar not null check (tactic in ('amnesty', 'anpr', 'education', 'engagement', 'other', 'patrol', 'safeguarding_visit', 'stop_search', 'test_purchase', 'warrants', 'weapon_sweep')),
    route varchar check (route in ('handed_in', 'amnesty_bin', 'sweep', 'stop_search', 'patrol', 'seized', 'not_stated')),
    source_id varchar not null references sources (source_id),
    status varchar not null check (status in ('reported', 'planned')),
    basis varchar not null check (basis in ('published', 'computed')),
    what_it_counts varchar not null,
    caution varchar,
    check (value >= 0),
    check ((route is not null) = (measure in ('knives_recovered', 'weapons_recovered', 'machetes_swords_recovered', 'firearms_recovered', 'imitation_firearms_recovered', 'other_weapons_recovered', 'knives_surrendered', 'amnesty_bin_weapons'))),
    check ((scope = 'county') = (area = 'Northamptonshire'))
);

comment on table figures is 'Published figures of operations. Never to be summed over the table; see figure_overlaps.';
comment on column figures.figure_id is 'Short name of the figure.';
comment on column figures.operation_id is 'The operation; see operations.';
comment on column figures.measure is 'What is counted; see measures.';
comment on column figures.value is 'The number. Zero only where a publication says none.';
comment on column figures.qualifier is 'Part of the value: exact, at_least (more than, at least), about (about, almost, nearly), up_to, or as_quoted (repeated as a publication gave it).';
comment on column figures.unit is 'Unit of the value; the unit of its measure.';
comment on column figures.area is 'Place the figure covers, as published. National where a national figure does not name its area in the part read.';
comment on column figures.scope is 'county (all of Northamptonshire), part_of_county, beyond_county (reaches over the border) or national (context only).';
comment on column figures.tactic is 'What the police were doing: amnesty, anpr (number-plate recognition), education, engagement, patrol, safeguarding_visit, stop_search, test_purchase, warrants, weapon_sweep or other.';
comment on column figures.route is 'Only for knives and other weapons: handed_in (given up at an event or to police), amnesty_bin (fixed bins), sweep (found in a search of a place), stop_search, patrol, seized (the publication says seized) or not_stated. Routes are never compared as one series. Empty for everything else.';
comment on column figures.source_id is 'The publication the row comes from; see sources.';
comment on column figures.status is 'reported: said to have happened. planned: announced beforehand.';
comment on column figures.basis is 'published: printed by the source. computed: our own sum, difference or count of something printed.';
comment on column figures.what_it_counts is 'What exactly the number counts, in our words.';
comment on column figures.caution is 'A warning that must stand beside the row wherever it is shown. Empty when there is none.';
