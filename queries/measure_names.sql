-- Every measure with its label and unit, by name.
select
    measure,
    label,
    unit
from measures
order by measure
