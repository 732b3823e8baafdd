"""Makes the snapshot: built beside, verified, renamed into place. A bad edit never replaces a good snapshot."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from queries.check import Examination, examine
from queries.errors import ReaderError
from queries.offences import Offence
from queries.releases.writing import settle
from queries.snapshot import Pointer, connect, read_pointer, sha256_of, sync_folder, write_pointer
from queries.staging import fill
from queries.withdrawing import without_withdrawn

SNAPSHOTS_KEPT = 3
# Every column and key takes at least one block: with DuckDB's usual 256 KiB, 5 MB of figures fill a file of 44 MB.
WRITING = {"default_block_size": "16384"}

META = """
create table meta (digest varchar not null, built_at timestamp not null, tables varchar[] not null);
comment on table meta is 'Which inputs this snapshot was made from, and when.';
comment on column meta.digest is 'Digest of the published files, the contracts and the DuckDB version.';
comment on column meta.built_at is 'Time of the build (UTC).';
comment on column meta.tables is 'Names of the published tables.';
"""
MAP_LAYERS = """
create table map_layers (layer varchar primary key, geojson varchar not null);
comment on table map_layers is 'The published boundaries, one row per GeoJSON file.';
comment on column map_layers.layer is 'Name of the file without its ending.';
comment on column map_layers.geojson is 'The file as it stands: a GeoJSON FeatureCollection.';
"""


@dataclass(frozen=True)
class Built:
    """The snapshot file, the digest of its inputs, the seconds the build took, and how many rows it holds."""

    path: Path
    digest: str
    seconds: float
    tables: int
    rows: int


class Refused(ReaderError):
    """The data have offences, so no snapshot was made; `offences` lists them all."""

    def __init__(self, offences: tuple[Offence, ...]) -> None:
        super().__init__(f"No snapshot was made: {len(offences)} offences in the data.")
        self.offences = offences


def build(data: Path, target: Path, queries: Path | None = None) -> Built:
    """Make the snapshot of `data` in `target` and put it in use; raise Refused and change nothing if data offend."""
    started = time.monotonic()
    target.mkdir(parents=True, exist_ok=True)
    # The data are read under the lock: of two builds, the one that read later also publishes later.
    with _alone(target):
        _remove_leftovers(target)
        settle(data)
        found = examine(data, queries)
        if found.offences:
            raise Refused(found.offences)
        found = without_withdrawn(found)
        rows = {name: len(sheet.rows) for name, sheet in found.published.sheets.items()}
        path = _publish(found, target, rows)
        _remove_old(target, keep=path)
    return Built(path, found.published.digest, time.monotonic() - started, len(rows), sum(rows.values()))


def adopt(made: Path, target: Path) -> str:
    """Put the snapshot that was built in the folder `made` in use in `target`, and return its digest."""
    target.mkdir(parents=True, exist_ok=True)
    with _alone(target):
        _remove_leftovers(target)
        pointer = read_pointer(made)
        beside = target / f".{pointer.digest}.{os.getpid()}.tmp.duckdb"
        shutil.copyfile(made / pointer.file, beside)
        _put_in_use(beside, target, pointer)
        _remove_old(target, keep=target / pointer.file)
    return pointer.digest


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Wait for any other build in this folder; the system gives the lock back even if the build is killed."""
    with (target / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _publish(found: Examination, target: Path, rows: dict[str, int]) -> Path:
    digest = found.published.digest
    beside = target / f".{digest}.{os.getpid()}.tmp.duckdb"
    try:
        _write(found, beside)
        _verify(beside, rows)
        sha256 = sha256_of(beside)
        # The second part of the name is the digest of the file itself: the same data built again, to repair a damaged
        # file, get a name of their own and never disturb a reader of the old one.
        pointer = Pointer(digest, f"{digest}-{sha256[:12]}.duckdb", sha256)
        _put_in_use(beside, target, pointer)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    return target / pointer.file


def _put_in_use(beside: Path, target: Path, pointer: Pointer) -> None:
    with beside.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(beside, target / pointer.file)
    sync_folder(target)
    write_pointer(target, pointer)


def _write(found: Examination, path: Path) -> None:
    with duckdb.connect(str(path), config=dict(WRITING)) as connection:
        for contract in found.contracts:
            connection.execute(contract.sql)
            fill(connection, contract, found.published.sheets[contract.name])
        connection.execute(MAP_LAYERS)
        for layer in sorted(found.published.layers.items()):
            connection.execute("insert into map_layers values (?, ?)", layer)
        connection.execute(META)
        meta = found.published.digest, datetime.now(UTC).replace(tzinfo=None), sorted(found.published.sheets)
        connection.execute("insert into meta values (?, ?, ?)", meta)
        connection.execute("checkpoint")


def _verify(path: Path, rows: dict[str, int]) -> None:
    with connect(path) as connection:
        for name, expected in rows.items():
            written = len(connection.table(name).fetchall())
            if written != expected:
                raise ReaderError(f"No snapshot was made: {name} has {expected} rows, {written} were written.")


def _remove_leftovers(target: Path) -> None:
    """Remove what killed builds left behind; under the lock nobody else is writing here."""
    for path in [*target.glob(".*.tmp.duckdb*"), *target.glob(".current.*.tmp")]:
        path.unlink(missing_ok=True)


def _remove_old(target: Path, *, keep: Path) -> None:
    snapshots = sorted(target.glob("*.duckdb"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in [path for path in snapshots if path != keep and not path.name.startswith(".")][SNAPSHOTS_KEPT - 1 :]:
        path.unlink(missing_ok=True)
