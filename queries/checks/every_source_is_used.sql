-- Every source is used by a row, or named in a text or as a check.
-- Kept without a row that uses them: pages that only support another page's date or wording, as their notes say.
with used as (
    select source_id from operation_sources
    union select source_id from figures
    union select source_id from activities
    union select source_id from kit_sources
    union select source_id from kit_totals
    union select source_id from postcodes
    union select source_id from aim_sources
    union select source_id from indicators
    union select source_id from indicator_values
    union select source_id from milestones
    union select source_id from programme_sources
    union select source_id from programme_figures
    union select source_id from funding
    union select source_id from partners
    union select source_id from contacts
    union select source_id from first_aid
    union select release from recorded_crime_quarters
    union select source_id from knife_12_month
    union select source_id from knife_annual_by_release
    union select source_id from knife_by_offence
    union select source_id from knife_quarters_by_force
    union select source_id from street_crime
    union select source_id from street_crime_forces
    union select source_id from recorded_crime_csp
    union select source_id from population
    union select source_id from press_quoted_figures
    union select source_id from towns
    union select source_id from lsoa_lookup
    union select source_id from series_notes
)
select
    'sources' as table_name,
    sources.source_id as row_key,
    'source_id' as column_name,
    sources.source_id as value
from sources
anti join used using (source_id)
where sources.source_id not in (
    'strategy-S101',
    'strategy-S102',
    'strategy-S103',
    'strategy-S106',
    'strategy-S107',
    'strategy-S110',
    'strategy-S26',
    'strategy-S41',
    'strategy-S54',
    'strategy-S70',
    'strategy-S87',
    'strategy-S97',
    'strategy-S98'
)
order by row_key
