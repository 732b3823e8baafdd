"""Reads the Home Office's recorded crime open data by police force area: ODS as released, or XLSX or CSV of it."""

import re
from pathlib import Path

from queries.releases.calendar import financial_year, quarter_number, quarter_start
from queries.releases.files import digest, plain, provisional_wording
from queries.releases.home_office import (
    NO_AREAS,
    Line,
    columns_by_name,
    count,
    header_place,
    lines_of,
    refuse_cut_quarters,
    refuse_other_forces,
    sheets_of_years,
)
from queries.releases.model import FORCE, Part, Release, Row, WrongRelease
from queries.releases.workbooks import Sheet

COLUMNS = (
    "Financial Year", "Financial Quarter", "Force Name", "Offence Description", "Offence Group", "Offence Subgroup",
    "Offence Code", "Number of Offences",
)  # fmt: skip
RELEASED = re.compile(r"tables-?(\d\d)(\d\d)(\d\d)$")
SERIOUS_GROUPS = ("Possession of weapons offences", "Homicide")
SERIOUS_CODES = ("2", "5D", "5E", "8N", "36", "3B", "34A", "34B", "62A")
REPEATED_IN_PRINT = "1/4.1/4.10/4.2"  # homicide stands on four lines a quarter in first publications
SERIES = ("financial_year", "financial_quarter", "offence_code", "offence_description")


def read(path: Path) -> Release:
    """Return the quarters of this force in every sheet of the release."""
    lines: list[Line] = []
    texts: list[str] = []
    for sheet in sheets_of_years(path):
        read_lines = _lines(sheet, path.name)
        _refuse_second_sheet(lines, read_lines, path.name)
        lines += read_lines
        texts += [plain(cell) for row in sheet.rows[:10] for cell in row]
    if not lines:
        raise WrongRelease(f"{path.name} has no sheet of a financial year, so it is not the Home Office's open data.")
    _refuse_wrong_areas(lines, path.name)
    rows = tuple(_rows([line for line in lines if line.cells["Force Name"] == FORCE], path.name))
    years = sorted({line.cells["Financial Year"] for line in lines})
    part = Part(
        "recorded_crime_quarters", rows, lambda row: row["financial_year"] or "", SERIES, ("offences",),
        ("offence_description", "offence_group", "offence_subgroup"), "release", "row_in_release",
    )  # fmt: skip
    span = years[0] if len(years) == 1 else f"{years[0]} to {years[-1]}"
    return Release(
        "home-office-pfa",
        f"Police recorded crime open data, police force area tables, {span}",
        "Home Office",
        f"Police recorded crime open data: police force area tables, {span} ({path.name})",
        "https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables",
        _source_id(path),
        path.name,
        digest(path),
        (part,),
        (_left_out(lines),),
        provisional_wording(iter(texts)),
        together=True,
    )


def _lines(sheet: Sheet, file: str) -> list[Line]:
    header = header_place(sheet, "Financial Year")
    if header is None:
        headings = ", ".join(plain(cell) for cell in sheet.rows[0] if plain(cell))[:200]
        raise WrongRelease(f"{file}, sheet “{sheet.name}”: there is no column “Financial Year”; found: {headings}.")
    lines = list(lines_of(sheet, header, columns_by_name(sheet, sheet.rows[header], COLUMNS, file=file)))
    named = financial_year(sheet.name)
    for line in lines:
        year = financial_year(line.cells["Financial Year"])
        if year is None or quarter_number(line.cells["Financial Quarter"]) is None:
            raise WrongRelease(f"{file}, {line}: no financial year and quarter stand here.")
        if file.lower().endswith((".ods", ".xlsx")) and year != named:
            raise WrongRelease(f"{file}, {line}: this is {year}, but the sheet is named {sheet.name}.")
    return lines


def _refuse_second_sheet(before: list[Line], lines: list[Line], file: str) -> None:
    both = {line.cells["Financial Year"] for line in before} & {line.cells["Financial Year"] for line in lines}
    if both:
        raise WrongRelease(f"{file} holds the year {min(both)} in two sheets; keep the one that was released.")


def _refuse_wrong_areas(lines: list[Line], file: str) -> None:
    areas = {line.cells["Force Name"] for line in lines} - set(NO_AREAS)
    refuse_other_forces(areas, file=file)
    by_quarter: dict[str, set[str]] = {}
    for line in lines:
        if line.cells["Force Name"] in areas:
            name = f"{line.cells['Financial Year']} quarter {line.cells['Financial Quarter']}"
            by_quarter.setdefault(name, set()).add(line.cells["Force Name"])
    refuse_cut_quarters(by_quarter, file=file)


def _rows(lines: list[Line], file: str) -> list[Row]:
    rows: list[Row] = []
    seen: dict[tuple[str | None, ...], Line] = {}
    for number, line in enumerate(lines, start=1):
        row = _row(number, line, file)
        key = tuple(row[column] for column in SERIES)
        if key in seen and row["offence_code"] != REPEATED_IN_PRINT:
            raise WrongRelease(
                f"{file}, {line}: {row['offence_description']} stands twice in this quarter (see {seen[key]})."
            )
        seen[key] = line
        rows.append(row)
    return rows


def _row(number: int, line: Line, file: str) -> Row:
    cells = line.cells
    year, quarter = financial_year(cells["Financial Year"]), quarter_number(cells["Financial Quarter"])
    assert year and quarter, "both were looked at when the line was read"
    serious = cells["Offence Code"] in SERIOUS_CODES or (
        cells["Offence Group"] in SERIOUS_GROUPS or cells["Offence Subgroup"] in SERIOUS_GROUPS
    )
    return {
        "row_in_release": str(number),
        "financial_year": year,
        "financial_quarter": str(quarter),
        "quarter_start": quarter_start(year, quarter).isoformat(),
        "force": cells["Force Name"],
        "offence_code": cells["Offence Code"],
        "offence_description": cells["Offence Description"],
        "offence_group": cells["Offence Group"],
        "offence_subgroup": cells["Offence Subgroup"],
        "offences": count(cells["Number of Offences"], line, file=file),
        "serious_violence": "true" if serious else "false",
    }


def _left_out(lines: list[Line]) -> str:
    others = [line.cells["Force Name"] for line in lines if line.cells["Force Name"] != FORCE]
    no_areas = sorted(set(others) & set(NO_AREAS))
    also = f", among them rows that are no area: {', '.join(no_areas)}" if no_areas else ""
    return f"Left out: {len(others):,} rows of {len(set(others))} other forces and bodies{also}."


def _source_id(path: Path) -> str | None:
    found = RELEASED.search(path.stem)
    if not found or not 1 <= int(found[2]) <= 12 or not 1 <= int(found[1]) <= 31:
        return None
    return f"HO-PFA-20{found[3]}-{found[2]}"
