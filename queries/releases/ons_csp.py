"""Reads ONS Table C2: recorded crime by Community Safety Partnership, and our sums of it by council."""

import re
from datetime import date
from pathlib import Path

from queries.releases.calendar import year_ending
from queries.releases.files import digest, plain, provisional_wording, refuse_counts_of_people
from queries.releases.model import FORCE, FORCE_CODE, Part, Release, Row, WrongRelease
from queries.releases.ons_tables import number_of, title_of, without_notes
from queries.releases.workbooks import Sheet, read_sheets

TITLE = re.compile(r"Table C\d+: Number of police recorded crimes .* by Community Safety Partnership", re.IGNORECASE)
AREAS = (
    "Police Force Area code", "Police Force Area name", "Community Safety Partnership code",
    "Community Safety Partnership name", "Local Authority code", "Local Authority name",
)  # fmt: skip
HEADER_WITHIN = 15
NORTH, WEST = "E06000061", "E06000062"
SHORTHAND = ("[x]", "[z]", "[c]", "[u]", "..", "-")


def read(path: Path) -> Release:
    """Return the recorded crime of this force by partnership, and by council."""
    sheets = list(read_sheets(path))
    found = [sheet for sheet in sheets if TITLE.match(title_of(sheet.rows))]
    if len(found) != 1:
        raise WrongRelease(f"{path.name} has {len(found) or 'no'} table of recorded crime by partnership (Table C2).")
    title = title_of(found[0].rows)
    ends = year_ending(title, place=path.name)
    rows = tuple(_rows(found[0], ends, path.name))
    _refuse_parts_missing(rows, path.name)
    unit = ("year_ending",)
    return Release(
        "ons-csp",
        title,
        "Office for National Statistics",
        f"Recorded crime data by Community Safety Partnership area, year ending {ends:%B %Y}",
        "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/"
        "recordedcrimedatabycommunitysafetypartnershiparea",
        f"ONS-C2-{ends:%Y-%m}",
        path.name,
        digest(path),
        (
            Part(
                "recorded_crime_csp", rows, _year, (*unit, "level", "csp_name", "offence"), ("offences",),
                ("offence", "csp_name"),
            ),
            Part(
                "recorded_crime_councils", tuple(_councils(rows)), _year, (*unit, "offence"),
                ("north_northamptonshire", "west_northamptonshire", "unassigned"),
            ),
        ),
        ("Homicides are counts of offences printed by the ONS for every partnership; they are kept as printed.",),
        provisional_wording(plain(cell) for sheet in sheets for row in sheet.rows[:HEADER_WITHIN] for cell in row),
    )  # fmt: skip


def _year(row: Row) -> str:
    return row["year_ending"] or ""


def _rows(sheet: Sheet, ends: date, file: str) -> list[Row]:
    header, headings = _header(sheet, file)
    rows: list[Row] = []
    for cells in sheet.rows[header + 1 :]:
        code, force, csp_code, csp_name, la_code, la_name = (
            without_notes(cell) or None for cell in cells[: len(AREAS)]
        )
        if code != FORCE_CODE and force != FORCE:
            continue
        level = "police_force_area" if csp_name is None else "csp" if csp_code else "unassigned"
        for heading, cell in zip(headings, cells[len(AREAS) :], strict=False):
            printed = plain(cell)
            if number_of(cell) is None and printed not in SHORTHAND:
                raise WrongRelease(
                    f"{file}: “{printed}” stands in the place of a number, {csp_name or force}: {heading}."
                )
            rows.append({
                "year_ending": ends.isoformat(), "level": level, "csp_code": csp_code, "csp_name": csp_name,
                "la_code": la_code, "la_name": la_name, "offence": heading, "offences": number_of(cell),
                "value_as_printed": printed,
            })  # fmt: skip
    if not rows:
        raise WrongRelease(f"{file} has no rows of {FORCE} ({FORCE_CODE}).")
    return rows


def _header(sheet: Sheet, file: str) -> tuple[int, list[str]]:
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        heads = [without_notes(cell) for cell in row]
        if heads[0].lower() == AREAS[0].lower():
            if [head.lower() for head in heads[: len(AREAS)]] != [area.lower() for area in AREAS]:
                raise WrongRelease(f"{file}: its first columns are {', '.join(heads[:6])}, not {', '.join(AREAS)}.")
            refuse_counts_of_people(file, heads[len(AREAS) :])
            return number, [head for head in heads[len(AREAS) :] if head]
    raise WrongRelease(f"{file}: there is no column “{AREAS[0]}” in the first {HEADER_WITHIN} rows.")


def _refuse_parts_missing(rows: tuple[Row, ...], file: str) -> None:
    """Refuse a table whose parts do not add up to the printed total of the force: lines of it are missing or twice."""
    for offence in dict.fromkeys(row["offence"] for row in rows):
        cells = [row for row in rows if row["offence"] == offence]
        if any(row["offences"] is None for row in cells):
            continue
        totals = [int(row["offences"] or 0) for row in cells if row["level"] == "police_force_area"]
        parts = sum(int(row["offences"] or 0) for row in cells if row["level"] != "police_force_area")
        if totals != [parts]:
            printed = " and ".join(str(total) for total in totals) or "missing"
            raise WrongRelease(
                f"{file}: the partnerships add up to {parts:,} of {offence}, the printed total of the force is "
                f"{printed}, so the file was cut off, or lines stand twice."
            )


def _councils(rows: tuple[Row, ...]) -> list[Row]:
    """Return the sums by council, an offence with an unavailable cell left out."""
    sums = []
    for offence in sorted({row["offence"] or "" for row in rows}):
        parts = [row for row in rows if row["offence"] == offence and row["level"] != "police_force_area"]
        if any(row["offences"] is None for row in parts):
            continue
        sums.append({
            "offence": offence,
            "unassigned": _sum(parts, None),
            "north_northamptonshire": _sum(parts, NORTH),
            "west_northamptonshire": _sum(parts, WEST),
            "year_ending": parts[0]["year_ending"],
        })  # fmt: skip
    return list(sums)


def _sum(parts: list[Row], council: str | None) -> str:
    return str(sum(int(row["offences"] or 0) for row in parts if row["la_code"] == council))
