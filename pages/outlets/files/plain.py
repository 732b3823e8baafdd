"""An edition as plain data: CSV, the same with all that is known of it as JSON, and CSVW metadata for the CSV."""

import json
from datetime import date, datetime

import pandas as pd
from pandas.api import types

from pages.exhibits.exhibit import kept
from pages.exhibits.words import missing
from pages.outlets.edition import Edition
from pages.outlets.files import address, citation, credit, standing
from pages.outlets.settings import embargo_stamp, public_address
from queries.run import run

# What a query returns for the drawing only: the place in an order, and where the map looks first.
NOT_DATA = frozenset({"position", "row_id", "focus_latitude", "focus_longitude"})
# What is said of the whole table and stands in every row of it, for the words beside the drawing: adding up such a
# column counts it once for each row.
OF_THE_WHOLE = frozenset(
    {
        *("fewest_tested", "most_tested", "rounds_with_both", "rounds_without_tested"),  # of test-purchases
        *("located", "town_id", "in_town", "named_in_town"),  # of kits-map: what was chosen, and counts of kits
        *("named_bins", "quarters_found", "years_held", "named_and_damaged", "named_of_unknown_kind"),
    }
)
IN_ALL = "_in_all"  # how a query names most of those
NAMED, LOCATED = "named", "located"  # of kits-map, in this pair; elsewhere what is named is said row by row
OPEN_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
MIDNIGHT = "T00:00:00"


def columns(rows: pd.DataFrame) -> list[str]:
    """The columns that are data."""
    left = NOT_DATA | OF_THE_WHOLE | ({NAMED} if LOCATED in rows.columns else set())
    return [name for name in rows.columns if name not in left and not name.endswith(IN_ALL)]


def cell(value: object) -> str | int | float | bool | None:
    """A value as data: dates as ISO, lists as one text, whole numbers without a fraction, None for nothing."""
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    if missing(value):
        return None
    if isinstance(value, date | datetime):
        return value.isoformat().removesuffix(MIDNIGHT)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, bool | int | float) else str(value)


def records(rows: pd.DataFrame) -> list[dict[str, str | int | float | bool | None]]:
    """The rows as data, one mapping each; rows that differ only in what is not data stand once."""
    names = columns(rows)
    held = (tuple(map(cell, row)) for row in rows[names].astype(object).itertuples(index=False))
    return [dict(zip(names, one, strict=True)) for one in dict.fromkeys(held)]


def csv(edition: Edition) -> bytes:
    """The rows as CSV in UTF-8: one heading, then data and nothing else; nothing is held in an empty cell."""
    rows = edition.answer.rows
    held = [{name: _csv_cell(value) for name, value in row.items()} for row in records(rows)]
    table = pd.DataFrame(held, columns=columns(rows), dtype=object)
    return table.to_csv(index=False, lineterminator="\r\n").encode()


def _csv_cell(value: str | int | float | bool | None) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def document(edition: Edition) -> bytes:
    """The rows with the words, sources, licences and citation as JSON."""
    answer = edition.answer
    body = {
        "exhibit": edition.slug,
        "choices": dict(edition.choices),
        "code": edition.code,
        "revision": standing.revision(edition),
        "status": citation.status(edition) or None,
        "embargo": embargo_stamp(),
        "address": f"{public_address() or ''}{address.path(edition)}",
        "question": edition.exhibit.question,
        "title": answer.title,
        "subtitle": answer.subtitle,
        "takeaway": answer.takeaway,
        "alt": answer.alt,
        "cautions": answer.cautions,
        "citation": {"short": citation.short(edition), "full": citation.full(edition)},
        "licence": credit.licence(answer),
        "sources": _sources(edition),
        "columns": _columns(answer.rows),
        "rows": records(answer.rows),
        "table": {"columns": answer.table.columns, "rows": answer.table.rows},
    }
    return json.dumps(body, ensure_ascii=False, indent=2).encode()


def _sources(edition: Edition) -> list[dict[str, str | None]]:
    cited = edition.answer.sources
    found = run("sources_by_id", source_ids=[source.source_id for source in cited]).to_dict("records")
    known = {row["source_id"]: row for row in found}
    return [
        {
            "source_id": source.source_id,
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
            "published": source.published,
            "published_on": _text(known[source.source_id]["published_on"]),
            "published_precision": _text(known[source.source_id]["published_precision"]),
            "licence": source.licence,
            "attribution": source.attribution,
        }
        for source in cited
    ]


def _text(value: object) -> str | None:
    found = cell(value)
    return None if found is None else str(found)


def csvw(edition: Edition, url: str) -> bytes:
    """CSVW metadata of the CSV at `url`: its columns with type and meaning, its words, licence and sources."""
    answer = edition.answer
    body = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": url,
        "dc:title": answer.title,
        "dc:description": f"{answer.subtitle}. {answer.takeaway}",
        "dc:publisher": citation.PUBLISHER,
        "dc:identifier": edition.code,
        "dc:rights": credit.licence(answer),
        "dc:source": [source.url or f"{source.publisher}, {source.title}" for source in answer.sources],
        "dc:bibliographicCitation": citation.full(edition),
        **({} if credit.reported(answer.sources) else {"dc:license": {"@id": OPEN_LICENCE}}),
        "notes": [{"@type": "Note", "dc:description": caution} for caution in answer.cautions],
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": _columns(answer.rows)},
    }
    return json.dumps(body, ensure_ascii=False, indent=2).encode()


def _columns(rows: pd.DataFrame) -> list[dict[str, object]]:
    meanings = _meanings()
    described = []
    for name in columns(rows):
        column: dict[str, object] = {"name": name, "titles": name, "datatype": _datatype(rows[name])}
        if name in meanings:
            column["dc:description"] = meanings[name]
        described.append(column)
    return described


def _datatype(column: pd.Series) -> str:
    held = {type(cell(value)) for value in column} - {type(None)}
    if types.is_datetime64_any_dtype(column):
        return "date"
    if held == {bool}:
        return "boolean"
    if held and held <= {int, float}:
        return "number" if float in held else "integer"
    return "string"


@kept
def _meanings() -> dict[str, str]:
    """What a column means, where every published table that has one of its name says the same."""
    found = run("table_columns").dropna(subset="meaning").groupby("column_name")["meaning"]
    return {str(name): str(said.iloc[0]) for name, said in found if said.nunique() == 1}
