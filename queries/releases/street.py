"""Reads street-level crime of data.police.uk: months of this force by area, and of any force by crime type."""

from collections.abc import Sequence
from pathlib import Path

from queries.releases.files import digest
from queries.releases.model import Part, Release, Row, WrongRelease
from queries.releases.street_counting import Counted, Progress, count
from queries.releases.street_faults import OWN
from queries.releases.street_files import StreetFiles, find

COUNTS = ("rows", "unique_ids")
LEAST_OF_HELD = 80  # per cent: police.uk revises its months, but takes out far fewer lines than that


def read(path: Path, force: str, lookup: Path, progress: Progress) -> Release:
    """Return the counts of every month; `lookup` is the list of small areas of the county."""
    found = find(path, force)
    counted = count(found, lookup, progress)
    months = found.months
    span = months[0] if len(months) == 1 else f"{months[0]} to {months[-1]}"
    who = "Northamptonshire Police" if force == OWN else "every force" if force == "all" else force
    return Release(
        "police-uk-street",
        f"data.police.uk street-level crime, {who}, {span}",
        "data.police.uk (Home Office)",
        f"data.police.uk street-level crime, {who}, {span}",
        "https://data.police.uk/data/",
        f"POLICE-UK-{months[-1]}",
        path.name,
        digest(path),
        _parts(counted),
        _notes(found),
    )


def refuse_months_cut_short(release: Release, held: Sequence[Row]) -> None:
    """Refuse a month with far fewer lines than the rows of `street_crime_coverage` say another release has of it."""
    before = {_month_of_force(row): row for row in held if row["rows"]}
    for part in release.parts:
        for row in part.rows if part.table == "street_crime_coverage" else ():
            other = before.get(_month_of_force(row))
            if other and 100 * int(row["rows"] or 0) < LEAST_OF_HELD * int(other["rows"] or 0):
                raise WrongRelease(
                    f"The file of {str(row['month'])[:7]} of {row['force']} has {int(row['rows'] or 0):,} lines where "
                    f"{other['source_id']} has {int(other['rows'] or 0):,}: less than {LEAST_OF_HELD} per cent, so it "
                    "may have been cut off; download it again."
                )


def _parts(counted: Counted) -> tuple[Part, ...]:
    coverage: dict[tuple[str, str], int] = {}
    for row in counted.forces:
        key = str(row["force"]), str(row["month"])
        coverage[key] = coverage.get(key, 0) + int(row["rows"] or 0)
    held: list[Row] = [
        {"force": force, "month": month, "status": "ok", "rows": str(lines)}
        for (force, month), lines in coverage.items()
    ]
    series = ("month", "level", "area_name", "area_status", "crime_type")
    quality = ("rows", "rows_without_crime_id", "no_location", "outside_county", "repeated_crime_id_rows")
    parts = (
        Part("street_crime", counted.county, _own_month, series, COUNTS, ("crime_type",)),
        Part("street_crime_quality", counted.quality, _own_month, ("month",), quality),
        Part(
            "street_crime_forces", counted.forces, _month_of_force, ("force", "month", "crime_type"), COUNTS, ("force",)
        ),
        Part("street_crime_coverage", tuple(held), _month_of_force, ("force", "month"), ("status", "rows")),
    )
    return tuple(part for part in parts if part.rows)


def _own_month(row: Row) -> str:
    return f"{OWN} {row['month']}"


def _month_of_force(row: Row) -> str:
    return f"{row['force']} {row['month']}"


def _notes(found: StreetFiles) -> tuple[str, ...]:
    notes = ["police.uk has no knife marker: possession of weapons covers all weapons."]
    if found.left_out:
        notes.append(f"Left out: {found.left_out} files of other forces; --force all reads them too.")
    return tuple(notes)
