"""The words of the strategy's records: names for ids, and claims of change kept apart from what a figure counts."""

import re
from collections.abc import Mapping

from pages.exhibits.exhibit import Source, source
from pages.exhibits.records import records
from pages.exhibits.words import period

ID = re.compile(r"strategy-S\d+|[IP]\d\d-\d\d|[IPF]\d\d")
ALONE = re.compile(r"(?<=\()(strategy-S\d+)(?=\))")  # a publication in brackets of its own
# What a publication says of change is told as its claim; what was made of it since is not shown here at all.
CHANGE = re.compile(
    r"per cent (up|down|rise|fall)|\b(up|down) \d|fifth (up|down)|year rise|improvement|same as the year before"
)
COMMENT = re.compile(r"\bclaim\b|\bper cent\b.*\bper cent\b|\bis about \d+ per cent|about minus")


def names() -> dict[str, str]:
    """What the ids inside notes stand for, in words."""
    found = {
        row["source_id"]: cited(source(row)) for row in records("sources_by_kind_of_publisher", kind_of_publisher="all")
    }
    for row in records("indicators_with_values"):
        found[row["indicator_id"]] = f"“{row['name']}”"
        if row["value_id"]:
            dates = period(row["period_start"], row["period_end"], row["period_precision"])
            found[row["value_id"]] = f"the value for {dates}"
    for row in records("programme_figures_published"):
        found[row["programme_figure_id"]] = f"“{row['measure']}”"
    found |= {row["programme_id"]: f"“{row['name']}”" for row in records("programmes_by_aim")}
    return found | {row["funding_id"]: f"“{row['recipient']}”" for row in records("funding_found")}


def aim_name(aim_id: int, title: str) -> str:
    """An aim by its number and its title."""
    return f"Aim {aim_id}: {title}"


def cited(publication: Source) -> str:
    """A publication within a sentence."""
    return f"{publication.publisher} ({publication.published.removesuffix(' (inferred)')})"


def told(text: str | None, known: Mapping[str, str]) -> str:
    """A note with names in place of ids."""
    alone = ALONE.sub(lambda found: known[found[1]].removesuffix(")").replace(" (", ", "), text or "")
    return ID.sub(lambda found: known.get(found[0], found[0]), alone).replace(" official/ ", " our tables ")


def whole(text: str | None) -> list[str]:
    """The clauses of a note, without remarks that work out a change."""
    clauses = [clause.strip() for clause in (text or "").split(";")]
    return [clause for clause in clauses if clause and not COMMENT.search(clause)]


def split(text: str | None) -> tuple[list[str], list[str]]:
    """The clauses of a note that may be told as they stand, and those that claim a change."""
    kept = whole(text)
    return [clause for clause in kept if not CHANGE.search(clause)], [
        clause for clause in kept if CHANGE.search(clause)
    ]


def caution(text: str | None) -> str:
    """A caution, without those that work out a change."""
    return "" if text is None or COMMENT.search(text) else text.replace(" rows ", " figures ")
