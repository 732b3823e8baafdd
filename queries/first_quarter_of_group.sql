-- The one quarter of 2016/17 that is held, of an offence group, apart from the quarters by offence; none or one row.
-- $offence  offence group, as the Home Office names it
select
    recorded_crime_2016_17_quarter_1.offence_group,
    recorded_crime_2016_17_quarter_1.financial_year,
    make_date(left(recorded_crime_2016_17_quarter_1.financial_year, 4)::integer, 4, 1) as quarter_start,
    last_day(quarter_start + interval 2 month) as quarter_end,
    recorded_crime_2016_17_quarter_1.offences,
    sources.title as publication,
    recorded_crime_2016_17_quarter_1.source_id
from recorded_crime_2016_17_quarter_1
join sources using (source_id)
where recorded_crime_2016_17_quarter_1.offence_group = $offence
order by recorded_crime_2016_17_quarter_1.offence_group
