"""What the tests share: the shipped data built once, a running server, and a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from queries.run import pinned_snapshot
from tests.server import Server, build, serving

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]


@pytest.fixture(autouse=True)
def unpinned() -> Iterator[None]:
    """No test, and no fixture of the next module, reads from the snapshot that a test has pinned."""
    pinned_snapshot.set(None)
    yield
    pinned_snapshot.set(None)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the snapshot of the shipped data."""
    target = tmp_path_factory.mktemp("shipped") / "build"
    build(target)
    return target


@pytest.fixture
def shipped(built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped snapshot as the one that `queries.run` reads in this test."""
    monkeypatch.setenv("NSVPP_BUILD", str(built))
    return built


@pytest.fixture(scope="session")
def server(built: Path) -> Iterator[Server]:
    """A running dashboard on the shipped data."""
    with serving(built) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        yield chromium
        chromium.close()
