-- Every operation of Operation Sceptre stands in the list of rounds.
select
    'operations' as table_name,
    operations.operation_id as row_key,
    'scheme' as column_name,
    operations.scheme as value
from operations
anti join sceptre_rounds using (operation_id)
where operations.scheme = 'Operation Sceptre'
order by row_key
