-- An offence stands once in a quarter of a release.
-- Known exception: first publications print Homicide on four lines a quarter, all under the code 1/4.1/4.10/4.2.
select
    'recorded_crime_quarters' as table_name,
    concat_ws(', ', release, max(row_in_release)) as row_key,
    'offence_description' as column_name,
    offence_description as value
from recorded_crime_quarters
where not (release <> 'HO-PFA-2023-10' and offence_code = '1/4.1/4.10/4.2')
group by release, quarter_start, offence_code, offence_description
having count(*) > 1
order by row_key
