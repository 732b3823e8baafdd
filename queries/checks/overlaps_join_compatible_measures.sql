-- Overlapping figures count the same measure, or one of the measures named in the rule that contain each other.
with contained (measure, other_measure) as (
    -- The first is a kind of the second: a firearm is a weapon, a remand follows a charge, and the two
    -- routes of one published number (Sceptre, November 2023) are kept under two measures.
    values
        ('firearms_recovered', 'weapons_recovered'),
        ('knives_recovered', 'weapons_recovered'),
        ('weapons_recovered', 'knives_recovered'),
        ('weapons_recovered', 'knives_surrendered'),
        ('knives_surrendered', 'knives_recovered'),
        ('machetes_swords_recovered', 'knives_recovered'),
        ('remands', 'charges'),
        ('arrests_from_anpr', 'arrests'),
        ('children_safeguarded', 'people_safeguarded'),
        ('stop_search_finds', 'stop_searches')
),

pairs as (
    select
        figure_overlaps.figure_id,
        figure_overlaps.other_figure_id,
        figure_overlaps.relation,
        part.measure,
        part.unit,
        part.value,
        part.qualifier,
        whole.measure as other_measure,
        whole.unit as other_unit,
        whole.value as other_value,
        whole.qualifier as other_qualifier
    from figure_overlaps
    join figures as part using (figure_id)
    join figures as whole on whole.figure_id = figure_overlaps.other_figure_id
)
select
    'figure_overlaps' as table_name,
    concat_ws(', ', figure_id, other_figure_id) as row_key,
    'other_figure_id' as column_name,
    measure || ' and ' || other_measure as value
from pairs
left join contained using (measure, other_measure)
where
    unit <> other_unit
    or (measure <> other_measure and contained.measure is null)
order by row_key
