"""A briefing as words: every slide with its title, source line and notes. All files are made from these."""

from dataclasses import dataclass
from datetime import date

from pages.exhibits import violence_known_years
from pages.exhibits.exhibit import Source
from pages.exhibits.likely_questions import LAUNCH, since_launch
from pages.exhibits.speaking import Part, cited, speaking
from pages.exhibits.words import counted, day
from pages.outlets.briefing.choice import Briefing
from pages.outlets.briefing.since import short, since_parts
from pages.outlets.edition import Edition
from pages.outlets.files import citation, credit
from pages.outlets.publishing.withdrawn import withdrawal
from pages.outlets.settings import embargo_stamp

PUBLISHERS = 10  # named on the slide of sources; all publications stand in its notes


@dataclass(frozen=True, eq=False)
class Slide:
    """One slide: an edition with its chart, or `parts` in words."""

    title: str
    subtitle: str
    footer: tuple[str, ...]
    notes: tuple[Part, ...]
    parts: tuple[Part, ...] = ()
    edition: Edition | None = None


@dataclass(frozen=True, eq=False)
class Deck:
    """All slides in order, and what the whole is called."""

    title: str
    slides: tuple[Slide, ...]


def deck(chosen: Briefing) -> Deck:
    """The slides of a briefing: since the last meeting, each exhibit, the sources."""
    shown = tuple(_exhibit(one) for one in chosen.editions)
    return Deck(f"Briefing: {chosen.name}", (_first(chosen), *shown, _sources(chosen)))


def _first(chosen: Briefing) -> Slide:
    parts = since_parts(chosen.since, chosen.missing)
    since = f", {day(chosen.since)}" if chosen.since else ""
    launch = (Part(LAUNCH, since_launch()),) if _launch_told() else ()
    return Slide(
        f"Since the last meeting{since}",
        f"Briefing: {chosen.name}. {counted(len(chosen.editions), 'exhibit', 'exhibits')}, as of {day(date.today())}",
        _ours(),
        (*parts, *launch),
        tuple(short(part) for part in parts),
    )


def _launch_told() -> bool:
    return withdrawal(violence_known_years.EXHIBIT.slug) is None


def _exhibit(one: Edition) -> Slide:
    answer = one.answer
    return Slide(
        answer.title, answer.subtitle, citation.footer(one), speaking(one.exhibit, _launch_told()), edition=one
    )


def _sources(chosen: Briefing) -> Slide:
    sources = {source.source_id: source for one in chosen.editions for source in one.answer.sources}
    every = tuple(sources.values())
    names = credit.publishers(every)
    lines = [_told(name, tuple(source for source in every if source.publisher == name)) for name in names]
    more = len(lines) - PUBLISHERS
    rest = (f"And {counted(more, 'other publisher', 'other publishers')}, in the notes.",) if more > 0 else ()
    return Slide(
        "Sources",
        f"{counted(len(every), 'publication', 'publications')} behind the figures of this briefing",
        _ours(),
        (Part("Every publication", tuple(cited(source) for source in every)),),
        (Part("Publishers", (*lines[:PUBLISHERS], *rest)),),
    )


def _told(name: str, sources: tuple[Source, ...]) -> str:
    many = counted(len(sources), "publication", "publications")
    return f"{name}: {many}, {credit.dated(sources)}"


def _ours() -> tuple[str, ...]:
    return tuple(part for part in (embargo_stamp(), citation.PUBLISHER) if part)
