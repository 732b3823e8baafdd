-- Computed figures, announced kits and claims of change carry a caution.
select
    'figures' as table_name,
    figure_id as row_key,
    'caution' as column_name,
    'empty' as value
from figures
where
    (basis = 'computed' or scope = 'beyond_county' or measure = 'amnesty_bin_weapons')
    and caution is null
union all
select
    'kits' as table_name,
    kit_id as row_key,
    'caution' as column_name,
    'empty' as value
from kits
where
    (status = 'announced' or condition is not null)
    and caution is null
union all
select
    'indicator_values' as table_name,
    indicator_values.value_id as row_key,
    'caution' as column_name,
    'empty' as value
from indicator_values
join indicators using (indicator_id)
where
    indicators.unit = 'per cent change'
    and indicator_values.caution is null
order by table_name, row_key
