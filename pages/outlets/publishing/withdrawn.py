"""What is withdrawn at present, and why."""

from dataclasses import dataclass
from datetime import datetime

from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.exhibits.words import day


@dataclass(frozen=True)
class Withdrawal:
    """An exhibit or a figure that is withdrawn: since when, why, and by whom where it is known."""

    thing: str
    kind: str
    since: datetime
    why: str
    by_role: str | None
    because_of: str | None

    @property
    def words(self) -> str:
        """The withdrawal as it is told in the place of what was withdrawn."""
        return f"Withdrawn on {day(self.since)}: {self.why}"


@kept
def withdrawals() -> tuple[Withdrawal, ...]:
    """All that is withdrawn, newest first."""
    return tuple(Withdrawal(**{**row, "since": datetime.fromisoformat(row["since"])}) for row in records("withdrawals"))


def withdrawal(slug: str) -> Withdrawal | None:
    """The withdrawal of an exhibit; None while it is offered."""
    return next((one for one in withdrawals() if one.kind == "exhibit" and one.thing == slug), None)


def withdrawn(slug: str) -> str | None:
    """Why an exhibit is withdrawn; None while it is offered."""
    found = withdrawal(slug)
    return found.why if found else None
