-- Every round of Operation Sceptre with its local figures, rounds in order, measures by how many rounds reported them.
-- A round without a figure keeps one row with empty cells. Small counts of people below the county are left out: they
-- stand with their own operation.
with
local_figures as (
    select
        figures.operation_id,
        figures.figure_id,
        figures.measure,
        measures.label,
        figures.value,
        figures.qualifier,
        figures.unit,
        figures.area,
        figures.tactic,
        figures.route,
        figures.status,
        figures.what_it_counts,
        figures.caution,
        figures.source_id
    from figures
    join measures using (measure)
    where
        figures.scope <> 'national'
        and not (figures.scope = 'part_of_county' and figures.unit = 'people' and figures.value between 1 and 4)
),
wholes as (
    select
        figure_overlaps.figure_id,
        bool_or(whole.measure = part.measure) as within_its_measure,
        any_value(figure_overlaps.relation) as relation,
        any_value(whole.value) as whole_value,
        any_value(whole.qualifier) as whole_qualifier,
        any_value(whole.unit) as whole_unit
    from figure_overlaps
    join figures as part using (figure_id)
    join figures as whole on whole.figure_id = figure_overlaps.other_figure_id
    where
        figure_overlaps.relation in ('part_of', 'same_as')
        and part.operation_id = whole.operation_id
    group by figure_overlaps.figure_id
),
reported as (
    select
        measure,
        count(distinct sceptre_rounds.round_id) as rounds_reporting
    from sceptre_rounds
    join local_figures using (operation_id)
    group by measure
)
select
    sceptre_rounds.round_id,
    sceptre_rounds.round,
    sceptre_rounds.position,
    sceptre_rounds.operation_id,
    sceptre_rounds.result_found,
    local_figures.figure_id,
    local_figures.measure,
    local_figures.label,
    reported.rounds_reporting,
    local_figures.value,
    local_figures.qualifier,
    local_figures.unit,
    local_figures.area,
    local_figures.tactic,
    local_figures.route,
    local_figures.status,
    wholes.relation,
    wholes.within_its_measure,
    wholes.whole_value,
    wholes.whole_qualifier,
    wholes.whole_unit,
    local_figures.what_it_counts,
    local_figures.caution,
    local_figures.source_id
from sceptre_rounds
left join local_figures using (operation_id)
left join reported using (measure)
left join wholes using (figure_id)
order by
    sceptre_rounds.position,
    reported.rounds_reporting desc nulls last,
    local_figures.measure,
    local_figures.figure_id
