-- An offence stands once in a quarter of a release.
-- Known exception: the 2017/18 release as first published prints Homicide on four lines a quarter.
select
    'recorded_crime_quarters' as table_name,
    concat_ws(', ', release, max(row_in_release)) as row_key,
    'offence_description' as column_name,
    offence_description as value
from recorded_crime_quarters
where not (release = 'HO-PFA-2018-07' and offence_description = 'Homicide')
group by release, quarter_start, offence_code, offence_description
having count(*) > 1
order by row_key
