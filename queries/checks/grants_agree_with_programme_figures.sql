-- A grant that stands among the figures of its programme has the same sum in both tables.
select
    'funding' as table_name,
    funding.funding_id as row_key,
    'amount_gbp' as column_name,
    funding.amount_gbp::varchar as value
from funding
join programme_figures using (programme_id, source_id)
where
    programme_figures.unit = 'GBP'
    and programme_figures.value <> funding.amount_gbp
order by row_key
