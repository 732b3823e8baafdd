"""Starts and ends a hold: a time in which nothing new is published."""

from datetime import date

from pages.outlets.publishing.holds import HOLDS, now
from pages.outlets.publishing.publish import put_in_use
from pages.outlets.publishing.small_tables import changed, rows
from queries.errors import ReaderError
from queries.folders import data_folder
from queries.releases.model import Row
from queries.releases.writing import alone, extended


class CannotHold(ReaderError):
    """The hold that was asked for cannot be, or there is none to lift."""


def start(until: date, why: str, by_role: str | None = None, since: date | None = None) -> None:
    """Hold all new publications from `since` (today) to the end of the day `until`, and say so on the pages."""
    first = since or now().date()
    if until < first:
        raise CannotHold(f"The hold would end on {until} before it begins on {first}.")
    if any(row["held_from"] == first.isoformat() for row in rows(data_folder() / HOLDS)):
        raise CannotHold(f"A hold from {first} is in the table already; lift it or choose another first day.")
    words = " ".join(why.split())
    row: Row = {
        "held_from": first.isoformat(),
        "held_until": until.isoformat(),
        "why": words if words.endswith((".", "?", "!")) else f"{words}.",
        "by_role": by_role,
        "lifted_on": None,
    }
    _put(extended(data_folder() / HOLDS, [row]))


def lift(on: date | None = None) -> None:
    """End every hold that stands, and take out those that have not begun."""
    day = on or now().date()

    def lifted(row: Row) -> Row | None:
        if row["lifted_on"] or str(row["held_until"]) < day.isoformat():
            return row
        return row | {"lifted_on": day.isoformat()} if str(row["held_from"]) <= day.isoformat() else None

    before = (data_folder() / HOLDS).read_bytes()
    after = changed(data_folder() / HOLDS, lifted)
    if before == after:
        raise CannotHold("No hold stands.")
    _put(after)


def _put(content: bytes) -> None:
    data = data_folder()
    with alone(data):
        put_in_use(data, {HOLDS: content})
