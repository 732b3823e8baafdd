"""How an edition is cited: under its pictures, in short, in full, for reference managers, and as a quotation."""

from datetime import date

from pages.exhibits.exhibit import Answer, Source
from pages.exhibits.words import DATE_NOT_SHOWN, day, sentence
from pages.outlets.edition import Edition
from pages.outlets.files import address, credit, standing
from pages.outlets.settings import embargo_stamp
from queries.run import query

PUBLISHER = "Northamptonshire Serious Violence Prevention Partnership"


def footer(edition: Edition) -> tuple[str, ...]:
    """What stands under every picture, left to right: source, date, status, licence and what to look it up by."""
    answer = edition.answer
    parts = (embargo_stamp(), credit.whose(answer), _published(answer), status(edition), credit.licence_line(answer))
    return tuple(part for part in (*parts, address.looked_up(edition)) if part)


def _published(answer: Answer) -> str:
    cited = credit.drawn(answer)
    if not cited:
        return ""
    dated = credit.dated(cited)
    return "Date of publication not shown" if dated == DATE_NOT_SHOWN else f"Published {dated}"


def status(edition: Edition) -> str:
    """ "Provisional", "Revised 5 December 2026", both, or nothing where neither is known."""
    revision = standing.revision(edition)
    words = ["Provisional"] if standing.provisional(edition.answer.rows) else []
    words += [f"Revised {day(standing.published(edition))}"] if revision > 1 else []
    return ". ".join(words)


def measure(edition: Edition) -> str:
    """What is measured, where and when: the first sentence of the subtitle."""
    return edition.answer.subtitle.partition(". ")[0].removesuffix(".")


def short(edition: Edition) -> str:
    """The citation for a caption."""
    year, cited = standing.published(edition).year, edition.answer.sources
    source = f" Source data: {credit.named(cited)}." if cited else ""
    return f"{PUBLISHER} ({year}), {_inner(measure(edition))}.{source}"


def full(edition: Edition, accessed: date | None = None) -> str:
    """The citation in full, with the step of processing and the revision; `accessed` is for pages, not for files."""
    answer = edition.answer
    parts = [
        f"{PUBLISHER} ({day(standing.published(edition))})",
        f"{measure(edition)}, revision {standing.revision(edition)}",
        f"Based on {found}" if (found := origin(answer)) else "",
        f"Processing: {_inner(processing(edition))}",
        f"Licence: {licence}" if (licence := credit.licence(answer)) else "",
        f"{address.cited(edition)}{f' (accessed {day(accessed)})' if accessed else ''}",
    ]
    *told, ending = (part for part in parts if part)
    return f"{' '.join(map(sentence, told))} {ending}"


def origin(answer: Answer) -> str:
    """The publishers, or the one publication, with the dates; nothing where nothing was found."""
    return _origin(answer.sources)


def _origin(cited: tuple[Source, ...]) -> str:
    return f"{credit.origin(cited)}, {credit.dated(cited)}" if cited else ""


def processing(edition: Edition) -> str:
    """What was done with the publications: the sentence that stands over the query."""
    return query(edition.exhibit.query).description


def quotable(edition: Edition) -> str:
    """Sentences to quote as they stand: the finding, its measure, place and period, two cautions, and whose it is."""
    answer = edition.answer
    cautions = [sentence(caution) for caution in answer.cautions[:2]]
    source = f"Source: {found}." if (found := _origin(credit.drawn(answer))) else ""
    return " ".join(part for part in (sentence(answer.title), sentence(answer.subtitle), *cautions, source) if part)


def csl(edition: Edition) -> list[dict[str, object]]:
    """The citation and every publication behind it, for reference managers (CSL-JSON)."""
    day_made = standing.published(edition)
    item: dict[str, object] = {
        "id": f"nsvpp-{edition.slug}-{edition.code}",
        "type": "dataset",
        "title": edition.answer.title,
        "abstract": edition.answer.takeaway,
        "author": [{"literal": PUBLISHER}],
        "publisher": PUBLISHER,
        "issued": {"date-parts": [[day_made.year, day_made.month, day_made.day]]},
        "version": f"revision {standing.revision(edition)}",
        "number": edition.code,
        "note": f"{measure(edition)}. {credit.licence(edition.answer)}",
        "language": "en-GB",
    }
    if address.cited(edition).startswith("http"):
        item["URL"] = address.cited(edition)
    return [item, *(_csl_source(source) for source in edition.answer.sources)]


def _csl_source(source: Source) -> dict[str, object]:
    item: dict[str, object] = {
        "id": source.source_id,
        "type": "webpage",
        "title": source.title,
        "author": [{"literal": source.publisher}],
        "publisher": source.publisher,
        "note": source.attribution or source.licence,
    }
    if source.url:
        item["URL"] = source.url
    if source.published != DATE_NOT_SHOWN:
        item["issued"] = {"literal": source.published}
    return item


def _inner(text: str) -> str:
    """A sentence as part of another: without its full stop."""
    return text.strip().removesuffix(".")
