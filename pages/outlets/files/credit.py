"""Whose figures these are and under which licence: the Open Government Licence only where every source gives it."""

import re
from collections.abc import Sequence

import pandas as pd

from pages.exhibits.charts import Places
from pages.exhibits.exhibit import LICENCES, Answer, Source, kept, sources
from pages.exhibits.words import DATE_NOT_SHOWN, listed
from pages.outlets.html import years

OFFICIAL = LICENCES["ogl_3"]
NAMED = 3  # publishers named one by one; of more, the first and a count
LONGEST = 80  # characters of a title that still fits beside its publisher
NOT_SEEN = " (title from page address)"
BOUNDARIES = "geography-ons-boundaries"
RIGHTS = re.compile(r"Contains ([\w ]+?) data © ([\w ]+?) (\d{4})\.")


def publishers(cited: Sequence[Source]) -> tuple[str, ...]:
    """Who published, each once, those with most publications first."""
    names = [source.publisher for source in cited]
    return tuple(sorted(dict.fromkeys(names), key=lambda name: -names.count(name)))


def named(cited: Sequence[Source]) -> str:
    """The publishers in a few words: "BBC News and Home Office", "Northamptonshire Police and 5 others"."""
    names = publishers(cited)
    if len(names) <= NAMED:
        return listed(names)
    return f"{names[0]} and {len(names) - 1} others"


def origin(cited: Sequence[Source]) -> str:
    """The publisher, with the publication where it is the only one and its title is short enough."""
    if len(cited) != 1:
        return named(cited)
    title = cited[0].title.removesuffix(NOT_SEEN)
    return f"{cited[0].publisher}, {title}" if len(title) <= LONGEST else cited[0].publisher


def drawn(answer: Answer) -> tuple[Source, ...]:
    """The publications behind what is drawn: all of an answer's, unless it names those behind its chart."""
    return tuple(source for source in answer.sources if not answer.drawn or source.source_id in answer.drawn)


def whose(answer: Answer) -> str:
    """The source line of a picture: facts as reported by some, official data of others, or a source of one kind."""
    cited = drawn(answer)
    ours, others = official(cited), reported(cited)
    if not others or len(cited) == 1:
        return f"Source: {origin(cited)}" if cited else ""
    facts = f"Facts as reported by {named(others)}"
    return f"{facts}; official data of {named(ours)}" if ours and not boundaries(answer) else facts


def dated(cited: Sequence[Source]) -> str:
    """When it was published: "30 November 2021", "2018 to 2024; some dates not shown", or "date not shown"."""
    if len({source.published for source in cited}) == 1:
        return cited[0].published
    span = years(cited).removeprefix(", published ")
    undated = any(source.published == DATE_NOT_SHOWN for source in cited)
    return f"{span}; some dates not shown" if undated else span


def official(cited: Sequence[Source]) -> tuple[Source, ...]:
    """The publications under the Open Government Licence: official statistics, geography and transport data."""
    return tuple(source for source in cited if source.licence == OFFICIAL)


def reported(cited: Sequence[Source]) -> tuple[Source, ...]:
    """The publications whose facts are only reported."""
    return tuple(source for source in cited if source.licence != OFFICIAL)


def attributions(cited: Sequence[Source]) -> tuple[str, ...]:
    """The lines that open licences ask for, each once."""
    return tuple(dict.fromkeys(source.attribution or OFFICIAL for source in official(cited)))


def licence(answer: Answer) -> str:
    """The licence in full: the open one for official figures only, whose facts the others are, and the map's own."""
    ours, others = official(answer.sources), reported(answer.sources)
    parts = [f"{listed(publishers(ours))}: " if others else "", " ".join(attributions(ours))] if ours else []
    facts = [f"{'Other figures: facts' if ours else 'Facts'} as reported by {named(others)}."] if others else []
    map_lines = [f"Boundaries: {line}" for line in attributions(boundaries(answer))]
    return " ".join(["".join(parts), *facts, *map_lines]).strip()


def licence_line(answer: Answer) -> str:
    """The licence in as few words as it allows, for the foot of a picture; nothing where the source line says it."""
    ours, others = (*official(drawn(answer)), *boundaries(answer)), reported(drawn(answer))
    if not ours:
        return "" if len(others) != 1 else f"Facts as reported by {named(others)}"
    lines = " ".join(attributions(ours))
    rights = _rights(lines)
    words = f"{OFFICIAL}; contains {rights}" if rights else lines.removesuffix(".")
    return f"Official data only: {words}" if others else words


def boundaries(answer: Answer) -> tuple[Source, ...]:
    """The publication that a map's boundaries come from; nothing where no map is drawn."""
    return _boundaries() if isinstance(answer.chart, Places) else ()


@kept
def _boundaries() -> tuple[Source, ...]:
    return sources(pd.Series([BOUNDARIES]))


def _rights(lines: str) -> str:
    """The holders of rights in attributions, each once, with their data and the years."""
    held: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for data, holder, year in RIGHTS.findall(lines):
        names, spans = held.setdefault(holder, ({}, {}))
        names[data], spans[year] = None, None
    return listed(f"{listed(names)} data © {holder} {listed(spans)}" for holder, (names, spans) in held.items())
