"""The only door to the figures: `run("name", parameter=value)` returns the rows of queries/name.sql."""

import os
import threading
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import pandas

from queries.errors import ContractError, UnknownQuery, WrongParameters
from queries.folders import build_folder, queries_folder
from queries.snapshot import Snapshot, open_snapshot, pointer_path

Value = object
Mark = tuple[Path, int, int, int]

pinned_snapshot: ContextVar[Snapshot | None] = ContextVar("pinned", default=None)


@dataclass(frozen=True)
class Query:
    """A query file: its name, its SQL, the sentence on its first line and the names of its parameters."""

    name: str
    sql: str
    description: str
    parameters: frozenset[str]


class Shelf:
    """Holds the one open snapshot and exchanges it when the files on disk have changed."""

    def __init__(self) -> None:
        self._exchanging = threading.Lock()
        self._marks: tuple[Mark, Mark] | None = None
        self._snapshot: Snapshot | None = None

    def current(self, target: Path) -> Snapshot:
        """Return the snapshot in use in `target`, or raise NoSnapshot."""
        with self._exchanging:
            if self._snapshot is None or self._marks != _marks(target, self._snapshot):
                self._snapshot = None  # what cannot be verified is not served
                # Looked at before the opening: a pointer exchanged in between is noticed by the next call.
                pointer = _mark(pointer_path(target))
                snapshot = open_snapshot(target)
                self._marks = pointer, _mark(snapshot.path)
                self._snapshot = snapshot
            return self._snapshot


_shelf = Shelf()


def _marks(target: Path, snapshot: Snapshot) -> tuple[Mark, Mark]:
    return _mark(pointer_path(target)), _mark(snapshot.path)


def _mark(path: Path) -> Mark:
    """Return what changes when the file does; a file that is not there is for the opening to complain about."""
    try:
        status = os.stat(path)
    except OSError:
        return path, 0, 0, 0
    return path, status.st_ino, status.st_size, status.st_mtime_ns


def current() -> Snapshot:
    """Return the newest whole snapshot, opening it when it has just been built; raise NoSnapshot if there is none."""
    return _shelf.current(build_folder())


def pin() -> Snapshot:
    """Return the current snapshot and keep it for every `run` of this page or request, until the next `pin`."""
    snapshot = current()
    pinned_snapshot.set(snapshot)
    return snapshot


def pinned() -> Snapshot:
    """Return the snapshot this page or request is pinned to, else the current one."""
    return pinned_snapshot.get() or current()


def run(name: str, **parameters: Value) -> pandas.DataFrame:
    """Return the rows of queries/<name>.sql from the pinned snapshot, else from the current one.

    Raises UnknownQuery, WrongParameters or NoSnapshot; DuckDB's own errors carry the name of the query.
    """
    asked = query(name)
    if asked.parameters != parameters.keys():
        takes = ", ".join(sorted(asked.parameters)) or "none"
        given = ", ".join(sorted(parameters)) or "none"
        raise WrongParameters(f"The query {name} takes these parameters: {takes}. Given were: {given}.")
    # A cursor per call: threads sharing one connection read each other's results.
    with pinned().connection.cursor() as cursor:
        try:
            return cursor.execute(asked.sql, parameters).df()
        except duckdb.Error as error:
            error.add_note(f"in queries/{name}.sql")
            raise


def query(name: str) -> Query:
    """Return the query of this name, or raise UnknownQuery."""
    return _read_query(queries_folder(), name)


def query_names() -> tuple[str, ...]:
    """Return the names of all queries, in alphabetical order."""
    return tuple(sorted(path.stem for path in queries_folder().glob("*.sql")))


@cache
def _read_query(folder: Path, name: str) -> Query:
    path = folder / f"{name}.sql"
    if not name.isidentifier() or not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.sql")))
        raise UnknownQuery(f"There is no query called {name!r}. There are: {known}.")
    text = path.read_text(encoding="utf-8")
    try:
        statements = duckdb.extract_statements(text)
    except duckdb.Error as error:
        raise ContractError(f"{path.name} is not SQL that DuckDB can read: {error}") from error
    if len(statements) != 1:
        raise ContractError(f"{path.name} must be one statement; DuckDB reads {len(statements)}.")
    description = text.partition("\n")[0].removeprefix("--").strip()
    return Query(name, text, description, frozenset(statements[0].named_parameters))
