"""A desk for each module that publishes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from queries.run import pinned_snapshot
from tests.publishing.desk import Desk, desk


@pytest.fixture(scope="module")
def office(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk that `publish` and `run` work on for the length of a module."""
    made = desk(tmp_path_factory.mktemp("desk"), built)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in made.settings().items():
            patch.setenv(name, value)
        before = pinned_snapshot.set(None)
        yield made
        pinned_snapshot.reset(before)
