-- 2016/17 and the later quarters of 2023/24 are not in the quarters of October 2023.
select
    'recorded_crime_quarters' as table_name,
    concat_ws(', ', release, row_in_release) as row_key,
    'financial_year' as column_name,
    financial_year as value
from recorded_crime_quarters
where
    release = 'HO-PFA-2023-10'
    and (financial_year = '2016/17' or quarter_start > '2023-04-01')
order by row_key
