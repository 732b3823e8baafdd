-- Counts of kits published about October 2024, each with the installed kits of that kind that are named; largest first.
-- Kits of no stated kind are counted in named_in_all only; none is known to be of the kind kept with a defibrillator.
with
installed as (
    select
        kind,
        condition
    from kits
    where
        status = 'installed'
        and kind <> 'amnesty_bin'
)
select
    total_id,
    date,
    date_precision,
    what,
    value,
    sum(value) over () as sum_of_counts,
    qualifier,
    unit,
    case total_id
        when 'T27' then (select count(*) from installed where kind = 'cabinet_24_7')
        when 'T29' then (select count(*) from installed where kind = 'kit_in_premises')
    end as named,
    (select count(*) from installed where kind = 'unknown') as named_of_unknown_kind,
    (select count(*) from installed) as named_in_all,
    (select count(*) from installed where condition = 'damaged') as named_and_damaged,
    caution,
    source_id
from kit_totals
where total_id in ('T27', 'T28', 'T29')
order by value desc, total_id
