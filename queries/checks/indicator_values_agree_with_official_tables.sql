-- An indicator value read in Table C2 or in the Home Office tables equals that table.
with named (indicator_id, offence) as (
    values
        ('I01', 'Homicide'),
        ('I10', 'Possession of weapons offences'),
        ('I24', 'Violence with injury'),
        ('I25', 'Robbery')
),

home_office as (
    select
        named.indicator_id,
        recorded_crime_quarters.financial_year,
        sum(recorded_crime_quarters.offences) as offences
    from recorded_crime_quarters
    join named
        on named.offence in (recorded_crime_quarters.offence_subgroup, recorded_crime_quarters.offence_group)
    where recorded_crime_quarters.release = 'HO-PFA-2023-10'
    group by named.indicator_id, recorded_crime_quarters.financial_year
)
select
    'indicator_values' as table_name,
    indicator_values.value_id as row_key,
    'value' as column_name,
    indicator_values.value::varchar as value
from indicator_values
left join named using (indicator_id)
left join recorded_crime_csp
    on recorded_crime_csp.level = 'police_force_area'
    and recorded_crime_csp.offence = named.offence
    and recorded_crime_csp.year_ending = indicator_values.period_end
left join home_office
    on home_office.indicator_id = indicator_values.indicator_id
    and home_office.financial_year = strftime(indicator_values.period_start, '%Y/')
        || strftime(indicator_values.period_end, '%y')
where
    indicator_values.source_id in ('strategy-S111', 'strategy-S112')
    and indicator_values.value is distinct from coalesce(recorded_crime_csp.offences, home_office.offences)
order by row_key
