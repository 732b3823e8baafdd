"""Reads workbooks (XLSX, ODS) and CSV files as named sheets of cells, within limits that stop a spreadsheet bomb."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineError, CalamineWorkbook

from queries.releases.files import LARGEST_WORKBOOK, MEGABYTE, Form, form_of, open_archive, read_csv_rows, unpacked
from queries.releases.model import WrongRelease

LARGEST_SHEET = 8_000_000  # cells of the rectangle around everything written in it
REFERENCE = re.compile(rb'\br="([A-Z]{1,4})([0-9]{1,8})"')
REFERENCE_LENGTH = 24

Cells = list[object]


@dataclass(frozen=True)
class Sheet:
    """The name of a sheet, without stray blanks, and its rows of cells."""

    name: str
    rows: list[Cells]


def read_sheets(path: Path) -> Iterator[Sheet]:
    """Yield the sheets of the file one by one; a CSV file is one sheet, named after the file."""
    form = form_of(path)
    if form is Form.ARCHIVE:
        raise WrongRelease(f"{path.name} is a zip archive, not a workbook; unpack it, or name the right kind.")
    if form is Form.TEXT:
        yield Sheet(path.stem, [list(row) for row in read_csv_rows(path)])
        return
    _refuse_bombs(path, form)
    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            for name in workbook.sheet_names:
                rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
                yield Sheet(name.strip(), [list(row) for row in rows])
    except CalamineError as error:
        raise WrongRelease(f"{path.name} is a damaged workbook; download it again.") from error


def _refuse_bombs(path: Path, form: Form) -> None:
    """Unpack everything once without keeping it: sizes and checksums are known before a reader sees the file."""
    with open_archive(path) as archive:
        total = 0
        for member in archive.infolist():
            look = _look_at(form, member.filename, path.name)
            for chunk in unpacked(path, archive, member):
                total += len(chunk)
                if total > LARGEST_WORKBOOK:
                    raise WrongRelease(f"{path.name} unpacks to over {LARGEST_WORKBOOK // MEGABYTE} MB; not opened.")
                look.see(chunk)


def _look_at(form: Form, member: str, name: str) -> "Look":
    if form is Form.XLSX and member.startswith("xl/worksheets/"):
        return ExcelSheet(name)
    return OpenDocument(name) if form is Form.ODS and member == "content.xml" else Look(name)


class Look:
    """Looks at a member of a workbook as it is unpacked."""

    def __init__(self, name: str) -> None:
        self._name = name

    def see(self, chunk: bytes) -> None:
        """Take the next piece; raise WrongRelease when a sheet is too large."""

    def _refuse_above_limit(self, cells: int) -> None:
        if cells > LARGEST_SHEET:
            raise WrongRelease(f"{self._name} has a sheet of over {LARGEST_SHEET:,} cells; not opened.")


class ExcelSheet(Look):
    """Finds the corner of an Excel sheet: one cell far out makes a reader lay out everything before it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rest, self._width, self._height = b"", 0, 0

    def see(self, chunk: bytes) -> None:
        text = self._rest + chunk
        for letters, digits in REFERENCE.findall(text):
            self._height = max(self._height, int(digits))
            self._width = max(self._width, _column_number(letters))
        self._rest = text[-REFERENCE_LENGTH:]
        self._refuse_above_limit(self._width * self._height)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


class OpenDocument(Look):
    """Finds the corner of OpenDocument sheets, where rows and cells carry the number of their repetitions."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EntityDeclHandler = self._entity
        self._row, self._column, self._width, self._height = 0, 0, 0, 0

    def see(self, chunk: bytes) -> None:
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError as error:
            raise WrongRelease(f"{self._name} is a damaged workbook; download it again.") from error

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        if element == "table:table":
            self._row, self._width, self._height = 0, 0, 0
        elif element == "table:table-row":
            self._row += _repeated(attributes.get("table:number-rows-repeated", ""))
            self._column = 0
        elif element in ("table:table-cell", "table:covered-table-cell"):
            self._column += _repeated(attributes.get("table:number-columns-repeated", ""))
            if "office:value-type" in attributes:
                self._width, self._height = max(self._width, self._column), self._row
                self._refuse_above_limit(self._width * self._height)

    def _entity(self, *declaration: object) -> None:
        raise WrongRelease(f"{self._name} declares XML entities, which no release does; not opened.")


def _repeated(text: str) -> int:
    return int(text) if text.isdecimal() else 1


def is_archive(path: Path) -> bool:
    """Return whether the path is a zip archive that is no workbook."""
    return path.is_file() and zipfile.is_zipfile(path) and form_of(path) is Form.ARCHIVE
