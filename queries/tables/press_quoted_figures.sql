create table press_quoted_figures (
    press_figure_id varchar primary key,
    measure varchar not null,
    area varchar not null,
    period_start date not null,
    period_end date not null,
    value double not null check (value >= 0),
    unit varchar not null,
    series_use varchar not null check (series_use in ('validation', 'knife_12_month', 'detail', 'force_figure', 'sentencing', 'hospital', 'national_context')),
    official_source varchar not null,
    source_id varchar not null references sources (source_id)
);

comment on table press_quoted_figures is 'Official figures as quoted in the press. For checking, not for charts.';
comment on column press_quoted_figures.press_figure_id is 'Short name of the figure.';
comment on column press_quoted_figures.measure is 'What is counted, as worded.';
comment on column press_quoted_figures.area is 'Place.';
comment on column press_quoted_figures.period_start is 'First day.';
comment on column press_quoted_figures.period_end is 'Last day.';
comment on column press_quoted_figures.value is 'The number.';
comment on column press_quoted_figures.unit is 'Unit of the value.';
comment on column press_quoted_figures.series_use is 'What it serves for: validation (checking an official series), knife_12_month (stands in that table), detail, force_figure (the force''s own count), sentencing, hospital or national_context.';
comment on column press_quoted_figures.official_source is 'Body named in the article as the origin.';
comment on column press_quoted_figures.source_id is 'The publication the row comes from; see sources.';
