-- Publications of one kind of publisher, by publisher, date and id. The kinds are our grouping of the kinds of page.
-- $kind_of_publisher  official, police, commissioner, councils, government, news, programmes, other, or all
with grouped as (
    select
        source_id,
        publisher,
        title,
        url,
        published_on,
        published_precision,
        date_basis,
        licence,
        attribution,
        date_note,
        copy_used,
        kind,
        case
            when kind in ('official statistics', 'official geography', 'open data (OGL v3)') then 'official'
            when kind in ('police news', 'police web page', 'police plan') then 'police'
            when
                kind like 'commissioner%'
                or kind like 'PFCC%'
                or kind like '%panel%'
                or kind in ('board minutes', 'freedom of information reply', 'official page')
                then 'commissioner'
            when kind like '%council%' then 'councils'
            when
                kind like 'government%'
                or kind like 'inspection%'
                or kind in ('parliamentary answer', 'statutory guidance', 'transparency data')
                then 'government'
            when
                kind like '%press%'
                or kind like 'local%'
                or kind like 'national%'
                or kind in ('broadcaster', 'community magazine')
                then 'news'
            when
                kind in (
                    'partnership website',
                    'programme website',
                    'provider news',
                    'evaluator news',
                    'funder news',
                    'research page',
                    'research register'
                )
                then 'programmes'
            else 'other'
        end as kind_of_publisher
    from sources
)
select
    source_id,
    publisher,
    title,
    url,
    published_on,
    published_precision,
    date_basis,
    licence,
    attribution,
    date_note,
    copy_used,
    kind,
    kind_of_publisher
from grouped
where $kind_of_publisher in (kind_of_publisher, 'all')
order by publisher, published_on nulls last, source_id
