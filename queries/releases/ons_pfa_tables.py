"""Reads the knife tables in the ONS police force area data tables: found by title and form, not by number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from queries.releases.calendar import twelve_months, year_ending
from queries.releases.files import digest, plain, provisional_wording
from queries.releases.model import FORCE, FORCE_CODE, Part, Release, Row, WrongRelease
from queries.releases.ons_tables import name_of, number_of, title_of
from queries.releases.workbooks import Cells, Sheet, read_sheets

KNIFE_TITLE = re.compile(r"Table \w+: Knife (and|or) sharp instrument offences recorded by the police", re.IGNORECASE)
WHOLE = ("E23000022", "K04000001")  # the areas of the table by offence
# A second national line of some releases, without a code of its own, which the releases held do not carry.
LEFT_OUT = "england (excluding greater manchester police)"
SHORTHAND = ("..", "-", "NA", "N/A", "[x]", "[z]", "[c]", "[u]")


@dataclass(frozen=True)
class Table:
    """A knife table: the row of its headings, the columns that hold counts with their headings, and its sheet."""

    sheet: Sheet
    header: int
    counts: dict[int, str]

    @property
    def by_period(self) -> bool:
        """Whether the headings are periods; otherwise they are offences."""
        return all(twelve_months(heading) for heading in self.counts.values())


def read(path: Path) -> Release:
    """Return the 12-month knife offences of every area and, for the force, by offence."""
    sheets = list(read_sheets(path))
    tables = [table for sheet in sheets if KNIFE_TITLE.match(title_of(sheet.rows)) if (table := _table(sheet))]
    series = _only([table for table in tables if table.by_period], "of 12-month periods", path.name)
    by_offence = _only([table for table in tables if not table.by_period], "by offence", path.name)
    released = year_ending(title_of(by_offence.sheet.rows), place=path.name)
    _refuse_another_year(series, released, path.name)
    parts = (
        _part("knife_annual_by_release", tuple(_periods(series, released, path.name))),
        _part("knife_by_offence", tuple(_offences(by_offence, released, path.name))),
    )
    texts = (plain(cell) for sheet in sheets for row in sheet.rows for cell in row if isinstance(cell, str))
    return Release(
        "ons-pfa-tables",
        f"Police force area data tables, year ending {released:%B %Y}",
        "Office for National Statistics",
        f"Crime in England and Wales: police force area data tables, year ending {released:%B %Y}",
        "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/policeforceareadatatables",
        f"ONS-PFA-{released:%Y-%m}",
        path.name,
        digest(path),
        parts,
        (
            f"Read: sheets “{series.sheet.name}” and “{by_offence.sheet.name}”, found by their titles.",
            "Left out: columns of percentages and of percentage changes, and the line England (excluding Greater "
            "Manchester Police), where there are such.",
        ),
        provisional_wording(texts),
    )


def _table(sheet: Sheet) -> Table | None:
    """Return the table, None when the sheet has no counts (a table of rates).

    A column is a count when its own heading says `Number` and a period or offence stands over it: the percentage
    changes at the end are headed with a period just like counts, but never with `Number`.
    """
    for place, row in enumerate(sheet.rows[:10]):
        heads = [plain(cell) for cell in row]
        if "area name" in (head.lower() for head in heads):
            above = [plain(cell) if twelve_months(plain(cell)) else name_of(cell) for cell in sheet.rows[place - 1]]
            counts = {n: above[n] for n, head in enumerate(heads) if head.startswith("Number") and above[n]}
            return Table(sheet, place, counts) if counts else None
    return None


def _only(tables: list[Table], which: str, file: str) -> Table:
    if len(tables) != 1:
        found = "no table" if not tables else f"{len(tables)} tables"
        raise WrongRelease(
            f"{file} has {found} of knife or sharp instrument offences {which}; "
            "are these the ONS police force area data tables?"
        )
    return tables[0]


def _refuse_another_year(series: Table, released: date, file: str) -> None:
    ends = [period[1] for heading in series.counts.values() if (period := twelve_months(heading))]
    if max(ends) != released:
        raise WrongRelease(
            f"{file}: the table of periods ends in {max(ends):%B %Y}, the table by offence in {released:%B %Y}."
        )


def _areas(table: Table, file: str) -> Iterator[tuple[str | None, str, Cells]]:
    """Yield code, name and cells of every area; refuse a table that was cut off or lacks this force."""
    names: list[str] = []
    ended = False
    for row in table.sheet.rows[table.header + 1 :]:
        if plain(row[0]).startswith("Source"):
            ended = True
            break
        name = name_of(row[1])
        if name and name.lower() != LEFT_OUT:
            names.append(name)
            yield plain(row[0]) or None, name, row
    if not ended or names.count(FORCE) != 1:
        what = "ends before its source line, so it was cut off" if not ended else f"has not one row of {FORCE}"
        raise WrongRelease(f"{file}, sheet “{table.sheet.name}”: the table {what}.")


def _periods(table: Table, released: date, file: str) -> Iterator[Row]:
    for code, name, cells in _areas(table, file):
        for place, heading in table.counts.items():
            period = twelve_months(heading)
            assert period, "a table by period has nothing else"
            yield {
                "release_year_ending": released.isoformat(),
                "area_code": code,
                "area_name": name,
                "period_start": period[0].isoformat(),
                "period_end": period[1].isoformat(),
                "knife_offences": number_of(cells[place]),
                "value_as_printed": _printed(cells[place], name, file),
            }


def _offences(table: Table, released: date, file: str) -> Iterator[Row]:
    for code, name, cells in _areas(table, file):
        if code not in WHOLE:
            continue
        for place, heading in table.counts.items():
            yield {
                "release_year_ending": released.isoformat(),
                "area_code": code,
                "area_name": name,
                "offence": heading,
                "knife_offences": number_of(cells[place]),
            }


def _printed(cell: object, area: str, file: str) -> str:
    text = plain(cell)
    if number_of(cell) is None and text not in SHORTHAND:
        raise WrongRelease(f"{file}: “{text}” stands in the place of a number of offences of {area}.")
    return text


def _part(table: str, rows: tuple[Row, ...]) -> Part:
    if not any(row["area_code"] == FORCE_CODE for row in rows):
        raise WrongRelease(f"The tables have no row of {FORCE} ({FORCE_CODE}).")
    series = ("area_name", "offence", "release_year_ending") if table == "knife_by_offence" else (
        "area_name", "period_start", "period_end",
    )  # fmt: skip
    names = ("area_name", "offence") if table == "knife_by_offence" else ("area_name",)
    return Part(table, rows, lambda row: row["release_year_ending"] or "", series, ("knife_offences",), names)
