"""Counts street-level files with DuckDB, a portion at a time, in little memory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from queries.releases.model import FORCE, FORCE_CODE, Row, WrongRelease
from queries.releases.street_faults import CRIME_TYPES, OWN, is_of, refuse_faulty_lines
from queries.releases.street_files import (
    PORTION,
    StreetFile,
    StreetFiles,
    opened,
    portions,
    refuse_cut_end,
    reported_by,
)

FOLDER = Path(__file__).parent
MEMORY = "1200MB"

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Counted:
    """Lines and unique identifiers of every file by crime type, and of this force also by area, and their quality."""

    forces: tuple[Row, ...]
    county: tuple[Row, ...]
    quality: tuple[Row, ...]


def count(found: StreetFiles, lookup: Path, progress: Progress, *, portion_size: int = PORTION) -> Counted:
    """Return the counts of all files; `progress` is told the bytes read so far, and all of them."""
    forces: list[Row] = []
    done = 0
    progress(done, found.size)
    with TemporaryDirectory() as spill, _connection(found, spill) as connection, _county(lookup) as county:
        for portion in portions(found, portion_size):
            with opened(found, portion) as paths, _faults_named(portion, paths):
                forces += _forces(connection, portion, paths)
                own = [path for file, path in zip(portion, paths, strict=True) if file.force == OWN]
                if own:
                    county.execute(_sql("street_lines"), {"files": own})
            done += sum(file.size for file in portion)
            progress(done, found.size)
        return Counted(tuple(forces), *_own(county))


def _sql(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def _rows(answer: duckdb.DuckDBPyConnection) -> list[Row]:
    names = [column[0] for column in answer.description or []]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _connection(found: StreetFiles, spill: str) -> duckdb.DuckDBPyConnection:
    """Return a connection that knows which months, forces and crime types the files may hold."""
    named = reported_by(found)
    for file, force in zip(found.files, named, strict=True):
        if not is_of(file, force):
            raise WrongRelease(
                f"{file.name} holds crimes reported by {force}, which is another force than its name says."
            )
    # The order of lines decides nothing, and keeping it costs a tenth of the time.
    connection = duckdb.connect(
        config={"memory_limit": MEMORY, "temp_directory": spill, "preserve_insertion_order": False}
    )
    allowed = {"forces": sorted(set(named)), "months": list(found.months), "crime_types": list(CRIME_TYPES)}
    connection.execute(_sql("street_kinds"), allowed)
    return connection


@contextmanager
def _faults_named(portion: tuple[StreetFile, ...], paths: list[str]) -> Iterator[None]:
    """Turn what DuckDB refuses to read into a sentence that names the file, the line and the fault."""
    try:
        yield
    except (duckdb.InvalidInputException, duckdb.ConversionException) as error:
        for file, path in zip(portion, paths, strict=True):
            refuse_faulty_lines(file, path)
        raise WrongRelease(f"{portion[0].name} or a file beside it is damaged; download it again.") from error


def _forces(connection: duckdb.DuckDBPyConnection, portion: tuple[StreetFile, ...], paths: list[str]) -> list[Row]:
    for file, path in zip(portion, paths, strict=True):
        refuse_cut_end(path, file.name)
    connection.execute(_sql("street_codes"), {"files": paths})
    rows: list[Row] = []
    for number, force, month, crime_type, lines, ids in connection.execute(_sql("street_counts")).fetchall():
        file = portion[number]
        if force is None:
            refuse_faulty_lines(file, paths[number])
            raise WrongRelease(f"{file.name} holds lines of no known force, month and crime type; download it again.")
        if month != file.month:
            raise WrongRelease(f"{file.name} holds crimes of {month}, not only of {file.month}.")
        if not is_of(file, force):
            raise WrongRelease(f"{file.name} holds crimes reported by {force}, another force than its name says.")
        counts = {"crime_type": crime_type, "rows": str(lines), "unique_ids": str(ids)}
        rows.append({"force": file.force, "month": f"{file.month}-01", **counts})
    return rows


def _county(lookup: Path) -> duckdb.DuckDBPyConnection:
    """Return a connection that knows the county, and takes the lines of this force in their order."""
    connection = duckdb.connect()
    connection.execute(_sql("street_county_areas"), {"file": str(lookup)})
    connection.execute(_sql("street_lines_table"))
    return connection


def _own(county: duckdb.DuckDBPyConnection) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return the counts of this force by area, and the quality of its lines; none when none were read."""
    county.execute(_sql("street_places"))
    unknown = county.execute(_sql("street_unknown_areas")).fetchall()
    if unknown:
        raise WrongRelease(
            f"{len(unknown)} small areas are named after the county and are not in data/lsoa_lookup.csv, such as "
            f"{unknown[0][0]} {unknown[0][1]}; the months may use the areas of 2011, which cannot be counted here."
        )
    rows = _rows(county.execute(_sql("street_county"), {"force": FORCE, "force_code": FORCE_CODE}))
    _refuse_councils_missing(rows)
    return tuple(rows), tuple(_rows(county.execute(_sql("street_quality"))))


def _refuse_councils_missing(rows: list[Row]) -> None:
    """Refuse a month without one of the councils: files are sorted by area, so it was cut off between two lines."""
    months = {row["month"] for row in rows}
    for council in ("North Northamptonshire", "West Northamptonshire"):
        missing = sorted(
            str(month)[:7] for month in months - {row["month"] for row in rows if row["area_name"] == council}
        )
        if missing:
            raise WrongRelease(
                f"The file of {missing[0]} has no crime in {council}, so it was cut off; download it again."
            )
