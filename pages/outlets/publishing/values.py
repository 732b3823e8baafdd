"""The values that an edition shows, line by line, and what differs between two publications of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from pages.exhibits.words import day, missing, number, worded
from pages.outlets.publishing.register import Line

ALL = "all"  # the line of the values that are the same on every line
ONE = "line"  # the key of a line that has neither id nor words
NO_VALUE = {"position", "depth", "year", "latitude", "longitude", "focus_latitude", "focus_longitude", "published_on"}
STATES = ("status", "route", "condition", "result", "result_found", "evidence", "duty", "start_status", "unit")
QUALIFIED = {"value": "qualifier", "whole_value": "whole_qualifier", "amount_gbp": "qualifier"}
ABOUT = (
    *("operation", "round", "programme", "indicator", "aim", "name", "label", "measure", "offence", "partner"),
    *("what_it_counts", "what", "title", "recipient", "year_name", "financial_year", "town"),
)
WORDS = 3  # parts of a label
LONGEST = 160  # letters of a label


@dataclass(frozen=True)
class Change:
    """One value that differs: what it is about, its name, and what it was and is; None where it was or is not there."""

    what: str
    name: str
    old: str | None
    new: str | None


def lines(rows: pd.DataFrame) -> Mapping[str, Line]:
    """The values of an edition's rows by a key that stays the same when a value changes; no line without a value."""
    key = _key(rows)
    shown = [str(name) for name in rows.columns if _is_value(rows, str(name), key)]
    told = [_texts(row, shown) for row in _dicts(rows)]
    shared = [name for name in shown if len(told) > 1 and len({texts[name] for texts in told}) == 1]
    found: dict[str, Line] = {}
    for row, texts in zip(_dicts(rows), told, strict=True):
        line = ", ".join(filter(None, (_cell(row[name]) for name in key))) or ONE
        said = Line(_label(row), _named(texts, [name for name in shown if name not in shared]))
        if any(texts.values()) and found.get(line) != said:  # a row for each of several sources says the same
            found[_free(line, found)] = said
    everywhere = _named(told[0], shared) if told else {}
    return ({ALL: Line("All lines", everywhere)} if everywhere else {}) | found


def _dicts(rows: pd.DataFrame) -> Iterator[dict]:
    yield from rows.astype(object).to_dict("records")


def _key(rows: pd.DataFrame) -> list[str]:
    """The columns a line is found again by: an id that differs on each line, else its ids, else words and dates."""
    names = [str(name) for name in rows.columns]
    ids = [name for name in names if name.endswith("_id") and name != "source_id"]
    for name in ids:
        if not rows[name].isna().any() and rows[name].is_unique:
            return [name]
    if ids:
        return ids
    worded = [name for name in names if name != "source_id" and name not in STATES and not _is_number(rows[name])]
    for many in range(1, len(worded)):
        if not rows.duplicated(worded[:many]).any():
            return worded[:many]
    return worded


def _is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column)


def _is_value(rows: pd.DataFrame, name: str, key: list[str]) -> bool:
    if name in key or name in NO_VALUE or name.endswith(("_id", "_precision", "_m")):
        return False
    if pd.api.types.is_bool_dtype(rows[name]):
        return False
    return name in STATES or _is_number(rows[name]) or pd.api.types.is_datetime64_any_dtype(rows[name])


def _texts(row: dict, names: list[str]) -> dict[str, str]:
    """The values in words, the qualifier part of them; empty where there is none."""
    found = {}
    for name in names:
        qualifier = row.get(QUALIFIED.get(name, ""))
        qualified = isinstance(qualifier, str) and not missing(row[name])
        found[name] = worded(row[name], str(qualifier)) if qualified else _cell(row[name])
    return found


def _named(texts: Mapping[str, str], names: list[str]) -> dict[str, str]:
    return {name.replace("_", " "): texts[name] for name in names if texts[name]}


def _cell(value: object) -> str:
    if missing(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return day(value)
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _label(row: dict) -> str:
    """What a line is about: the first words in it that say so, and its dates."""
    said = [str(row[name]) for name in ABOUT if isinstance(row.get(name), str)][:WORDS]
    dates = [_cell(row[name]) for name in ("quarter_start", "period_start", "date") if name in row]
    words = ", ".join(dict.fromkeys(part for part in (*said, *dates[:1]) if part)) or "One line"
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def _free(line: str, taken: Mapping[str, Line]) -> str:
    """The key, with a number behind it where it is taken."""
    many = 1
    while (name := line if many == 1 else f"{line} #{many}") in taken:
        many += 1
    return name


def changes(old: Mapping[str, Line], new: Mapping[str, Line]) -> tuple[Change, ...]:
    """Each value that differs between two publications, in the order of the newer; what is gone stands last."""
    both = _names(old) & _names(new)
    before, after = _each(old, both), _each(new, both)
    order = [*after, *(place for place in before if place not in after)]
    return tuple(
        Change((new.get(line) or old[line]).label, name, before.get((line, name)), after.get((line, name)))
        for line, name in order
        if before.get((line, name)) != after.get((line, name))
    )


def _names(held: Mapping[str, Line]) -> set[str]:
    return set(held[ALL].values) if ALL in held else set()


def _each(held: Mapping[str, Line], once: set[str]) -> dict[tuple[str, str], str]:
    """Every value by its line and name; those named in `once` stand for all lines together, others on each line."""
    everywhere = held[ALL].values if ALL in held else {}
    found = {(ALL, name): value for name, value in everywhere.items() if name in once}
    spread = {name: value for name, value in everywhere.items() if name not in once}
    for line, one in held.items():
        if line != ALL:
            found |= {(line, name): value for name, value in {**spread, **one.values}.items()}
    return found
