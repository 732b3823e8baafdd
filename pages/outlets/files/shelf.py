"""Made files kept on disk: each made once, found again by its key, the least recently used removed for room."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from queries.folders import build_folder

MEGABYTE = 1024 * 1024
FORGOTTEN = 3600  # seconds after which a half-written file is nobody's any more


@dataclass(frozen=True)
class Kind:
    """A sort of files: its folder, how many bytes it may take, and how many are made at once."""

    folder: str
    room: int
    making: threading.BoundedSemaphore


SINGLE = Kind("single", 256 * MEGABYTE, threading.BoundedSemaphore(2))
PACK = Kind("pack", 256 * MEGABYTE, threading.BoundedSemaphore(1))
BRIEFING = Kind("briefing", 256 * MEGABYTE, threading.BoundedSemaphore(2))
COLLECTION = Kind("collection", 512 * MEGABYTE, threading.BoundedSemaphore(1))


class Locks:
    """One lock for each key that somebody is at work on, and for no other."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def of(self, key: str) -> Iterator[None]:
        """Hold the lock of this key."""
        with self._guard:
            lock, users = self._held.get(key, (threading.Lock(), 0))
            self._held[key] = lock, users + 1
        try:
            with lock:
                yield
        finally:
            with self._guard:
                lock, users = self._held.pop(key)
                if users > 1:
                    self._held[key] = lock, users - 1


_locks = Locks()


def place(kind: Kind, key: str) -> Path:
    """Where the file of this key lies, if it is there."""
    return build_folder() / "files" / kind.folder / key


def held(kind: Kind, key: str) -> Path | None:
    """The file of this key, marked as used just now; None if it is not made yet."""
    path = place(kind, key)
    try:
        os.utime(path)
    except FileNotFoundError:
        return None
    return path


def made(kind: Kind, key: str, write: Callable[[Path], None]) -> Path:
    """The file of this key; if it is not there `write` makes it, once however many ask for it at the same time."""
    found = held(kind, key)
    if found:
        return found
    with _locks.of(key), kind.making:
        found = held(kind, key)
        if found:
            return found
        path = place(kind, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        # Another process may make the same file: each writes beside, and the last one to finish takes the place.
        beside = path.with_name(f".{key}.{os.getpid()}.{threading.get_ident()}")
        try:
            write(beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    make_room(kind, keep=path)
    return path


def make_room(kind: Kind, keep: Path) -> None:
    """Remove the least recently used files until the rest fits, and what was left half written."""
    found = []
    for entry in os.scandir(keep.parent):
        try:
            status = entry.stat()
        except FileNotFoundError:  # another thread or process was quicker
            continue
        if not entry.name.startswith("."):
            found.append((status.st_mtime_ns, status.st_size, Path(entry.path)))
        elif status.st_mtime < time.time() - FORGOTTEN:
            Path(entry.path).unlink(missing_ok=True)
    taken = sum(size for _, size, _ in found)
    for _, size, path in sorted(found):
        if taken <= kind.room:
            return
        if path != keep:
            path.unlink(missing_ok=True)
            taken -= size
