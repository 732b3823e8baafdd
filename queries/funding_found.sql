-- Published sums of money, the partnership's own first, then largest first. They differ in kind and are never added.
select
    funding.funding_id,
    funding.funder,
    funding.recipient,
    funding.amount_gbp,
    funding.qualifier,
    funding.wording,
    funding.year,
    programmes.programme_id,
    programmes.name as programme,
    funding.note,
    funding.caution,
    funding.source_id,
    funding.funder = 'NSVPP' as by_the_partnership
from funding
join programmes using (programme_id)
order by by_the_partnership desc, funding.amount_gbp desc, funding.funding_id
