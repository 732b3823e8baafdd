"""The read-only database file that serves the figures, and the pointer that says which file it is."""

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from queries.errors import NoSnapshot

# Set when a snapshot is opened for reading and locked at once: no query can reach a file or the network, or undo this.
READING = {
    "enable_external_access": "false",
    "lock_configuration": "true",
    "threads": "2",
    "memory_limit": "256MB",
    "temp_directory": "",
}
PREPARING = "The figures are being prepared. Please come back in a few minutes."


@dataclass(frozen=True)
class Snapshot:
    """One set of figures: the digest of its inputs, when it was built (UTC), its file and its connection."""

    digest: str
    built_at: datetime
    path: Path
    connection: duckdb.DuckDBPyConnection


@dataclass(frozen=True)
class Pointer:
    """Which snapshot serves: the digest of its inputs, the name of its file and the SHA-256 of the whole file."""

    digest: str
    file: str
    sha256: str


def pointer_path(target: Path) -> Path:
    """Return the path of the small file that names the snapshot in use."""
    return target / "current"


def read_pointer(target: Path) -> Pointer:
    """Return the pointer, or raise NoSnapshot when it is missing or was not written to its end."""
    try:
        fields = json.loads(pointer_path(target).read_text(encoding="utf-8"))
        return Pointer(digest=str(fields["digest"]), file=str(fields["file"]), sha256=str(fields["sha256"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoSnapshot(PREPARING) from error


def write_pointer(target: Path, pointer: Pointer) -> None:
    """Make `pointer` the one in use, in one step that cannot be seen half done."""
    beside = target / f".current.{os.getpid()}.tmp"
    with beside.open("w", encoding="utf-8") as file:
        json.dump(pointer.__dict__, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, pointer_path(target))
    sync_folder(target)


def sync_folder(folder: Path) -> None:
    """Make the renames in `folder` survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a whole file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """Open a snapshot for reading only; this is the one place that does."""
    return duckdb.connect(str(path), read_only=True, config=dict(READING))


def open_snapshot(target: Path) -> Snapshot:
    """Return the snapshot that the pointer names, or raise NoSnapshot when any byte of it is not as it was built."""
    pointer = read_pointer(target)
    path = target / pointer.file
    try:
        # DuckDB reads blocks only when they are needed, so damage would show up in the middle of a page. The digest
        # of the whole file finds it here, at 1 ms per megabyte.
        if path.parent != target or sha256_of(path) != pointer.sha256:
            raise NoSnapshot(PREPARING)
        connection = connect(path)
        built_at = connection.cursor().execute("select built_at from meta").fetchall()[0][0]
    except (OSError, duckdb.Error, IndexError) as error:
        raise NoSnapshot(PREPARING) from error
    return Snapshot(pointer.digest, built_at.replace(tzinfo=UTC), path, connection)
