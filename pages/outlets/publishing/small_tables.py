"""The small tables that the commands keep: read as text, changed, written back as CSV."""

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path

from queries.releases.model import Row


def rows(path: Path) -> list[Row]:
    """The rows of a small published table as text; an empty cell is None."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]


def changed(path: Path, change: Callable[[Row], Row | None]) -> bytes:
    """The file with each row changed; a row that becomes None is taken out."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = next(csv.reader(file))
    return table(columns, [new for row in rows(path) if (new := change(row)) is not None])


def table(columns: Iterable[str], held: Iterable[Row]) -> bytes:
    """These rows as CSV under these columns."""
    names = list(columns)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([row[name] for name in names] for row in held)
    return text.getvalue().encode()
