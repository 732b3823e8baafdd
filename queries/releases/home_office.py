"""What the open-data tables of the Home Office share: sheets by year, columns by name, areas that are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from queries.releases.calendar import financial_year
from queries.releases.files import plain
from queries.releases.model import FORCE, WrongRelease
from queries.releases.workbooks import Cells, Sheet, read_sheets

NO_AREAS = ("Action Fraud", "CIFAS", "UK Finance", "Financial Fraud Action UK", "British Transport Police")
HEADER_WITHIN = 10
ZERO = "-00"  # how a CSV saved from the release writes it


@dataclass(frozen=True)
class Line:
    """A row of a sheet: its cells by column name, where it stands, and the sheet it is in."""

    cells: dict[str, str]
    sheet: str
    number: int

    def __str__(self) -> str:
        return f"sheet “{self.sheet}”, row {self.number}"


def sheets_of_years(path: Path) -> Iterator[Sheet]:
    """Yield the sheets named after a financial year, all of them when the file is a CSV."""
    for sheet in read_sheets(path):
        if path.suffix.lower() == ".csv" or financial_year(sheet.name):
            yield sheet


def header_place(sheet: Sheet, wanted: str) -> int | None:
    """Return the number of the row, counted from 0, that holds the heading `wanted`, None when there is none."""
    heads = [[plain(cell).casefold() for cell in row] for row in sheet.rows[:HEADER_WITHIN]]
    return next((number for number, row in enumerate(heads) if wanted.casefold() in row), None)


def lines_of(sheet: Sheet, header: int, columns: dict[str, int]) -> Iterator[Line]:
    """Yield the filled rows below the header, with the columns asked for."""
    for number, row in enumerate(sheet.rows[header + 1 :], start=header + 2):
        cells = {name: plain(row[place]) if place < len(row) else "" for name, place in columns.items()}
        if any(cells.values()):
            yield Line(cells, sheet.name, number)


def columns_by_name(sheet: Sheet, header: Cells, wanted: tuple[str, ...], *, file: str) -> dict[str, int]:
    """Return the place of each wanted column; refuse the sheet when one is missing or there twice."""
    found = [plain(cell) for cell in header]
    folded = [name.casefold() for name in found]
    for name in wanted:
        if folded.count(name.casefold()) != 1:
            state = "is missing" if name.casefold() not in folded else "is there twice"
            headings = ", ".join(name for name in found if name)
            raise WrongRelease(
                f"{file}, sheet “{sheet.name}”: the column “{name}” {state}; its columns are {headings}."
            )
    return {name: folded.index(name.casefold()) for name in wanted}


def count(text: str, line: Line, *, file: str) -> str:
    """Return a printed number of offences as a whole number; a padded `-00` is zero."""
    digits = "0" if text == ZERO else text.replace(",", "")
    if not digits.removeprefix("-").isdecimal():
        raise WrongRelease(f"{file}, {line}: “{text}” is not a number of offences.")
    return str(int(digits))


def refuse_other_forces(forces: set[str], *, file: str) -> None:
    """Refuse a file without the force of this site."""
    if FORCE not in forces:
        named = ", ".join(sorted(forces)[:3]) or "none"
        raise WrongRelease(f"{file} has no rows of {FORCE}; the forces in it are: {named}.")


def refuse_cut_quarters(forces: dict[str, set[str]], *, file: str) -> None:
    """Refuse a file in which a quarter lacks forces that the others have: it was cut off between two lines."""
    everywhere = set().union(*forces.values())
    for quarter, held in sorted(forces.items()):
        missing = sorted(everywhere - held)
        if missing:
            raise WrongRelease(
                f"{file}: {quarter} has no rows of {', '.join(missing[:3])}, which other quarters have, "
                "so the file was cut off; download it again."
            )
