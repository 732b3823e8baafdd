"""Exhibits and records as HTML: the words, table, cautions and sources beside every drawing, escaped by Jinja."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from pages.exhibits import words
from pages.exhibits.exhibit import Source

TEMPLATES = Path(__file__).parent / "templates"
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CALLED = re.compile(r"\b(?:999|18001 101|101|0\d{3} \d{3,4}(?: \d{3,4})?)\b")
WEB = re.compile(r"\bwww\.[a-z0-9.-]+\.[a-z]+\b")
PLAIN = (str, int, float, bool, type(None))
BLOCKS = 512  # rendered blocks that are kept


@cache
def environment() -> Environment:
    """The template engine: everything is escaped, and a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"sentence": words.sentence, "number": words.number, "day": words.day, "listed": words.listed}
    made.filters |= {"years": years, "reach": reach}
    return made


def years(sources: Sequence[Source]) -> str:
    """The span of years in which publications appeared, as far as they show it: ", published 2018 to 2024"."""
    found = sorted(YEAR.findall(" ".join(source.published for source in sources)))
    if not found:
        return ""
    return f", published {found[0]}" if found[0] == found[-1] else f", published {found[0]} to {found[-1]}"


def reach(text: str) -> Markup:
    """A way to reach a service, its telephone numbers and web addresses as links that a phone can follow."""
    called = CALLED.sub(
        lambda found: f'<a href="tel:{found.group().replace(" ", "")}">{found.group()}</a>', escape(text)
    )
    return Markup(WEB.sub(r'<a href="https://\g<0>" rel="noreferrer">\g<0></a>', called))


class Block(Markup):
    """HTML that Streamlit takes as it stands; in a text it would look for indentation, line by line, at every run."""

    def _repr_html_(self) -> str:
        return str(self)


class Itself:
    """A value that is equal only to itself: what is kept is never changed, and looking into it would cost."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)


def render(template: str, **values: object) -> Block:
    """The template of this name, filled in; once for the same texts, numbers and kept values."""
    return _rendered(
        template, **{name: value if isinstance(value, PLAIN) else Itself(value) for name, value in values.items()}
    )


def fill(template: str, **values: object) -> str:
    """The template of this name, filled in and not kept: for whole pages, each of which is large and seldom asked."""
    return environment().get_template(template).render(**values)


# Filling in a template takes longer than all the rest of a page run.
@lru_cache(maxsize=BLOCKS, typed=True)
def _rendered(template: str, **values: object) -> Block:
    found = {name: value.value if isinstance(value, Itself) else value for name, value in values.items()}
    return Block(environment().get_template(template).render(**found))
