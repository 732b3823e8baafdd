-- For every offence the partnerships and the unassigned crimes add up to the force total.
with sums as (
    select
        offence,
        year_ending,
        source_id,
        sum(offences) filter (level <> 'police_force_area') as parts,
        sum(offences) filter (level = 'police_force_area') as force_total
    from recorded_crime_csp
    group by offence, year_ending, source_id
)
select
    'recorded_crime_csp' as table_name,
    concat_ws(', ', year_ending, offence) as row_key,
    'offences' as column_name,
    parts::varchar || ' against ' || force_total::varchar as value
from sums
where parts is distinct from force_total
order by row_key
