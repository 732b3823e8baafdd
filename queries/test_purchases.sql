-- Rounds of test purchases with the shops that sold a knife and, where published, the shops tested; oldest first.
-- Sums go over the rounds that published both numbers; they are other shops or other years, so they cannot overlap.
with
sold as (
    select
        operation_id,
        area,
        figure_id,
        value,
        what_it_counts,
        source_id
    from figures
    where
        measure = 'test_purchase_failures'
        and scope <> 'national'
        and figure_id not in (select other_figure_id from figure_overlaps where relation = 'part_of')
),
tested as (
    select
        operation_id,
        area,
        figure_id,
        value
    from figures
    where
        measure = 'test_purchases'
        and scope <> 'national'
)
select
    sold.figure_id as sold_figure_id,
    tested.figure_id as tested_figure_id,
    operations.operation_id,
    operations.name as operation,
    coalesce(operations.period_start, operations.hint_start) as first_day,
    coalesce(operations.period_end, operations.hint_end) as last_day,
    operations.period_start is null as likely,
    sold.area,
    sold.value as sold,
    tested.value as tested,
    sold.what_it_counts,
    sum(sold.value) filter (where tested.value is not null) over () as sold_in_all,
    sum(tested.value) over () as tested_in_all,
    count(tested.value) over () as rounds_with_both,
    count(*) filter (where tested.value is null) over () as rounds_without_tested,
    min(tested.value) over () as fewest_tested,
    max(tested.value) over () as most_tested,
    sold.source_id
from sold
join operations using (operation_id)
left join tested
    on
        tested.operation_id = sold.operation_id
        and tested.area = sold.area
order by operations.position, sold.figure_id
