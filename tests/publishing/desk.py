"""A press desk of the tests' own: a copy of the published tables, a snapshot folder, and a folder under embargo."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from queries.build import adopt
from queries.snapshot import connect, read_pointer
from tests.server import ROOT


@dataclass(frozen=True)
class Desk:
    """The folders of the desk, and what its workers do with them."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def build(self) -> Path:
        return self.folder / "build"

    @property
    def embargo(self) -> Path:
        return self.folder / "embargo"

    def settings(self) -> dict[str, str]:
        return {"NSVPP_DATA": str(self.data), "NSVPP_BUILD": str(self.build), "EMBARGO_DIR": str(self.embargo)}

    def edit(self, name: str, old: str, new: str) -> None:
        """Change one place of a published file."""
        text = (self.data / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        (self.data / name).write_text(text.replace(old, new), encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Every published file as it is."""
        return {path.name: path.read_bytes() for path in sorted(self.data.iterdir()) if path.is_file()}

    def line(self, name: str, start: str) -> str:
        """The line of a published file that begins with these cells."""
        lines = (self.data / name).read_text(encoding="utf-8").splitlines()
        return next(line for line in lines if line.startswith(f"{start},"))

    def header(self, name: str) -> str:
        return (self.data / name).read_text(encoding="utf-8").splitlines()[0]

    def entrust(self, name: str, tables: dict[str, list[str]], **about: str) -> Path:
        """Put a publication under embargo: its lines by table, and what is said about it."""
        place = self.embargo / name
        place.mkdir(parents=True)
        (place / "publication.json").write_text(json.dumps(about), encoding="utf-8")
        for table, lines in tables.items():
            (place / table).write_text("\n".join([self.header(table), *lines, ""]), encoding="utf-8")
        return place

    def command(self, *words: str) -> subprocess.Popen[str]:
        """Start `python -m pages …` for this desk, in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "pages", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | self.settings(),
        )

    def snapshot_text(self) -> str:
        """Everything in the snapshot in use, as text, and the bytes of every file beside it."""
        path = self.build / read_pointer(self.build).file
        with connect(path) as connection:
            names = [row[0] for row in connection.execute("select table_name from duckdb_tables()").fetchall()]
            rows = [str(connection.table(name).fetchall()) for name in names]
        files = [file.read_bytes().decode("latin-1") for file in self.build.rglob("*") if file.is_file()]
        return "\n".join(rows + files)


def desk(folder: Path, built: Path) -> Desk:
    """A desk with the shipped tables and their snapshot."""
    made = Desk(folder)
    made.data.mkdir(parents=True)
    made.embargo.mkdir()
    for path in (ROOT / "data").iterdir():
        if path.is_file():
            shutil.copy(path, made.data / path.name)
    adopt(built, made.build)
    return made
