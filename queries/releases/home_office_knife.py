"""Reads the Home Office's knife or sharp instrument open data by force and quarter.

No original was at hand, so nothing is assumed of its layout: the columns are found by their names, or it is refused.
"""

import re
from pathlib import Path

from queries.releases.calendar import financial_year, quarter_number, quarter_start
from queries.releases.files import digest, plain, provisional_wording, refuse_counts_of_people
from queries.releases.home_office import NO_AREAS, Line, count, lines_of, refuse_cut_quarters, refuse_other_forces
from queries.releases.model import Part, Release, Row, WrongRelease
from queries.releases.workbooks import Sheet, read_sheets

WANTED = {
    "year": re.compile(r"financial year", re.IGNORECASE),
    "quarter": re.compile(r"(financial )?quarter", re.IGNORECASE),
    "force": re.compile(r"(police )?force( name| area)?", re.IGNORECASE),
    "count": re.compile(r"(number|offences|count)\b.*\b(knife|knives|sharp instrument).*", re.IGNORECASE),
}
REGION = re.compile(r"region( name)?", re.IGNORECASE)
KEPT_APART = re.compile(r"offence (description|group|subgroup|type|code)|offence", re.IGNORECASE)
TOTAL = re.compile(r"(all|total)\b.*", re.IGNORECASE)
HEADER_WITHIN = 15


def read(path: Path, regions: dict[str, str]) -> Release:
    """Return the knife offences of every force and quarter; `regions` names the region of each force known."""
    tables = [(sheet, place) for sheet in read_sheets(path) if (place := _header(sheet)) is not None]
    if not tables:
        raise WrongRelease(
            f"{path.name}: no sheet has the columns Financial Year, Financial Quarter, Force Name and a number of "
            "offences with “knife” or “sharp instrument” in its heading; the layout is another than this command reads."
        )
    lines = [line for sheet, place in tables for line in _lines(sheet, place, path.name)]
    areas = {line.cells["force"] for line in lines}
    refuse_other_forces(areas, file=path.name)
    by_quarter: dict[str, set[str]] = {}
    for line in lines:
        name = f"{line.cells['year']} quarter {line.cells['quarter']}"
        by_quarter.setdefault(name, set()).add(line.cells["force"])
    refuse_cut_quarters(by_quarter, file=path.name)
    rows = _rows(lines, regions, path.name)
    part = Part(
        "knife_quarters_by_force", tuple(rows), lambda row: row["financial_year"] or "",
        ("force", "quarter_start"), ("knife_offences",), ("force",),
    )  # fmt: skip
    last = max(str(row["quarter_start"]) for row in rows)
    return Release(
        "home-office-knife",
        f"Knife or sharp instrument offences by force, to the quarter from {last[:7]}",
        "Home Office",
        f"Offences involving a knife or sharp instrument by force and quarter ({path.name})",
        "https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables",
        f"HO-KNIFE-{last[:7]}",
        path.name,
        digest(path),
        (part,),
        ("Selected offences only; possession is not in this collection.",),
        provisional_wording(plain(cell) for sheet, _ in tables for row in sheet.rows[:HEADER_WITHIN] for cell in row),
        together=True,
    )


def _header(sheet: Sheet) -> int | None:
    for number, row in enumerate(sheet.rows[:HEADER_WITHIN]):
        heads = [plain(cell) for cell in row]
        if all(any(wanted.fullmatch(head) for head in heads) for wanted in WANTED.values()):
            return number
    return None


def _lines(sheet: Sheet, place: int, file: str) -> list[Line]:
    heads = [plain(cell) for cell in sheet.rows[place]]
    refuse_counts_of_people(file, heads)
    columns: dict[str, int] = {}
    for name, wanted in (*WANTED.items(), ("region", REGION), ("offence", KEPT_APART)):
        found = [number for number, head in enumerate(heads) if wanted.fullmatch(head)]
        if len(found) > 1 and name in WANTED:
            both = " and ".join(f"“{heads[number]}”" for number in found)
            raise WrongRelease(f"{file}, sheet “{sheet.name}”: the columns {both} could both be meant; keep one.")
        if found:
            columns[name] = found[0]
    lines = [line for line in lines_of(sheet, place, columns) if line.cells["force"] not in NO_AREAS]
    return _totals(lines) if "offence" in columns else lines


def _totals(lines: list[Line]) -> list[Line]:
    """Return the lines of totals where the table prints them, else all lines, which are then parts to be added."""
    return [line for line in lines if TOTAL.fullmatch(line.cells["offence"])] or lines


def _rows(lines: list[Line], regions: dict[str, str], file: str) -> list[Row]:
    sums: dict[tuple[str, str, int, str], int] = {}
    seen: set[tuple[str, ...]] = set()
    for line in lines:
        year, quarter = financial_year(line.cells["year"]), quarter_number(line.cells["quarter"])
        if not year or not quarter:
            raise WrongRelease(f"{file}, {line}: no financial year and quarter stand here.")
        force = line.cells["force"]
        identity = (force, year, str(quarter), line.cells.get("offence", ""))
        if identity in seen:
            raise WrongRelease(f"{file}, {line}: {force}, {year} quarter {quarter} stands twice.")
        seen.add(identity)
        region = line.cells.get("region") or regions.get(force)
        if not region:
            raise WrongRelease(f"{file}, {line}: the region of {force} is not known, and the file does not name it.")
        key = force, year, quarter, region
        sums[key] = sums.get(key, 0) + int(count(line.cells["count"], line, file=file))
    return [
        {
            "force": force, "region": region, "financial_year": year, "financial_quarter": str(quarter),
            "quarter_start": quarter_start(year, quarter).isoformat(), "knife_offences": str(offences),
        }
        for (force, year, quarter, region), offences in sums.items()
    ]  # fmt: skip
