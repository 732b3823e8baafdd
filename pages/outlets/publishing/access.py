"""Who saw figures before they were public, as the Code of Practice asks to tell."""

from dataclasses import dataclass
from datetime import datetime

from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.exhibits.words import day


@dataclass(frozen=True)
class Seen:
    """Somebody, by role and organisation, who saw a publication early, and when."""

    publication: str
    role: str
    organisation: str
    when: str


@kept
def seen_early() -> tuple[Seen, ...]:
    """Everybody who saw figures early, newest first."""
    return tuple(
        Seen(row["publication"], row["role"], row["organisation"], at_time(datetime.fromisoformat(row["seen_at"])))
        for row in records("early_access")
    )


def at_time(moment: datetime) -> str:
    """A moment as GOV.UK writes it: 1 December 2026 at 9:30am."""
    hour = moment.hour % 12 or 12
    return f"{day(moment)} at {hour}:{moment:%M}{'am' if moment.hour < 12 else 'pm'}"
