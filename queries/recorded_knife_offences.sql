-- Recorded knife offences of every 12 months held, how each is known, and whether it is a financial year; oldest first.
select
    period_start,
    period_end,
    knife_offences,
    source_type,
    month(period_start) = 4 as financial_year,
    source_id
from knife_12_month
order by period_end
