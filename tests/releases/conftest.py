"""A desk with the published tables of official series, to which genuine releases are brought."""

import csv
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from queries.__main__ import main

ROOT = Path(__file__).parents[2]
GENUINE = Path(__file__).parent / "genuine"
STREET = GENUINE / "police-uk-2025-01-to-2025-06-northamptonshire.zip"
HOME_OFFICE = GENUINE / "prc-pfa-mar2013-onwards-tables201718.csv"
TABLE_C2 = GENUINE / "table_c2_ye_june_2025.csv"
DECEMBER_2019 = GENUINE / "pfatablesdec19.xlsx"
KNIFE_TABLES = sorted(GENUINE.glob("*.xlsx"))
TABLES = (
    "sources", "releases", "lsoa_lookup", "recorded_crime_quarters", "knife_annual_by_release", "knife_by_offence",
    "knife_quarters_by_force", "street_crime", "street_crime_quality", "street_crime_forces", "street_crime_coverage",
    "recorded_crime_csp", "recorded_crime_councils",
)  # fmt: skip

Rows = list[dict[str, str]]


@dataclass(frozen=True)
class Answer:
    """What the command said, and its exit status."""

    status: int
    said: str
    complained: str


@dataclass(frozen=True)
class Desk:
    """The folder of a desk, and what is done at it."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def run(self, kind: str, path: Path, *options: str) -> Answer:
        """Run `python -m queries import`."""
        status = main(["import", kind, str(path), *options])
        streams = self.capture.readouterr()
        return Answer(status, streams.out, streams.err)

    def only(self, *tables: str) -> None:
        """Clear every other table off the desk."""
        for path in [*self.data.iterdir(), *(self.folder / "tables").iterdir()]:
            if path.stem not in (*tables, "sources", "releases"):
                path.unlink()

    def rows(self, table: str) -> Rows:
        return rows_of(self.data / f"{table}.csv")

    def keep(self, table: str, wanted: dict[str, set[str]]) -> None:
        """Keep only the rows of a table whose cell in each of these columns is one of those wanted."""
        path = self.data / f"{table}.csv"
        rows = rows_of(path)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(row for row in rows if all(row[name] in values for name, values in wanted.items()))

    def files(self) -> dict[str, bytes]:
        """Every file of the published tables, hidden ones too."""
        return {str(path): path.read_bytes() for path in self.data.rglob("*") if path.is_file()}


def rows_of(path: Path) -> Rows:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def published(table: str) -> Rows:
    """Return the rows of a table as this repository publishes it."""
    return rows_of(ROOT / "data" / f"{table}.csv")


def in_any_order(rows: Rows) -> list[list[tuple[str, str]]]:
    """Return rows so that they can be compared as a set that knows repetitions."""
    return sorted(sorted(row.items()) for row in rows)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """The published tables of official series with their contracts, and no rules across tables."""
    for folder, ending in (("data", "csv"), ("tables", "sql")):
        (tmp_path / folder).mkdir()
        for table in TABLES:
            place = ROOT / "data" if folder == "data" else ROOT / "queries" / "tables"
            shutil.copy2(place / f"{table}.{ending}", tmp_path / folder)
    monkeypatch.setenv("NSVPP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NSVPP_QUERIES", str(tmp_path))
    return Desk(tmp_path, capsys)


@pytest.fixture(scope="session")
def months(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The six genuine months as a folder of months."""
    folder = tmp_path_factory.mktemp("months")
    with zipfile.ZipFile(STREET) as archive:
        archive.extractall(folder)
    return folder
