"""What the tables of the Office for National Statistics share: titles, footnote digits, shorthand, numbers."""

import re

from queries.releases.files import plain
from queries.releases.workbooks import Cells

FOOTNOTES = re.compile(r"(?<=[^\d,\s])\d+(,\d+)*$")
NOTE = re.compile(r"\s*\[note \d+\]")
TITLE_WITHIN = 6


def title_of(rows: list[Cells]) -> str:
    """Return the first text of a sheet, on one line; empty for an empty sheet."""
    return next((plain(cell) for row in rows[:TITLE_WITHIN] for cell in row if plain(cell)), "")


def name_of(cell: object) -> str:
    """Return a label without line breaks and without the footnote digits glued to it."""
    return FOOTNOTES.sub("", plain(cell)).strip()


def without_notes(cell: object) -> str:
    """Return a label without line breaks and without `[note 4]`."""
    return NOTE.sub("", plain(cell)).strip()


def number_of(cell: object) -> str | None:
    """Return a printed number without its thousands separators, None for shorthand such as `..`, `-` or `[x]`."""
    digits = plain(cell).replace(",", "")
    return digits if digits.isdecimal() else None
