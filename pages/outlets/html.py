"""Exhibits and records as HTML: the words, table, cautions and sources beside every drawing, escaped by Jinja."""

from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pages.exhibits import words

TEMPLATES = Path(__file__).parent / "templates"
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
    return made


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


# Filling in a template takes longer than all the rest of a page run.
@lru_cache(maxsize=BLOCKS, typed=True)
def _rendered(template: str, **values: object) -> Block:
    found = {name: value.value if isinstance(value, Itself) else value for name, value in values.items()}
    return Block(environment().get_template(template).render(**found))
