-- All rows of one published table, in the order of its columns.
-- $table  name of the table
select *
from query_table($table)
order by all
