"""Cells of a spreadsheet: numbers as numbers, their qualifiers beside them, and a shorthand for what is missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pages.exhibits.exhibit import Table
from pages.exhibits.words import listed

Value = str | float | date
AMOUNT = re.compile(r"(?P<before>\D*?)(?P<number>[−-]?\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")
UNITS = {"£": "pounds", "%": "per cent"}
QUALIFIER = "qualifier or unit"
NOT_AVAILABLE, NOT_APPLICABLE = "[x]", "[z]"
SHORTHAND = {
    "[b]": "break in the series",
    "[c]": "confidential",
    "[e]": "estimated",
    "[low]": "rounds to zero",
    "[p]": "provisional",
    "[r]": "revised",
    "[u]": "low reliability",
    "[w]": "none recorded in survey",
    NOT_AVAILABLE: "not available: not found in the publications read",
    NOT_APPLICABLE: "not applicable: there is nothing to say here",
}
# An empty cell of these columns stands for words looked for and not found; in all others there is nothing to say.
LOOKED_FOR = frozenset({"What was published", "Publisher", "Date", "When", "From", "Led by", "For whom", "Address"})


@dataclass(frozen=True)
class Grid:
    """A table of a spreadsheet: its name, headings that occur once, and rows without an empty cell."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def grid(name: str, table: Table) -> Grid:
    """A table as it is read, made fit for a spreadsheet."""
    columns: list[tuple[str, list[Value]]] = []
    for place, heading in enumerate(table.columns):
        texts = [row[place] for row in table.rows]
        if place in table.numeric and all(parsed(text) for text in texts):
            columns += _amounts(heading, texts)
        else:
            empty = NOT_AVAILABLE if heading in LOOKED_FOR or place in table.numeric else NOT_APPLICABLE
            columns.append((heading, [text or empty for text in texts]))
    return Grid(
        name, tuple(unique([heading for heading, _ in columns])), tuple(zip(*(c for _, c in columns), strict=True))
    )


def _amounts(heading: str, texts: list[str]) -> list[tuple[str, list[Value]]]:
    """A column of numbers, and one of their qualifiers and units where any has one."""
    pairs = [pair for text in texts if (pair := parsed(text))]
    numbers: list[Value] = [number for number, _ in pairs]
    qualifiers: list[Value] = [qualifier or NOT_APPLICABLE for _, qualifier in pairs]
    plain = all(not qualifier for _, qualifier in pairs)
    return [(heading, numbers)] if plain else [(heading, numbers), (f"{heading}: {QUALIFIER}", qualifiers)]


def parsed(text: str) -> tuple[Value, str] | None:
    """A worded amount as number and qualifier: "about £500" is 500 and "about, pounds". None if it is no one number.

    "none reported" is 0, said in words; words without a number, such as "not found", are not available.
    """
    if text.startswith("none"):
        return 0.0, text
    found = AMOUNT.fullmatch(text)
    if found is None:
        return None if re.search(r"\d", text) else (NOT_AVAILABLE, text)
    number = float(found["number"].replace(",", "").replace("−", "-"))
    return number, _qualifier(found["before"], found["after"])


def _qualifier(before: str, after: str) -> str:
    words = f"{before} {after}"
    signs = [unit for sign, unit in UNITS.items() if sign in words]
    for sign in UNITS:
        words = words.replace(sign, " ")
    return ", ".join(part for part in (" ".join(words.split()), *signs) if part)


def unique(headings: list[str]) -> list[str]:
    """Headings of which none is empty and none occurs twice."""
    named = [heading or f"Column {place}" for place, heading in enumerate(headings, start=1)]
    return [
        heading if named.count(heading) == 1 else f"{heading} ({named[:place].count(heading) + 1})"
        for place, heading in enumerate(named)
    ]


def used(grids: Iterable[Grid]) -> dict[str, str]:
    """The shorthand that occurs in the tables, with its meaning."""
    texts = [cell for one in grids for row in one.rows for cell in row if isinstance(cell, str)]
    return {sign: meaning for sign, meaning in SHORTHAND.items() if any(sign in text for text in texts)}


def explained(one: Grid) -> str:
    """The key that stands above a table; empty if it needs none."""
    key = [f"{sign} {meaning.partition(':')[0]}" for sign, meaning in used([one]).items()]
    return f"Shorthand: {listed(key)}. See the worksheet Notes." if key else ""


def look(held: Grid, place: int) -> str:
    """How a column is written: "wrapped" text, "whole" or "decimal" numbers, or a "day"."""
    cells = [row[place] for row in held.rows if not isinstance(row[place], str)]
    if not cells:
        return "wrapped"
    if not all(isinstance(cell, float | int) for cell in cells):
        return "day"
    return "whole" if all(float(str(cell)).is_integer() for cell in cells) else "decimal"
