"""What a reader of an official release hands over: rows for the published tables, and what it says of itself."""

from collections.abc import Callable
from dataclasses import dataclass

from queries.errors import ReaderError

FORCE = "Northamptonshire"
FORCE_CODE = "E23000022"

Row = dict[str, str | None]


class WrongRelease(ReaderError):
    """The file is damaged, of another kind or force, or says something twice."""


@dataclass(frozen=True)
class Part:
    """The rows for one published table, as text and without their source.

    `unit` names what a publisher issues as a whole (a month, a year): it is held or not held, never in part.
    `series` are the columns that find the same figure in another release, `values` those that a revision changes,
    `names` those in which a name never seen before is told.
    """

    table: str
    rows: tuple[Row, ...]
    unit: Callable[[Row], str]
    series: tuple[str, ...]
    values: tuple[str, ...]
    names: tuple[str, ...] = ()
    source_column: str = "source_id"
    numbering: str | None = None


@dataclass(frozen=True)
class Release:
    """A release that was read whole; nothing of it is written yet.

    `source_id` is the name its rows go under unless another is given, None when the release does not tell it.
    `together` says that the units of the release are entered all or none, because queries read it by its name.
    """

    kind: str
    title: str
    publisher: str
    source_title: str
    url: str
    source_id: str | None
    file_name: str
    sha256: str
    parts: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    provisional_wording: str | None = None
    together: bool = False
