"""Serves the tables as they will be once the embargo has ended, on this machine alone, every page stamped."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pages.outlets.publishing.embargo import ROOT, Publication, publications
from pages.outlets.publishing.holds import now
from pages.outlets.publishing.small_tables import rows, table
from queries.build import build
from queries.errors import ReaderError
from queries.folders import data_folder
from queries.merging import merged
from queries.releases.model import Row
from queries.releases.writing import trial

SEEN = "early_access.csv"
HERE = "127.0.0.1"


@contextmanager
def previewing(role: str, organisation: str, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """A server of the embargoed state on this machine alone, for somebody whose access is written down first."""
    found, unfit = publications()
    for error in unfit:
        raise error
    if not found:
        raise ReaderError("There is no publication under embargo.")
    for one in found:
        write_down(one, role, organisation)
    with TemporaryDirectory(prefix="nsvpp-preview-") as place:
        with trial(data_folder(), together(found)) as folder:
            build(folder, Path(place))
        server = _serve(Path(place), stamp(found), port)
        try:
            yield server
        finally:
            server.terminate()
            server.wait(timeout=20)


def together(found: list[Publication]) -> Mapping[str, bytes]:
    """The tables with the rows of all these publications in them, the earliest first."""
    contents: dict[str, bytes] = {}
    for one in found:
        contents = merged(data_folder(), one.files(), contents)
    return contents


def stamp(found: list[Publication]) -> str:
    """What stands on every page and picture: until when, by the last of the embargoes."""
    return f"Embargoed until {found[-1].until}: not for publication"


def write_down(one: Publication, role: str, organisation: str) -> None:
    """Add to the publication's own list who sees it early; the list becomes public together with it."""
    if not role.strip() or not organisation.strip():
        raise ReaderError("A preview needs the role and the organisation of whoever sees it.")
    file = one.folder / SEEN
    row: Row = {
        "publication": one.title,
        "role": role.strip(),
        "organisation": organisation.strip(),
        "seen_at": f"{now():%Y-%m-%dT%H:%M}",
    }
    held = rows(file) if file.exists() else []
    if row not in held:
        beside = file.with_name(f".{SEEN}")
        beside.write_bytes(table(row, [*held, row]))
        os.replace(beside, file)


def _serve(target: Path, words: str, port: int) -> subprocess.Popen[bytes]:
    settings = os.environ | {"NSVPP_BUILD": str(target), "NSVPP_EMBARGO_STAMP": words, "SNAPSHOT_URL": ""}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.address={HERE}", f"--server.port={port}"]
    return subprocess.Popen(command, cwd=ROOT, env=settings)
