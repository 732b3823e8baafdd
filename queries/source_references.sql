-- How many rows of each published table come from each publication, by table and publication.
-- Tables whose publications stand in a table of their own (aims, kits, operations, programmes) are named through it:
-- `through` is true, so that nothing is counted twice. Points of kits name the open data they were read from.
with named as (
    select 'activities' as table_name, source_id, false as through from activities
    union all
    select 'aim_sources' as table_name, source_id, false as through from aim_sources
    union all
    select 'contacts' as table_name, source_id, false as through from contacts
    union all
    select 'figures' as table_name, source_id, false as through from figures
    union all
    select 'first_aid' as table_name, source_id, false as through from first_aid
    union all
    select 'funding' as table_name, source_id, false as through from funding
    union all
    select 'indicator_values' as table_name, source_id, false as through from indicator_values
    union all
    select 'indicators' as table_name, source_id, false as through from indicators
    union all
    select 'kit_sources' as table_name, source_id, false as through from kit_sources
    union all
    select 'kit_totals' as table_name, source_id, false as through from kit_totals
    union all
    select 'knife_12_month' as table_name, source_id, false as through from knife_12_month
    union all
    select 'knife_annual_by_release' as table_name, source_id, false as through from knife_annual_by_release
    union all
    select 'knife_by_offence' as table_name, source_id, false as through from knife_by_offence
    union all
    select 'knife_quarters_by_force' as table_name, source_id, false as through from knife_quarters_by_force
    union all
    select 'knife_quarters_derived' as table_name, source_id, false as through from knife_quarters_derived
    union all
    select 'lsoa_lookup' as table_name, source_id, false as through from lsoa_lookup
    union all
    select 'milestones' as table_name, source_id, false as through from milestones
    union all
    select 'operation_sources' as table_name, source_id, false as through from operation_sources
    union all
    select 'partners' as table_name, source_id, false as through from partners
    union all
    select 'population' as table_name, source_id, false as through from population
    union all
    select 'population_age_bands' as table_name, source_id, false as through from population_age_bands
    union all
    select 'population_forces' as table_name, source_id, false as through from population_forces
    union all
    select 'postcode_sectors' as table_name, source_id, false as through from postcode_sectors
    union all
    select 'postcodes' as table_name, source_id, false as through from postcodes
    union all
    select 'press_quoted_figures' as table_name, source_id, false as through from press_quoted_figures
    union all
    select 'programme_figures' as table_name, source_id, false as through from programme_figures
    union all
    select 'programme_sources' as table_name, source_id, false as through from programme_sources
    union all
    select 'recorded_crime_2016_17_quarter_1' as table_name, source_id, false as through from recorded_crime_2016_17_quarter_1
    union all
    select 'recorded_crime_councils' as table_name, source_id, false as through from recorded_crime_councils
    union all
    select 'recorded_crime_csp' as table_name, source_id, false as through from recorded_crime_csp
    union all
    select 'recorded_crime_quarters' as table_name, release as source_id, false as through from recorded_crime_quarters
    union all
    select 'series_notes' as table_name, source_id, false as through from series_notes
    union all
    select 'street_crime' as table_name, source_id, false as through from street_crime
    union all
    select 'street_crime_coverage' as table_name, source_id, false as through from street_crime_coverage
    union all
    select 'street_crime_forces' as table_name, source_id, false as through from street_crime_forces
    union all
    select 'street_crime_quality' as table_name, source_id, false as through from street_crime_quality
    union all
    select 'towns' as table_name, source_id, false as through from towns
    union all
    select 'aims' as table_name, source_id, true as through from aim_sources
    union all
    select 'kits' as table_name, source_id, true as through from kit_sources
    union all
    select 'operations' as table_name, source_id, true as through from operation_sources
    union all
    select 'programmes' as table_name, source_id, true as through from programme_sources
    union all
    select
        'kits' as table_name,
        case when coord_source like 'NaPTAN%' then 'NAPTAN2026' else 'CPO2025' end as source_id,
        true as through
    from kits
    where coord_source like 'NaPTAN%' or coord_source like '%Code-Point%'
),
counted as (
    select
        table_name,
        source_id,
        through,
        count(*) as row_count
    from named
    group by
        table_name,
        source_id,
        through
)
select
    counted.table_name,
    counted.through,
    sources.source_id,
    sources.publisher,
    sources.licence,
    counted.row_count
from counted
join sources using (source_id)
order by counted.table_name, sources.source_id, counted.through
