"""Numbers, qualifiers, dates and lists in the words of CONVENTIONS: GOV.UK style, the qualifier part of the value."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

NOT_FOUND = "not found in the publications read"
DATE_NOT_SHOWN = "date not shown"
QUALIFIERS = {"exact": "", "at_least": "more than ", "about": "about ", "up_to": "up to ", "as_quoted": ""}


def missing(value: object) -> bool:
    """Whether a cell of a query's answer holds nothing."""
    return value is None or value is pd.NaT or (isinstance(value, float) and value != value) or value is pd.NA


def number(value: float) -> str:
    """A number with commas from 1,000 and no needless decimals: 1,185; 3.6; minus sign for negatives."""
    shown = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
    return shown.replace("-", "−")


def amount(value: float, unit: str | None = None) -> str:
    """A number with the sign of its unit where one is usual: £39,450; 24.4%; 66 grams."""
    if unit == "GBP":
        return f"£{number(value)}"
    if unit == "per cent":
        return f"{number(value)}%"
    return f"{number(value)} grams" if unit == "grams" else number(value)


def worded(value: float, qualifier: str, unit: str | None = None, wording: str | None = None) -> str:
    """A value with its qualifier, which is part of it: "more than 130", "about £12,000", "0".

    `wording` is the publication's own word where it is not the usual reading of the qualifier.
    """
    if wording is not None and not missing(wording):
        return f"{wording} {amount(value, unit)}"
    return QUALIFIERS[qualifier] + amount(value, unit)


def day(value: date) -> str:
    """A date as GOV.UK writes it: 9 October 2023."""
    return f"{value.day} {value:%B %Y}"


def when(value: date | None, precision: str | None = "day") -> str:
    """A date only as precise as it was published: 9 October 2023, October 2023, 2023, or "date not shown"."""
    if missing(value) or value is None:
        return DATE_NOT_SHOWN
    if precision == "year":
        return f"{value:%Y}"
    return f"{value:%B %Y}" if precision == "month" else day(value)


def period(start: date | None, end: date | None, precision: str | None = "day") -> str:
    """A period with "to": 1 to 7 June 2026, October to December 2021, year ending June 2025, from 1 May 2022."""
    if missing(start) and missing(end):
        return DATE_NOT_SHOWN
    if missing(start) or start is None:
        return f"to {when(end, precision)}"
    if missing(end) or end is None:
        return f"from {when(start, precision)}"
    if when(start, precision) == when(end, precision):
        return when(start, precision)
    if precision == "day" and is_year(start, end):
        return f"April {start.year} to March {end.year}" if start.month == 4 else f"year ending {end:%B %Y}"
    if precision == "day" and (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    if precision == "month" and start.year == end.year:
        return f"{start:%B} to {end:%B %Y}"
    if precision == "day" and start.year == end.year:
        return f"{start.day} {start:%B} to {day(end)}"
    return f"{when(start, precision)} to {when(end, precision)}"


def is_year(start: date, end: date) -> bool:
    """Whether a period is exactly twelve calendar months."""
    following = pd.Timestamp(start) + pd.DateOffset(years=1) - pd.DateOffset(days=1)
    return bool(following == pd.Timestamp(end)) and start.day == 1


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items in a sentence: "a", "a and b", "a, b and c"."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number_of: int, one: str, many: str) -> str:
    """A count with its noun: "one shop", "5 shops"; numerals from 2."""
    return f"one {one}" if number_of == 1 else f"{number(number_of)} {many}"


def sentence(text: str) -> str:
    """The text with a capital first letter and a full stop."""
    trimmed = text.strip()
    ended = trimmed if trimmed.endswith((".", "?", "!")) else f"{trimmed}."
    return ended[:1].upper() + ended[1:]
