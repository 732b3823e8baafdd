-- Figures of a measure in these operations, and those of other measures that may repeat them, by operation and id.
-- $measure  name of the measure
-- $operation_ids  ids of operations
with
former_districts as (
    select distinct
        former_district_name as district,
        council_name as council,
        council_code
    from lsoa_lookup
),

-- A place is as large as it may be: Kettering may mean the former district, Rushden lies somewhere in its council.
districts_of_places as (
    select district as place, district
    from former_districts
    union
    select council as place, district
    from former_districts
    union
    select towns.name as place, former_districts.district
    from towns
    join former_districts using (council_code)
    where towns.name not in (select district from former_districts)
),

named_places as (
    select
        figure_id,
        unnest(regexp_split_to_array(area, ', | and ')) as place
    from figures
),

districts_of_figures as (
    select
        named_places.figure_id,
        case
            when count(*) = count(districts_of_places.district)
                then string_agg(distinct districts_of_places.district, '; ' order by districts_of_places.district)
            else ''
        end as districts
    from named_places
    left join districts_of_places using (place)
    group by named_places.figure_id
),

figures_of_operations as (
    select *
    from figures
    where list_contains($operation_ids, operation_id)
),

figures_that_may_repeat_them as (
    select other.figure_id
    from figures_of_operations as other
    join figure_overlaps
        on other.figure_id in (figure_overlaps.figure_id, figure_overlaps.other_figure_id)
    join figures_of_operations as counted
        on counted.figure_id in (figure_overlaps.figure_id, figure_overlaps.other_figure_id)
    where
        counted.measure = $measure
        and other.measure <> $measure
        and other.unit = counted.unit
        and other.operation_id = counted.operation_id
        and figure_overlaps.relation in ('may_overlap', 'same_as')
)

select
    figures_of_operations.figure_id,
    operation_id,
    measure,
    figures_of_operations.value,
    figures_of_operations.qualifier,
    figures_of_operations.unit,
    figures_of_operations.scope,
    figures_of_operations.tactic,
    figures_of_operations.route,
    figures_of_operations.status,
    figures_of_operations.what_it_counts,
    figures_of_operations.caution,
    -- Some measures leave to each row what exactly it counts; they say so in these words.
    regexp_matches(measures.definition, '\brow\b') as defined_by_row,
    case when operations.period_precision <> 'unknown' then operations.period_start end as first_day,
    case when operations.period_precision <> 'unknown' then operations.period_end end as last_day,
    districts_of_figures.districts
from figures_of_operations
join operations using (operation_id)
join measures using (measure)
join districts_of_figures using (figure_id)
where
    measure = $measure
    or figures_of_operations.figure_id in (select figure_id from figures_that_may_repeat_them)
order by operation_id, figures_of_operations.figure_id
