"""What happened since the last meeting: the first slide of every briefing."""

from collections.abc import Iterator
from datetime import date

from pages.exhibits.exhibit import kept
from pages.exhibits.since_meeting import planned, publications, steps
from pages.exhibits.speaking import Part
from pages.exhibits.words import day, sentence
from pages.outlets.publishing.corrections import told
from pages.outlets.publishing.register import entries, held, revisions
from pages.outlets.publishing.values import changes
from pages.outlets.publishing.withdrawn import withdrawal

NO_DATE = ("No date of the last meeting was given, so nothing is said of what is new since.",)
SHOWN = 2  # lines of a part on the slide; all stand in the notes
VALUES = 5  # values of a revision that are told one by one
NOWHERE = "no value"


def since_parts(since: date | None, missing: tuple[str, ...]) -> tuple[Part, ...]:
    """Every part in full; each says so plainly where nothing was found."""
    parts = [Part("Missing from this briefing", missing)] if missing else []
    if since is None:
        parts += [Part("Since the last meeting", NO_DATE)]
    else:
        parts += [
            Part("Published or changed on this site", _or_nothing((*_entered(since), *_revised(since)))),
            Part("Published by others", _or_nothing(publications(since), " in the publications read")),
            Part("Milestones", _or_nothing(steps(since), " in the publications read")),
        ]
    return (*parts, Part("Planned releases", planned() or ("No planned release was found.",)))


def short(part: Part) -> Part:
    """As much of a part as is shown on the slide."""
    more = len(part.lines) - SHOWN
    if more <= 0 or part.heading.startswith("Missing"):
        return part
    return Part(part.heading, (*part.lines[:SHOWN], f"And {more} more, in the notes."))


def _or_nothing(lines: tuple[str, ...], where: str = "") -> tuple[str, ...]:
    return lines or (f"Nothing found{where}.",)


def _entered(since: date) -> Iterator[str]:
    """What the register says, newest first."""
    for one in told():
        if one.on > since:
            yield " ".join([f"{day(one.on)}:", *(sentence(part) for part in (one.about, one.change, one.why) if part)])


@kept
def _revised(since: date) -> tuple[str, ...]:
    """The old and the new values of what was revised."""
    lines = []
    for one in entries():
        if one.published_on <= since or one.revision == 1 or withdrawal(one.thing):
            continue
        before = [other for other in revisions(one.thing, one.choices) if other.revision < one.revision]
        found = changes(held(before[-1].entry_id), held(one.entry_id)) if before else ()
        lines += [
            f"{day(one.published_on)}: {change.what}, {change.name}: was {change.old or NOWHERE}, "
            f"is {change.new or NOWHERE}."
            for change in found[:VALUES]
        ]
    return tuple(lines)
