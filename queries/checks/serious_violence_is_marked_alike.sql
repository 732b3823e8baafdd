-- An offence is marked as serious violence in every quarter and release or in none.
select
    'recorded_crime_quarters' as table_name,
    concat_ws(', ', release, max(row_in_release)) as row_key,
    'serious_violence' as column_name,
    offence_description as value
from recorded_crime_quarters
group by release, offence_code, offence_description
having
    bool_or(serious_violence) <> bool_and(serious_violence)
    or (max(offence_subgroup) = 'Homicide' and not bool_and(serious_violence))
order by row_key
