-- Published figures of programmes, by programme and order of publication. Never to be added up.
select
    programme_figure_id,
    programme_id,
    measure,
    value,
    qualifier,
    unit,
    period_start,
    period_end,
    period_precision,
    status,
    basis,
    what_it_counts,
    note,
    caution,
    source_id
from programme_figures
order by programme_id, programme_figure_id
