"""The register as it is read: every publication of an exhibit, by its code and by its exhibit."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.outlets.publishing.withdrawn import withdrawn

if TYPE_CHECKING:  # the edition asks this package whether it is withdrawn
    from pages.outlets.edition import Edition

__all__ = ["Entry", "entry", "entries", "held", "newest", "revision", "revisions", "withdrawn"]


@dataclass(frozen=True)
class Entry:
    """One publication of an exhibit under its choices, or of a rule; a rule has no code."""

    entry_id: str
    published_on: date
    kind: str
    thing: str
    choices: str
    code: str | None
    revision: int
    change: str
    why: str | None


@dataclass(frozen=True)
class Line:
    """What one line of a publication showed: its words, and its values by name."""

    label: str
    values: Mapping[str, str]


@kept
def entries() -> tuple[Entry, ...]:
    """Every publication of an exhibit or a rule, oldest first."""
    return tuple(
        Entry(**{**row, "published_on": row["published_on"].date(), "choices": row["choices"] or ""})
        for row in records("register_editions")
    )


@kept
def _by_thing() -> Mapping[tuple[str, str], tuple[Entry, ...]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for one in entries():
        found.setdefault((one.thing, one.choices), []).append(one)
    return {thing: tuple(listed) for thing, listed in found.items()}


@kept
def _by_code() -> Mapping[str, Entry]:
    return {one.code: one for one in entries() if one.code}


def entry(code: str) -> Entry | None:
    """The newest publication that bore this code, in capitals or not; None where there is none."""
    return _by_code().get(code.strip().lower())


def revisions(thing: str, choices: str = "") -> tuple[Entry, ...]:
    """The publications of an exhibit under these choices (as in its address), or of a rule; oldest first."""
    return _by_thing().get((thing, choices), ())


def newest(thing: str, choices: str = "") -> Entry | None:
    """The latest of the publications; None before the first."""
    return next(reversed(revisions(thing, choices)), None)


def revision(shown: "Edition") -> int:
    """Which publication of its exhibit an edition is; of one not yet in the register, which it will be."""
    before = revisions(shown.slug, shown.address_choices)
    found = [one.revision for one in before if one.code == shown.code]
    return found[-1] if found else len(before) + 1


@kept
def held(entry_id: str) -> Mapping[str, Line]:
    """What a publication showed, line by line."""
    lines = records("register_held", entry_id=entry_id)
    return {row["line"]: Line(row["label"], json.loads(row["held"])) for row in lines}
