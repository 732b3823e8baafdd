"""What became of a printed picture: the state of the edition that bore a code."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import parse_qsl

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import kept
from pages.outlets.edition import ALPHABET, CODE_LENGTH, Edition, NotOffered, edition, editions
from pages.outlets.publishing import register
from pages.outlets.publishing.register import Entry
from pages.outlets.publishing.values import Change, changes, lines
from pages.outlets.publishing.withdrawn import Withdrawal, withdrawal

CURRENT, REVISED, WITHDRAWN, GONE = "current", "revised", "withdrawn", "gone"


@dataclass(frozen=True)
class Found:
    """An edition that bore a code: how it stands, and what has changed since.

    `entry` is None where it is current and not yet in the register; `edition` is None where it is offered no more.
    """

    code: str
    state: str
    question: str
    entry: Entry | None
    edition: Edition | None
    withdrawal: Withdrawal | None = None
    since: tuple[Entry, ...] = ()
    changes: tuple[Change, ...] = ()


def typed(code: str) -> str:
    """A code as somebody typed it, without capitals and spaces."""
    return "".join(code.split()).lower()[:40]


def look_up(code: str) -> Found | None:
    """How the edition stands that bore this code; None where the code is unknown."""
    entry = register.entry(code)
    if entry is None:
        return _not_yet_entered(code)
    question = exhibits()[entry.thing].question if entry.thing in exhibits() else entry.thing
    taken = withdrawal(entry.thing)
    if taken:
        return Found(code, WITHDRAWN, question, entry, None, taken)
    try:
        now = edition(entry.thing, dict(parse_qsl(entry.choices)))
    except NotOffered:
        return Found(code, GONE, question, entry, None)
    if now.code == code:
        return Found(code, CURRENT, question, entry, now)
    return Found(code, REVISED, question, entry, now, since=_since(entry), changes=_changed(entry, now))


def _since(entry: Entry) -> tuple[Entry, ...]:
    return tuple(one for one in register.revisions(entry.thing, entry.choices) if one.revision > entry.revision)


def _changed(entry: Entry, now: Edition) -> tuple[Change, ...]:
    return changes(register.held(entry.entry_id), lines(now.answer.rows))


def _not_yet_entered(code: str) -> Found | None:
    if code not in _current_codes():
        return None
    slug, choices = _current_codes()[code]
    return Found(code, CURRENT, exhibits()[slug].question, None, edition(slug, dict(choices)))


@kept
def _current_codes() -> Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]:
    return {shown.code: (shown.slug, shown.choices) for shown in editions()}


def advice(code: str) -> tuple[str, ...]:
    """What may help somebody whose code is unknown: its form, and codes that are much like it."""
    strange = sorted(set(code) - set(ALPHABET))
    said = []
    if len(code) != CODE_LENGTH:
        said.append(f"A code has {CODE_LENGTH} characters. This one has {len(code)}.")
    if strange:
        said.append(f"Codes have no vowels and no 0, 1, l or y. This one has {', '.join(strange)}.")
    return tuple(said)


def alike(code: str) -> tuple[str, ...]:
    """Known codes that differ from this one in little."""
    known = {one.code for one in register.entries() if one.code} | set(_current_codes())
    return tuple(get_close_matches(code, sorted(known), n=3, cutoff=0.7))
