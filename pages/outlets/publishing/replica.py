"""A replica: gets every new snapshot from the one published place, verified by its digest, while the app runs."""

import logging
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pages.outlets.settings import snapshot_address
from queries.errors import NoSnapshot, ReaderError
from queries.folders import build_folder
from queries.snapshot import pointer_path, read_pointer, sha256_of, sync_folder, write_pointer

EVERY = 4.0  # seconds: with the fetching itself, a new snapshot is in use within ten
PATIENCE = 20  # seconds for one answer
LONGEST_POINTER = 4096  # bytes
KEPT = 3  # snapshots, as a build keeps
log = logging.getLogger(__name__)


class Unfit(ReaderError):
    """What the published place gave is no whole snapshot; the last good one keeps serving."""


@contextmanager
def following() -> Iterator[None]:
    """Follow the published snapshot until the end of the block, if an operator has said where it is."""
    address = snapshot_address()
    if address is None:
        yield
        return
    ended = threading.Event()
    follower = threading.Thread(target=_follow, args=(address, ended), name="replica", daemon=True)
    follower.start()
    try:
        yield
    finally:
        ended.set()
        follower.join(timeout=1)


def _follow(address: str, ended: threading.Event) -> None:
    while not ended.is_set():
        try:
            if pull(address, build_folder()):
                log.info("A new snapshot is in use.")
        except (OSError, ValueError, ReaderError) as error:  # the next try is seconds away; the last good one serves
            log.warning("No new snapshot from %s: %s", address, error)
        ended.wait(EVERY)


def pull(address: str, target: Path) -> bool:
    """Get the snapshot that `address` points to into `target` and put it in use; False where it is there already.

    Raises OSError where the place does not answer and Unfit where what it gives is not whole.
    """
    if not address.startswith(("https://", "http://")):
        raise Unfit(f"SNAPSHOT_URL must begin with https:// or http://, not {address[:60]}.")
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target, prefix=".pull-") as place:
        arrived = Path(place)
        _fetch(f"{address}/current", pointer_path(arrived), LONGEST_POINTER)
        try:
            pointer = read_pointer(arrived)
        except NoSnapshot as error:
            raise Unfit("The pointer of the published place cannot be read.") from error
        if "/" in pointer.file or not pointer.file.endswith(".duckdb") or pointer.file.startswith("."):
            raise Unfit(f"The published place names a file that is no snapshot: {pointer.file[:60]}.")
        if _held(target) == pointer.sha256:
            return False
        file = arrived / pointer.file
        _fetch(f"{address}/{pointer.file}", file)
        if sha256_of(file) != pointer.sha256:
            raise Unfit("The snapshot that arrived is not the one that was published.")
        file.replace(target / pointer.file)
    sync_folder(target)
    write_pointer(target, pointer)
    _remove_old(target, keep=pointer.file)
    return True


def _held(target: Path) -> str | None:
    """The digest of the file in use, by its bytes: one that was damaged is fetched again."""
    try:
        return sha256_of(target / read_pointer(target).file)
    except (NoSnapshot, FileNotFoundError):
        return None


def _fetch(address: str, file: Path, longest: int | None = None) -> None:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer, file.open("wb") as kept:
        if longest is None:
            shutil.copyfileobj(answer, kept)
        else:
            kept.write(answer.read(longest))


def _remove_old(target: Path, *, keep: str) -> None:
    files = sorted(target.glob("[!.]*.duckdb"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in [file for file in files if file.name != keep][KEPT - 1 :]:
        file.unlink(missing_ok=True)
