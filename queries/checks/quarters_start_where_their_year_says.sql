-- The first day of a quarter follows from its financial year and quarter.
with quarters as (
    select
        'recorded_crime_quarters' as table_name,
        concat_ws(', ', release, row_in_release) as row_key,
        financial_year,
        financial_quarter,
        quarter_start
    from recorded_crime_quarters
    union all
    select
        'knife_quarters_by_force',
        concat_ws(', ', force, quarter_start),
        financial_year,
        financial_quarter,
        quarter_start
    from knife_quarters_by_force
)
select
    table_name,
    row_key,
    'quarter_start' as column_name,
    quarter_start::varchar as value
from quarters
where quarter_start <> make_date(left(financial_year, 4)::integer, 4, 1) + to_months(3 * (financial_quarter - 1))
order by table_name, row_key
