"""What may be said when the figures of one operation are added up, in words, with all that was left out."""

import re
from dataclasses import dataclass

from pages.exhibits.exhibit import kept
from pages.exhibits.operations import Operation, operation
from queries.run import run
from queries.totals import total

FEW = "fewer than 5 people"


@dataclass(frozen=True)
class Added:
    """A measure of one operation, its total in words, and why figures were left out or only bound it."""

    measure: str
    words: str
    notes: tuple[str, ...]
    left_out: tuple[str, ...]


@kept
def added_up(operation_id: str) -> tuple[Added, ...]:
    """The totals of an operation's measures that are not told by one figure alone."""
    told = operation(operation_id)
    measures = run("measures_counted_twice", operation_id=operation_id)
    found = (_added(row.label, row.measure, told) for row in measures.itertuples())
    # A total in which a hidden small count stands would look wrong beside the printed figures.
    return tuple(one for one in found if one.left_out and not any(FEW in note for note in one.notes))


def _added(label: str, measure: str, told: Operation) -> Added:
    found = total(measure, [told.listed.operation_id])
    local = {one.figure_id: f"{one.text} ({one.counts})" for group in told.groups for one in group.figures}
    reasons = tuple(f"{local[one]}: {_named(why, local)}" for one, why in found.left_out if one in local)
    return Added(label, found.words, found.notes, reasons)


def _named(reason: str, figures: dict[str, str]) -> str:
    """The reason with figures by their value and what they count, not by their ids."""
    return re.sub(r"[a-z0-9]+(?:-[a-z0-9]+)+", lambda found: figures.get(found.group(), found.group()), reason)
