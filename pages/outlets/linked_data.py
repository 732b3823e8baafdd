"""An exhibit as search engines and link previews read it: schema.org Dataset data and a few sentences about it."""

from pages.exhibits.exhibit import Answer, Source
from pages.exhibits.words import sentence
from pages.outlets.edition import Edition
from pages.outlets.files.address import path
from pages.outlets.files.citation import PUBLISHER, full
from pages.outlets.files.credit import OFFICIAL
from pages.outlets.files.names import period

OPEN_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
DATA = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
PREVIEW = 300  # characters that link previews show at most


def dataset(edition: Edition, base: str) -> dict[str, object]:
    """The exhibit as a schema.org Dataset; the licence stands only where it covers every figure."""
    answer = edition.answer
    found: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": answer.title,
        "description": " ".join(
            sentence(text) for text in (answer.subtitle, answer.takeaway, *answer.cautions) if text
        ),
        "url": base + path(edition),
        "identifier": edition.code,
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": PUBLISHER, "url": base},
        "citation": full(edition),
        "image": f"{base}{path(edition, 'png')}",
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media, "contentUrl": base + path(edition, extension)}
            for extension, media in DATA.items()
        ],
        "isBasedOn": [_work(source) for source in answer.sources],
    }
    covered = period(edition)
    if covered is not None:
        found["temporalCoverage"] = "/".join(day.isoformat() for day in covered)
    if answer.sources and all(source.licence == OFFICIAL for source in answer.sources):
        found["license"] = OPEN_LICENCE
    return found


def _work(source: Source) -> dict[str, object]:
    work: dict[str, object] = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
    }
    return work | ({"url": source.url} if source.url else {})


def description(answer: Answer) -> str:
    """What is measured, then as many sentences of the takeaway as a link preview shows."""
    told = sentence(answer.subtitle)
    for part in answer.takeaway.split(". "):
        longer = f"{told} {sentence(part)}"
        if not part or len(longer) > PREVIEW:
            break
        told = longer
    return told
