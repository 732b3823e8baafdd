-- Partners by their duty under the Serious Violence Duty, in order of id within a duty, with how many share that duty.
select
    partner_id,
    partner,
    sector,
    duty,
    count(*) over (partition by duty) as partners_with_this_duty,
    duty_note,
    note,
    source_id
from partners
order by list_position(['specified_authority', 'relevant_authority', 'other'], duty), partner_id
