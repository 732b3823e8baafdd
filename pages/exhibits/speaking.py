"""What a speaker has at hand on an exhibit: in short, what it counts, cautions, likely questions and sources."""

from dataclasses import dataclass

from pages.exhibits.exhibit import Exhibit, Source, ask
from pages.exhibits.likely_questions import likely_questions
from pages.exhibits.words import missing, sentence

COUNTED = 6  # wordings of what is counted; the rest stands in the table


@dataclass(frozen=True)
class Part:
    """A headed part of the notes, line by line."""

    heading: str
    lines: tuple[str, ...]


def speaking(exhibit: Exhibit, launch: bool = True) -> tuple[Part, ...]:
    """The notes on an exhibit's first view. Parts without a line are left out.

    `launch`: whether the strategy's answer on violence since the launch may be told; not while it is withdrawn.
    """
    answer = ask(exhibit)
    parts = (
        Part("In short", (answer.takeaway,) if answer.takeaway else ()),
        Part("What it counts", counted_things(exhibit)),
        Part("Read with care", tuple(sentence(caution) for caution in answer.cautions)),
        Part("What the chart shows, in words", (answer.alt,) if answer.chart is not None else ()),
        *(Part(question, answers) for question, answers in likely_questions(exhibit, launch)),
        Part("Sources", tuple(f"{one.publisher}: {one.title}, {one.published}" for one in answer.sources)),
    )
    return tuple(part for part in parts if part.lines)


def counted_things(exhibit: Exhibit) -> tuple[str, ...]:
    """What the figures count, in the words of their rows; without such words, the subtitle."""
    answer = ask(exhibit)
    if "what_it_counts" not in answer.rows.columns:
        return (sentence(answer.subtitle),)
    found = list(dict.fromkeys(sentence(text) for text in answer.rows["what_it_counts"] if not missing(text)))
    more = len(found) - COUNTED
    return (*found[:COUNTED], *([f"{more} more wordings stand in the figures of the exhibit."] if more > 0 else []))


def cited(source: Source) -> str:
    """A publication in a line: publisher, title, date, licence, address."""
    line = f"{source.publisher}: {source.title}, {source.published}. {sentence(source.attribution or source.licence)}"
    return f"{line} {source.url}" if source.url else line
