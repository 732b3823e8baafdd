"""Writes into the published tables, as imports and publications do: checked first, then all files or none."""

import csv
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from queries.check import examine
from queries.errors import ReaderError
from queries.offences import Offence
from queries.releases.model import Row

BESIDE = ".import"  # the files as they were, for as long as the new ones are being put in place


class Unsound(ReaderError):
    """The tables would break their rules, so nothing was written; `offences` lists why."""

    def __init__(self, offences: tuple[Offence, ...]) -> None:
        super().__init__("Nothing was written: the published tables would have offences.")
        self.offences = offences


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Wait for any other import into this folder, and put back what a killed one left half done."""
    if not data.is_dir():
        raise ReaderError(f"There is no folder of data {data}.")
    folder = os.open(data, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        put_back(data)
        yield
    finally:
        os.close(folder)


def put_back(data: Path) -> None:
    """Restore the files of an import that was killed while it renamed them."""
    kept = data / BESIDE / "whole"
    if kept.is_dir():
        for file in kept.iterdir():
            os.replace(file, data / file.name)
    shutil.rmtree(data / BESIDE, ignore_errors=True)


def settle(data: Path) -> None:
    """Wait for the moment in which files are exchanged to pass, and put back what a killed writer left half done."""
    if (data / BESIDE).is_dir():
        with alone(data):
            pass


def write(data: Path, queries: Path | None, added: dict[str, Sequence[Row]]) -> None:
    """Append the rows to the tables of these names; raise Unsound, or any fault, with every file as it was."""
    contents = {f"{table}.csv": extended(data / f"{table}.csv", rows) for table, rows in added.items() if rows}
    with trial(data, contents) as folder:
        offences = examine(folder, queries).offences
    if offences:
        raise Unsound(offences)
    exchange(data, contents)


@contextmanager
def trial(data: Path, contents: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder as `data` would be with these contents, for as long as it is needed."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        for file in data.iterdir():
            if file.is_file() and file.name not in contents:
                (folder / file.name).symlink_to(file.resolve())
        for name, content in contents.items():
            (folder / name).write_bytes(content)
        yield folder


def extended(path: Path, rows: Sequence[Row]) -> bytes:
    """Return the file as it is with the rows below, so that no published line changes."""
    before = path.read_bytes()
    lines = before.decode("utf-8-sig").splitlines()
    columns = next(csv.reader(lines[:1]))
    if set(columns) != set(rows[0]):
        raise ReaderError(f"{path.name} has other columns than its contract; run python -m queries check.")
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([[row[column] for column in columns] for row in rows])
    return before + (b"" if before.endswith(b"\n") else b"\n") + text.getvalue().encode()


def exchange(data: Path, contents: Mapping[str, bytes]) -> None:
    """Put checked files in place; what is kept beside them is put back if it does not come to the end."""
    kept = data / BESIDE / "keeping"
    kept.mkdir(parents=True)
    for name, content in contents.items():
        shutil.copy2(data / name, kept / name)
        (data / BESIDE / name).write_bytes(content)
    kept.rename(data / BESIDE / "whole")
    try:
        for name in contents:
            os.replace(data / BESIDE / name, data / name)
    except OSError:
        put_back(data)
        raise
    os.rename(data / BESIDE / "whole", data / BESIDE / "done")
    shutil.rmtree(data / BESIDE)
