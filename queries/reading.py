"""Reads a CSV file as an office program saves it: rows of text, their line numbers, and what is wrong with its form.

Read correctly without a word: a byte-order mark, any line ends, empty lines at the end, columns in another order,
and semicolons or tabs when the header then is the contract's. Everything else is an offence with the way out.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from queries.offences import Offence

SAVE_AS = "save it in Excel as “CSV UTF-8 (Comma delimited)”."
LOST_SIGNS = ("�", "â€", "Â£", "Ã©")
EXCEL_ERROR = re.compile(r"#+|#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!)")
# One search that nearly every cell passes; only a cell it stops is looked at more closely.
SUSPECT = re.compile(r"^[\s=#]|\s$|[\x00-\x1f\x7f\udc80-\udcff]|" + "|".join(LOST_SIGNS))
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LONGEST_CELL_LINES = 50

Row = tuple[str | None, ...]


@dataclass(frozen=True)
class Sheet:
    """The rows of one file in the column order of its contract, an empty cell as None, and its offences of form.

    `lines[n]` is the line of the file on which `rows[n]` starts. `stray` is the text of rows and cells that have an
    offence: an id among them is not a missing id. A sheet that is not usable has no rows, for want of a header.
    """

    rows: tuple[Row, ...]
    lines: tuple[int, ...]
    offences: tuple[Offence, ...]
    stray: frozenset[str] = frozenset()
    usable: bool = True


@dataclass(frozen=True)
class Record:
    """The cells that stand on one line, or on several when a cell contains line breaks; `fault` says what is wrong."""

    line: int
    cells: list[str]
    fault: str | None = None


def read_sheet(name: str, content: bytes, columns: tuple[str, ...]) -> Sheet:
    """Return the rows of the file called `name`, which must have these columns."""
    unreadable = _unreadable(content)
    if unreadable:
        return Sheet((), (), (Offence(name, None, None, None, unreadable),), usable=False)
    # Bytes that are not UTF-8 become surrogates here and are named with their cell below.
    text = content.decode("utf-8-sig", errors="surrogateescape")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    header, *records = _records(lines, _delimiter(lines[0], columns))
    faults = _header_faults([_shown(cell) for cell in header.cells], columns)
    if faults:
        return Sheet((), (), tuple(Offence(name, 1, column, None, rule) for column, rule in faults), usable=False)
    order = [header.cells.index(column) for column in columns]
    return _sheet(name, _without_empty_end(records), columns, order, width=len(header.cells))


def _unreadable(content: bytes) -> str | None:
    if content.startswith(b"PK\x03\x04") or content.startswith(b"\xd0\xcf\x11\xe0"):
        return f"this is an Excel workbook, only its name ends in .csv; {SAVE_AS}"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:1000]:
        return f"the file is saved as “Unicode text” (UTF-16); {SAVE_AS}"
    if not content.removeprefix(b"\xef\xbb\xbf").strip():
        return "the file is empty; its first line must name the columns. Take the last good copy and start from it."
    return None


def _delimiter(header: str, columns: tuple[str, ...]) -> str:
    return next((sign for sign in ";\t" if _cells(header, sign) == list(columns)), ",")


def _cells(line: str, delimiter: str) -> list[str] | None:
    """Return the cells of a line, or None when its quotation marks do not match."""
    try:
        rows = list(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if rows else []


def _records(lines: list[str], delimiter: str) -> Iterator[Record]:
    """Return one record per line; an unmatched quotation mark never swallows more lines than the cell it belongs to."""
    position = 0
    width: int | None = None
    while position < len(lines):
        record, used = _record(lines, position, delimiter, width)
        width = len(record.cells) if width is None else width
        yield record
        position += used


def _record(lines: list[str], position: int, delimiter: str, width: int | None) -> tuple[Record, int]:
    line, number = lines[position], position + 1
    cells = _cells(line, delimiter)
    if cells is not None:
        return Record(number, cells), 1
    for end in range(position + 1, min(position + LONGEST_CELL_LINES, len(lines))):
        if lines[end].count('"') % 2:
            joined = _joined(lines[position : end + 1], delimiter)
            if joined is not None and len(joined) == width:
                return Record(number, joined), end + 1 - position
            break
    fault = 'a quotation mark is opened and not closed; write "" for a quotation mark inside a cell.'
    return Record(number, line.replace('"', "").split(delimiter), fault), 1


def _joined(lines: list[str], delimiter: str) -> list[str] | None:
    try:
        rows = list(csv.reader([f"{line}\n" for line in lines], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None


def _header_faults(header: list[str], columns: tuple[str, ...]) -> list[tuple[str, str]]:
    allowed = f"the columns are: {', '.join(columns)}."
    faults = []
    for position, name in enumerate(header, start=1):
        if not name:
            faults.append((f"number {position}", "this column has no name; delete it in Excel."))
        elif name not in columns and name.strip().lower() in columns:
            faults.append((name, f"write this column name as {name.strip().lower()}, in small letters without spaces."))
        elif name not in columns:
            faults.append((name, f"this column is not in the contract; delete it or correct its name: {allowed}"))
        elif name in header[: position - 1]:
            faults.append((name, "this column is there twice; delete one of the two."))
    meant = {name.strip().lower() for name in header}
    faults += [
        (name, f"this column is missing; put it back, empty if need be: {allowed}")
        for name in columns
        if name not in meant
    ]
    return faults


def _without_empty_end(records: list[Record]) -> list[Record]:
    end = len(records)
    while end and not records[end - 1].fault and not any(records[end - 1].cells):
        end -= 1
    return records[:end]


def _sheet(name: str, records: list[Record], columns: tuple[str, ...], order: list[int], *, width: int) -> Sheet:
    rows, lines, offences = [], [], []
    stray: set[str] = set()
    for record in records:
        fault = record.fault or _row_fault(record.cells, width)
        if fault:
            offences.append(Offence(name, record.line, None, None, fault))
            stray.update(record.cells)
            continue
        row = [record.cells[position] for position in order]
        for column, value in zip(columns, row, strict=True):
            cell_fault = _cell_fault(value) if value and SUSPECT.search(value) else None
            if value and cell_fault:
                offences.append(Offence(name, record.line, column, _shown(value), cell_fault))
                stray.add(value.strip())
        rows.append(tuple(value or None for value in row))
        lines.append(record.line)
    return Sheet(tuple(rows), tuple(lines), tuple(offences), frozenset(stray))


def _row_fault(cells: list[str], width: int) -> str | None:
    if not any(cells):
        return "the line is empty; delete the row."
    if len(cells) > width and not any(cells[width:]):
        return None
    if len(cells) == width:
        return None
    return (
        f"the line has {len(cells)} cells, the header has {width}; a text that contains a comma must stand in "
        "quotation marks, and every empty cell needs its comma (saving from Excel does both)."
    )


def _cell_fault(value: str) -> str | None:
    if any("\udc80" <= sign <= "\udcff" for sign in value):
        return f"a letter or sign here is not in UTF-8, so the file was saved in another encoding; {SAVE_AS}"
    if "\n" in value:
        return "there is a line break in this cell; replace it by a space."
    if value != value.strip():
        return "there is a space before or after the text; remove it."
    if EXCEL_ERROR.fullmatch(value):
        return (
            "Excel saved its own error or a column that was too narrow; widen the column, write the value, save again."
        )
    if value.startswith("="):
        return "this is a formula; write its result (in Excel: copy, then paste values)."
    if CONTROL.search(value):
        return "there is an invisible control sign in this cell; type the text again."
    if any(sign in value for sign in LOST_SIGNS):
        return f"a sign was lost when the file was opened in another encoding; write it again and {SAVE_AS}"
    return None


def _shown(value: str) -> str:
    """Return the text with every byte that is not UTF-8 as the sign that Windows means by it."""
    return "".join(
        bytes([ord(sign) - 0xDC00]).decode("cp1252", "replace") if "\udc80" <= sign <= "\udcff" else sign
        for sign in value
    )
