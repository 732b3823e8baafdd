"""An edition as an OpenDocument spreadsheet: the same worksheets as the Excel workbook, without the native chart."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from jinja2 import Template
from odfdo import Document
from xlsxwriter.utility import xl_col_to_name

from pages.exhibits import theme
from pages.outlets.edition import Edition
from pages.outlets.html import environment
from pages.outlets.office.cells import look
from pages.outlets.office.measures import COVER, FACE, HEADING, SIZE, TITLE, grid_heights, shown, tall, widths
from pages.outlets.sheets import CONTENTS, Book, Sheet, book

WIDE = 99.0  # inches: a line over a table is not wrapped
FIRST = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip file knows
PAGE = {  # A4 across, as wide as one page
    "style:print-orientation": "landscape",
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "fo:margin-left": "1.5cm",
    "fo:margin-right": "1.5cm",
    "fo:margin-top": "1cm",
    "fo:margin-bottom": "1cm",
    "style:scale-to-X": "1",
    "style:scale-to-Y": "0",
}


@dataclass(frozen=True)
class Layout:
    """A worksheet with the widths (inches) and looks of its columns and the heights of its rows (points)."""

    sheet: Sheet
    rooms: list[float]
    heights: list[int]
    looks: list[str]
    area: str = ""


def ods(edition: Edition, footer: tuple[str, ...]) -> bytes:
    """The workbook of an edition as ODS; the same figures, the same bytes."""
    held = book(edition, footer)
    document = Document("spreadsheet")
    _describe(document, held)
    for layout in document.styles.get_elements("//style:page-layout-properties"):
        for name, value in PAGE.items():
            layout.set_attribute(name, value)
    document.set_part("content.xml", _content(held).encode())
    file = BytesIO()
    document.save(file)
    return _settled(file.getvalue())


def _describe(document: Document, held: Book) -> None:
    meta = document.meta
    meta.title, meta.subject, meta.description = held.title, held.subject, held.comments
    meta.initial_creator = meta.creator = held.author
    meta.keyword, meta.language = held.keywords, "en-GB"
    meta.creation_date = meta.date = held.created


@cache
def _template() -> Template:
    made = environment().overlay()
    made.filters = {**made.filters, "shown": shown}
    return made.get_template("sheets.xml")


def _content(held: Book) -> str:
    return _template().render(
        layouts=[_layout(sheet) for sheet in held.sheets],
        sizes={"text": SIZE, "title": TITLE, "heading": HEADING},
        face=FACE,
        ink=theme.INK,
        rule_colour=theme.DARK_BLUE,
        contents=CONTENTS,
    )


def _layout(sheet: Sheet) -> Layout:
    rooms = [COVER] if sheet.grid is None else [round(room, 2) for room in widths(sheet.grid)]
    wide = [COVER] if sheet.grid is None else [WIDE]
    heights = [tall((sheet.title,), wide, TITLE, bold=True)]
    heights += [tall((line.text,), wide, HEADING if line.heading else SIZE, bold=line.heading) for line in sheet.lines]
    if sheet.grid is None:
        return Layout(sheet, rooms, [round(height) for height in heights], [])
    heights += grid_heights(sheet.grid, rooms)
    looks = [look(sheet.grid, place) for place in range(len(rooms))]
    last = xl_col_to_name(len(rooms) - 1)
    area = f"{sheet.name}.A{sheet.top + 1}:{sheet.name}.{last}{sheet.top + 1 + len(sheet.grid.rows)}"
    return Layout(sheet, rooms, [round(height) for height in heights], looks, area)


def _settled(made: bytes) -> bytes:
    """The same file with no time of writing in it."""
    file = BytesIO()
    with ZipFile(BytesIO(made)) as before, ZipFile(file, "w") as after:
        for entry in before.infolist():
            settled = ZipInfo(entry.filename, FIRST)
            settled.compress_type = ZIP_STORED if entry.filename == "mimetype" else ZIP_DEFLATED
            after.writestr(settled, before.read(entry))
    return file.getvalue()
