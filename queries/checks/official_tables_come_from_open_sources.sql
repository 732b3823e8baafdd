-- Official series rest on sources under the Open Government Licence; press quotes do not.
with series as (
    select 'recorded_crime_csp' as table_name, source_id from recorded_crime_csp
    union
    select 'recorded_crime_quarters', release from recorded_crime_quarters
    union
    select 'knife_annual_by_release', source_id from knife_annual_by_release
    union
    select 'knife_by_offence', source_id from knife_by_offence
    union
    select 'knife_quarters_by_force', source_id from knife_quarters_by_force
    union
    select 'street_crime', source_id from street_crime
    union
    select 'street_crime_forces', source_id from street_crime_forces
    union
    select 'population', source_id from population
    union
    select 'postcodes', source_id from postcodes
    union
    select 'towns', source_id from towns
    union
    select 'lsoa_lookup', source_id from lsoa_lookup
)
select
    series.table_name,
    cast(null as varchar) as row_key,
    'source_id' as column_name,
    series.source_id as value
from series
join sources using (source_id)
where sources.licence <> 'ogl_3'
order by series.table_name, value
