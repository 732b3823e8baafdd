"""Finds the street-level files of data.police.uk: a month's CSV, a folder of months, or the archive as a zip."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from queries.releases.files import MEGABYTE, digest, open_archive, unpacked
from queries.releases.model import WrongRelease

COLUMNS = (
    "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code", "LSOA name",
    "Crime type", "Last outcome category", "Context",
)  # fmt: skip
HEADER = ",".join(COLUMNS)
NAME = re.compile(r"(20\d\d-[01]\d)-([a-z-]+)-street\.csv")
OTHER_KINDS = ("outcomes", "stop-and-search")
PORTION = 128 * MEGABYTE  # some 600,000 crimes: enough for two processors to share evenly
HEAD = 5000  # bytes in which the header and the first crime of a file end
LARGEST_FILE = 400 * MEGABYTE  # the largest of a month and force has some 25
LARGEST_ARCHIVE = 30_000 * MEGABYTE


@dataclass(frozen=True)
class StreetFile:
    """A file by its name: its month, its force as in addresses of police.uk, its size, and where it lies."""

    name: str
    month: str
    force: str
    size: int
    place: str


@dataclass(frozen=True)
class StreetFiles:
    """The files of a release in the order of months and forces; `path` is the folder, archive or file itself."""

    path: Path
    files: tuple[StreetFile, ...]
    left_out: int
    archived: bool

    @property
    def size(self) -> int:
        """All bytes of the files, unpacked."""
        return sum(file.size for file in self.files)

    @property
    def months(self) -> tuple[str, ...]:
        """The months, as 2025-01."""
        return tuple(sorted({file.month for file in self.files}))


def find(path: Path, force: str) -> StreetFiles:
    """Return the files of one force, or of all; refuse what holds none, or one month twice."""
    archived = path.is_file() and _is_archive(path)
    if not path.exists():
        raise WrongRelease(f"There is no file or folder {path}.")
    every = list(_in_archive(path) if archived else _in_folder(path))
    chosen = sorted((file for file in every if force in ("all", file.force)), key=lambda file: (file.month, file.force))
    if not chosen:
        raise WrongRelease(_none_found(path, force, every))
    found = StreetFiles(path, tuple(chosen), len(every) - len(chosen), archived)
    _refuse_months_twice(found)
    return found


def _is_archive(path: Path) -> bool:
    """Return whether a file is meant as a zip: by its first bytes or its name, as one that was cut has no end."""
    with path.open("rb") as file:
        return file.read(2) == b"PK" or path.suffix.lower() == ".zip"


def _in_folder(path: Path) -> Iterator[StreetFile]:
    for file in sorted(path.rglob("*.csv")) if path.is_dir() else [path]:
        if named := NAME.search(file.name):
            yield StreetFile(file.name, named[1], named[2], file.stat().st_size, str(file))


def _in_archive(path: Path) -> Iterator[StreetFile]:
    total = 0
    with open_archive(path) as archive:
        for member in archive.infolist():
            total += member.file_size
            if member.file_size > LARGEST_FILE or total > LARGEST_ARCHIVE:
                raise WrongRelease(f"{path.name} unpacks to more than any archive of police.uk; not opened.")
            if named := NAME.search(Path(member.filename).name):
                yield StreetFile(Path(member.filename).name, named[1], named[2], member.file_size, member.filename)


def _none_found(path: Path, force: str, every: list[StreetFile]) -> str:
    if every:
        others = ", ".join(sorted({file.force for file in every})[:3])
        return f"{path.name} has no street-level file of {force}; its forces are: {others}. Choose with --force."
    for kind in OTHER_KINDS:
        if kind in path.name:
            return f"{path.name} is police.uk's file of {kind}; only files that end in -street.csv are read."
    if path.is_file() and not path.stat().st_size:
        return f"{path.name} is empty; download the release again."
    return f"{path.name} is or holds no file named as police.uk does, such as 2025-01-northamptonshire-street.csv."


def _refuse_months_twice(found: StreetFiles) -> None:
    first: dict[tuple[str, str], StreetFile] = {}
    for file in found.files:
        other = first.setdefault((file.month, file.force), file)
        if other is not file:
            with opened(found, (other, file)) as paths:
                same = digest(Path(paths[0])) == digest(Path(paths[1]))
            raise WrongRelease(
                f"{file.month} of {file.force} is there twice, {'with the same' if same else 'with different'} "
                f"content: {other.place} and {file.place}; keep one."
            )


def portions(found: StreetFiles, size: int) -> Iterator[tuple[StreetFile, ...]]:
    """Yield the files in portions of at most so many bytes, small enough for memory."""
    portion: list[StreetFile] = []
    for file in found.files:
        if portion and sum(one.size for one in portion) + file.size > size:
            yield tuple(portion)
            portion = []
        portion.append(file)
    yield tuple(portion)


@contextmanager
def opened(found: StreetFiles, files: tuple[StreetFile, ...]) -> Iterator[list[str]]:
    """Give paths at which the files can be read, unpacked for the time being when they come from an archive."""
    if not found.archived:
        yield [file.place for file in files]
        return
    with TemporaryDirectory() as folder, open_archive(found.path) as archive:
        paths = []
        for number, file in enumerate(files):
            target = Path(folder) / f"{number}-{file.name}"
            with target.open("wb") as out:
                for chunk in unpacked(found.path, archive, archive.getinfo(file.place)):
                    out.write(chunk)
            paths.append(str(target))
        yield paths


def reported_by(found: StreetFiles) -> list[str]:
    """Return the force that the first crime of each file was reported by; refuse a file of another form."""
    if not found.archived:
        heads = [_head(file.place) for file in found.files]
    else:
        with open_archive(found.path) as archive:
            heads = [next(unpacked(found.path, archive, archive.getinfo(file.place)), b"") for file in found.files]
    return [_first_force(file.name, head) for file, head in zip(found.files, heads, strict=True)]


def _head(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(HEAD)


def _first_force(name: str, head: bytes) -> str:
    if not head:
        raise WrongRelease(f"{name} is empty; download the release again.")
    header, *lines = head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").splitlines()
    if header != HEADER:
        raise WrongRelease(f"{name} is not a street-level file of police.uk: its first line is “{header[:100]}”.")
    cells = lines[0].split(",") if lines else []
    if len(cells) < 3:
        raise WrongRelease(f"{name} has a header and no crimes; download it again.")
    return cells[2]


def refuse_cut_end(path: str, name: str) -> None:
    """Refuse a file that does not end with a whole line."""
    with open(path, "rb") as file:
        file.seek(-1, os.SEEK_END)
        if file.read() not in (b"\n", b"\r"):
            raise WrongRelease(f"{name} ends in the middle of a line, so it was cut off; download it again.")
