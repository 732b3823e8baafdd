"""Holds: times in which nothing new is published, as before elections."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.exhibits.words import day
from queries.releases.model import Row

LOCAL = ZoneInfo("Europe/London")
HOLDS = "publication_holds.csv"


@dataclass(frozen=True)
class Hold:
    """A hold that stands: from which day to which, and why."""

    held_from: date
    held_until: date
    why: str
    by_role: str | None

    @property
    def words(self) -> str:
        """The hold as it is told on every page."""
        return f"Nothing new is published here until {day(self.held_until)}. {self.why}"


def now() -> datetime:
    """The local time, in which embargoes and days of publication are told."""
    return datetime.now(LOCAL)


def holds(row: Row, on: date) -> bool:
    """Whether a row of the table of holds stands on a day."""
    lifted = row["lifted_on"]
    return str(row["held_from"]) <= on.isoformat() <= str(row["held_until"]) and (not lifted or lifted > on.isoformat())


def hold() -> Hold | None:
    """The hold that stands today; None where there is none."""
    return hold_on(now().date())


@kept
def hold_on(on: date) -> Hold | None:
    """The hold that stands on a day; of several the one that ends last."""
    found = records("holds_standing", day=on)
    if not found:
        return None
    row = found[0]
    return Hold(row["held_from"].date(), row["held_until"].date(), row["why"], row["by_role"])
