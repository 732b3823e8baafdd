"""The Analysis Function's rules for accessible spreadsheets, as a check that any program can run over a file.

Sources: "Making spreadsheets accessible: a brief checklist of the basics" (Analysis Function) and the checklist of
gptables. Each reader turns a file into the same plain form; `faults` names what breaks a rule.
"""

import re
from dataclasses import dataclass, field
from io import BytesIO

import openpyxl
from odfdo import Document
from openpyxl.worksheet.worksheet import Worksheet

FIRST = ["Cover", "Contents", "Notes"]
SHORTHAND = re.compile(r"\[(?:x|z|c|p|r|e|b|u|w|low)\]")
LINK = re.compile(r"\[(.+)\]\(#.+\)")
FACE, SMALLEST = "Arial", 12


@dataclass
class Tab:
    """A worksheet as a reader of any program finds it: cells from A1, its tables, and what hides or joins cells."""

    name: str
    cells: list[list[object]]
    tables: list[tuple[str, int, int, int, int]] = field(default_factory=list)  # name; rows and columns, from 0
    oddities: list[str] = field(default_factory=list)


@dataclass
class File:
    """A workbook: title, author and worksheets."""

    title: str | None
    author: str | None
    tabs: list[Tab]


def read_xlsx(content: bytes) -> File:
    """An Excel workbook."""
    workbook = openpyxl.load_workbook(BytesIO(content))
    return File(workbook.properties.title, workbook.properties.creator, [_xlsx_tab(sheet) for sheet in workbook])


def _xlsx_tab(sheet: Worksheet) -> Tab:
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    odd = [f"merged cells {area}" for area in sheet.merged_cells.ranges]
    odd += ["frozen panes"] if sheet.freeze_panes else []
    odd += ["a filter"] if sheet.auto_filter.ref else []
    odd += ["hidden worksheet"] if sheet.sheet_state != "visible" else []
    odd += [f"hidden row {row}" for row, look in sheet.row_dimensions.items() if look.hidden]
    odd += [f"hidden column {column}" for column, look in sheet.column_dimensions.items() if look.hidden]
    tables = []
    for table in sheet.tables.values():
        left, top, right, bottom = openpyxl.utils.range_boundaries(table.ref)
        tables.append((table.displayName, top - 1, left - 1, bottom - 1, right - 1))
        odd += ["a filter"] if table.autoFilter else []
        inside = (cell for row in sheet[table.ref] for cell in row)
        odd += [f"no wrapping in {one.coordinate}" for one in inside if _unwrapped(one.value, one.alignment.wrap_text)]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and (cell.font.name != FACE or cell.font.sz < SMALLEST):
                odd.append(f"{cell.coordinate} in {cell.font.name} {cell.font.sz}")
    return Tab(sheet.title, cells, tables, odd)


def _unwrapped(value: object, wraps: bool | None) -> bool:
    return isinstance(value, str) and len(value) > 60 and not wraps


def read_ods(content: bytes) -> File:
    """An OpenDocument spreadsheet."""
    document = Document(BytesIO(content))
    tabs = []
    for sheet in document.body.tables:
        rows = sheet.rows
        cells = [[_unlinked(cell.value) for cell in row.cells] for row in rows]
        joined = ("table:number-columns-spanned", "table:number-rows-spanned")
        odd = [f"merged cells in row {at}" for at, row in enumerate(rows, 1) for cell in row.cells
               if any(cell.get_attribute(name) not in (None, "1", 1) for name in joined)]  # fmt: skip
        odd += [f"hidden row {at}" for at, row in enumerate(rows, 1) if row.get_attribute("table:visibility")]
        tabs.append(Tab(sheet.name, cells, [], odd))
    by_name = {tab.name: tab for tab in tabs}
    for area in document.body.get_elements("//table:database-range"):
        start, end = str(area.get_attribute("table:target-range-address")).split(":")
        (name, first), last = start.rsplit(".", 1), end.rsplit(".", 1)[1]
        left, top, right, bottom = openpyxl.utils.range_boundaries(f"{first}:{last}")
        by_name[name].tables.append((str(area.get_attribute("table:name")), top - 1, left - 1, bottom - 1, right - 1))
        if area.get_attribute("table:display-filter-buttons") not in (False, "false"):
            by_name[name].oddities.append("a filter")
    return File(document.meta.title, document.meta.initial_creator, tabs)


def _unlinked(value: object) -> object:
    """The text of a link, which odfdo writes as [text](#target)."""
    return LINK.sub(r"\1", value) if isinstance(value, str) else value


def faults(file: File) -> list[str]:
    """What breaks a rule, each in a few words that name the worksheet."""
    found = [] if file.title and file.author else ["the file has no title or author"]
    names = [tab.name for tab in file.tabs]
    if names[:3] != FIRST:
        found.append(f"it begins with {names[:3]} and not with {FIRST}")
    tables = [table for tab in file.tabs for table, *_ in tab.tables]
    if len(set(tables)) != len(tables):
        found.append("two tables have the same name")
    for tab in file.tabs:
        found += [f"{tab.name}: {fault}" for fault in (*tab.oddities, *_tab_faults(tab))]
    return found + _whole_faults(file)


def _tab_faults(tab: Tab) -> list[str]:
    found = [] if tab.cells and isinstance(tab.cells[0][0], str) and tab.cells[0][0].strip() else ["no title in A1"]
    if tab.name == "Cover":
        return found + (["a table on the cover"] if tab.tables else []) + _blank_rows(tab, len(tab.cells))
    if len(tab.tables) != 1:
        return [*found, f"{len(tab.tables)} tables"]
    ((name, top, left, bottom, right),) = tab.tables
    if re.fullmatch(r"Table_?\d*", name, re.IGNORECASE):
        found.append(f"the table's name {name} says nothing")
    found += _blank_rows(tab, top)
    headings = tab.cells[top][left : right + 1]
    if len(set(headings)) != len(headings) or not all(headings):
        found.append("headings that are empty or occur twice")
    for row in range(top + 1, bottom + 1):
        if any(cell is None or cell == "" for cell in tab.cells[row][left : right + 1]):
            found.append(f"an empty cell in row {row + 1}")
    if any(cell is not None for row in tab.cells[bottom + 1 :] for cell in row):
        found.append("something beneath the table")
    if not any("one table" in str(row[0]) for row in tab.cells[1:top]):
        found.append("it does not say how many tables there are")
    return found


def _blank_rows(tab: Tab, end: int) -> list[str]:
    return [f"row {row + 1} is empty" for row in range(1, end) if not tab.cells[row][0]]


def _whole_faults(file: File) -> list[str]:
    tabs = {tab.name: tab for tab in file.tabs}
    if not set(FIRST) <= set(tabs):
        return []
    told = " ".join(str(row[0]) for row in tabs["Cover"].cells)
    count = sum(len(tab.tables) for tab in file.tabs)
    found = [] if f"{count} tables" in told else [f"Cover: it does not say that there are {count} tables"]
    listed = {str(row[0]) for row in tabs["Contents"].cells}
    found += [f"Contents: {name} is not listed" for name in tabs if name not in ("Cover", "Contents", *listed)]
    explained = {str(row[0]) for row in tabs["Notes"].cells if SHORTHAND.fullmatch(str(row[0]))}
    used = {
        sign
        for tab in file.tabs if tab.name not in FIRST
        for _, top, *_ in tab.tables
        for row in tab.cells[top + 1 :]
        for cell in row
        for sign in SHORTHAND.findall(str(cell))
    }  # fmt: skip
    found += [f"Notes: {sign} is not explained" for sign in sorted(used - explained)]
    return found + [f"Notes: {sign} is explained and not used" for sign in sorted(explained - used)]
