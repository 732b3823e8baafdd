-- A number is the cell as printed without thousands separators.
with printed as (
    select
        'recorded_crime_csp' as table_name,
        concat_ws(', ', year_ending, level, csp_name, offence) as row_key,
        offences as number,
        value_as_printed
    from recorded_crime_csp
    union all
    select
        'knife_annual_by_release',
        concat_ws(', ', release_year_ending, area_code, area_name, period_start, period_end),
        knife_offences,
        value_as_printed
    from knife_annual_by_release
)
select
    table_name,
    row_key,
    'value_as_printed' as column_name,
    value_as_printed as value
from printed
where try_cast(replace(value_as_printed, ',', '') as integer) is distinct from number
order by table_name, row_key
