-- A knife total read in an official table equals the total of its release.
select
    'knife_12_month' as table_name,
    knife_12_month.period_end::varchar as row_key,
    'knife_offences' as column_name,
    knife_12_month.knife_offences::varchar as value
from knife_12_month
left join knife_annual_by_release
    on knife_annual_by_release.area_code = 'E23000022'
    and knife_annual_by_release.source_id = knife_12_month.source_id
    and knife_annual_by_release.release_year_ending = knife_12_month.release_year_ending
    and knife_annual_by_release.period_start = knife_12_month.period_start
    and knife_annual_by_release.period_end = knife_12_month.period_end
where
    knife_12_month.source_type = 'official_table'
    and knife_annual_by_release.knife_offences is distinct from knife_12_month.knife_offences
order by row_key
