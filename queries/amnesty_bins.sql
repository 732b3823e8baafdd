-- Published counts of amnesty bins and of what was taken out of them, with how many bins are named; oldest first.
-- The bin emptied first stands among the totals and, undated, among the figures; it is taken from the totals.
with
counts as (
    select
        total_id as row_id,
        if(unit = 'amnesty bins', 'bins', 'taken out') as kind,
        date,
        date_precision,
        what,
        value,
        qualifier,
        unit,
        note,
        caution,
        source_id
    from kit_totals
    where unit in ('amnesty bins', 'blades')
    union all
    select
        figures.figure_id,
        'taken out',
        operations.hint_start,
        'month',
        figures.what_it_counts,
        figures.value,
        figures.qualifier,
        figures.unit,
        null,
        figures.caution,
        figures.source_id
    from figures
    join operations using (operation_id)
    where
        figures.measure = 'amnesty_bin_weapons'
        and figures.scope = 'county'
),
named as (
    select count(*) as named_bins
    from kits
    where kind = 'amnesty_bin'
)
select
    counts.row_id,
    counts.kind,
    counts.date,
    counts.date_precision,
    counts.what,
    counts.value,
    counts.qualifier,
    counts.unit,
    counts.note,
    counts.caution,
    named.named_bins,
    counts.source_id
from counts
cross join named
order by counts.date, counts.row_id
