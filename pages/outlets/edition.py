"""An edition: one exhibit with its choices as it goes out, with the code by which it can be looked up later."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from urllib.parse import urlencode

import pandas as pd

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import Answer, Exhibit, ask
from pages.exhibits.words import missing
from pages.outlets.publishing.withdrawn import Withdrawal, withdrawal
from queries.errors import ReaderError

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"  # no vowels, so no words; nothing that is read as something else
CODE_LENGTH = 7


class NotOffered(ReaderError):
    """An exhibit, format, size or choice that is not there: what was asked, and what is `allowed`."""

    def __init__(self, problem: str, allowed: tuple[str, ...], status: int = 404) -> None:
        super().__init__(problem)
        self.problem = problem
        self.allowed = allowed
        self.status = status


class Withdrawn(NotOffered):
    """An exhibit that was offered and is withdrawn."""

    def __init__(self, found: Withdrawal) -> None:
        super().__init__(found.words, tuple(slug for slug in exhibits() if withdrawal(slug) is None), 410)
        self.withdrawal = found


@dataclass(frozen=True, eq=False)
class Edition:
    """An exhibit with its choices (those that differ from its first view) and the answer, under one code."""

    exhibit: Exhibit
    choices: tuple[tuple[str, str], ...]
    answer: Answer
    code: str

    @property
    def slug(self) -> str:
        """The exhibit's slug."""
        return self.exhibit.slug

    @property
    def address_choices(self) -> str:
        """The choices as they stand in the address and in the register: "route=handed_in"; empty for the first view."""
        return urlencode(self.choices)


def edition(slug: str, given: Mapping[str, str] | None = None) -> Edition:
    """The edition of an exhibit under the choices `given`. Raises NotOffered or Withdrawn, naming what is allowed."""
    if slug not in exhibits():
        raise NotOffered(f"There is no exhibit called “{slug[:60]}”.", tuple(exhibits()))
    found = withdrawal(slug)
    if found:
        raise Withdrawn(found)
    exhibit = exhibits()[slug]
    chosen = tuple(
        (name, value)
        for name, value in sorted((given or {}).items())
        if _allowed(exhibit, name, value) and value != exhibit.parameters[name]
    )
    answer = ask(exhibit, **dict(chosen))
    return Edition(exhibit, chosen, answer, code(slug, chosen, answer.rows))


def _allowed(exhibit: Exhibit, name: str, value: str) -> bool:
    if name not in exhibit.choices:
        raise NotOffered(f"The exhibit {exhibit.slug} has no choice called “{name[:60]}”.", tuple(exhibit.choices), 400)
    values = exhibit.choices[name]()
    if value not in values:
        raise NotOffered(f"The choice {name} has no value “{value[:60]}”.", tuple(values), 400)
    return True


def editions(slug: str | None = None) -> Iterator[Edition]:
    """Every edition offered, of all exhibits or one: under each combination of its choices; none that is withdrawn."""
    for exhibit in exhibits().values():
        if slug not in (None, exhibit.slug) or withdrawal(exhibit.slug):
            continue
        names = sorted(exhibit.choices)
        for values in product(*(exhibit.choices[name]() for name in names)):
            yield edition(exhibit.slug, dict(zip(names, values, strict=True)))


def code(slug: str, choices: tuple[tuple[str, str], ...], rows: pd.DataFrame) -> str:
    """Seven characters that stand for exactly these rows of this exhibit under these choices."""
    held = [[_plain(cell) for cell in row] for row in rows.astype(object).to_numpy().tolist()]
    text = json.dumps([slug, choices, list(rows.columns), held], ensure_ascii=False)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    return "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(CODE_LENGTH))


def _plain(cell: object) -> object:
    if isinstance(cell, list):
        return [_plain(one) for one in cell]
    if missing(cell):
        return None
    return cell.isoformat() if isinstance(cell, date) else cell
