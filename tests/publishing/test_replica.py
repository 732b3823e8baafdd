"""A replica follows the published snapshot, and never takes what is not whole."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pages.outlets.publishing.replica import Unfit, following, pull
from queries.run import current
from queries.snapshot import Pointer, read_pointer, write_pointer


class Silent(SimpleHTTPRequestHandler):
    """A plain file server that does not write what it does."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  the name is the library's
        """Say nothing."""


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def place(built: Path, tmp_path: Path) -> Path:
    """The published place: a pointer and the snapshot it names."""
    folder = tmp_path / "place"
    folder.mkdir()
    pointer = read_pointer(built)
    shutil.copy(built / pointer.file, folder / pointer.file)
    write_pointer(folder, pointer)
    return folder


def test_a_snapshot_is_taken_once_and_again_when_it_is_damaged(place: Path, tmp_path: Path) -> None:
    target = tmp_path / "replica"
    with published(place) as address:
        assert pull(address, target) is True
        assert pull(address, target) is False
        (target / read_pointer(target).file).write_bytes(b"damaged")
        assert pull(address, target) is True
    assert [path.name for path in target.iterdir() if path.name.startswith(".")] == []


def test_what_is_not_whole_is_refused_and_the_last_good_one_stays(place: Path, tmp_path: Path) -> None:
    target = tmp_path / "replica"
    good = read_pointer(place)
    with published(place) as address:
        pull(address, target)
        content = bytearray((place / good.file).read_bytes())
        content[len(content) // 2] ^= 0xFF
        (place / "0-1.duckdb").write_bytes(content)
        for file, sha256 in (("0-1.duckdb", "0" * 64), ("../0-1.duckdb", "0" * 64), (".0.duckdb", ""), ("current", "")):
            write_pointer(place, Pointer("0", file, sha256))
            with pytest.raises(Unfit):
                pull(address, target)
        (place / "current").write_bytes(b"{")
        with pytest.raises(Unfit):
            pull(address, target)
    with pytest.raises(OSError, match="refused"):
        pull(address, target)
    with pytest.raises(Unfit, match="must begin with https:// or http://"):
        pull("file:///etc", target)
    assert read_pointer(target) == good


def test_a_running_app_follows_within_ten_seconds(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "replica"
    monkeypatch.setenv("NSVPP_BUILD", str(target))
    with published(place) as address:
        monkeypatch.setenv("SNAPSHOT_URL", address)
        pointer = read_pointer(place)
        (place / "current").rename(place / "later")
        with following():
            time.sleep(0.5)
            assert not (target / "current").exists()
            (place / "later").rename(place / "current")
            deadline = time.monotonic() + 10
            while not (target / "current").exists() and time.monotonic() < deadline:
                time.sleep(0.1)
            assert current().digest == pointer.digest
