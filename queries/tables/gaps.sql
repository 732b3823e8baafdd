create table gaps (
    gap_id varchar primary key,
    page varchar not null check (page in ('at_a_glance', 'weeks_of_action', 'knives', 'bleed_kits', 'strategy')),
    what_was_not_found varchar not null,
    what_would_fill_it varchar,
    note varchar
);

comment on table gaps is 'What was looked for and not found in the publications read. Not found does not mean not published.';
comment on column gaps.gap_id is 'Short name of the gap.';
comment on column gaps.page is 'Page that shows the gap: at_a_glance, weeks_of_action, knives, bleed_kits or strategy.';
comment on column gaps.what_was_not_found is 'What was looked for. Read it with: was not found in the publications read.';
comment on column gaps.what_would_fill_it is 'Publication or body that would fill the gap.';
comment on column gaps.note is 'What else a reader needs to know about the row, in our own words. Empty when there is nothing to add.';
