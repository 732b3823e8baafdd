"""An edition as an Excel workbook by the rules of the Government Analysis Function for accessible spreadsheets."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pages.exhibits import theme
from pages.outlets.edition import Edition
from pages.outlets.office.cells import Grid, look
from pages.outlets.office.excel_charts import native_chart
from pages.outlets.office.measures import COVER, FACE, HEADING, SIZE, TITLE, grid_heights, tall, widths
from pages.outlets.sheets import CONTENTS, Book, Sheet, book

UNIT = 96 / 9  # units of width to an inch: the digit of the default face is 9 px wide
A4 = 9
STYLES: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": TITLE},
    "long title": {"bold": True, "font_size": TITLE, "text_wrap": True, "valign": "top"},
    "heading": {"bold": True, "font_size": HEADING},
    "text": {},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "decimal": {"num_format": "General", "align": "right", "indent": 1, "valign": "top"},
    "whole": {"num_format": "#,##0", "align": "right", "indent": 1, "valign": "top"},
    "day": {"num_format": "d mmmm yyyy", "align": "left", "valign": "top"},
    "column": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bottom_color": theme.DARK_BLUE},
    "link": {"font_color": theme.DARK_BLUE, "underline": 1, "valign": "top"},
}


def xlsx(edition: Edition, footer: tuple[str, ...]) -> bytes:
    """The workbook of an edition, with a native chart where Excel has the type; the same figures, the same bytes."""
    held = book(edition, footer, charts=True)
    file = BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FACE, "font_size": SIZE}}
    workbook = Workbook(file, options)
    _describe(workbook, held)
    styles = {
        name: workbook.add_format({"font_name": FACE, "font_size": SIZE, **look}) for name, look in STYLES.items()
    }
    for sheet in held.sheets:
        _write(workbook, workbook.add_worksheet(sheet.name), sheet, held, styles)
    workbook.close()
    return file.getvalue()


def _describe(workbook: Workbook, held: Book) -> None:
    workbook.set_properties(
        {
            "title": held.title,
            "subject": held.subject,
            "author": held.author,
            "keywords": held.keywords,
            "comments": held.comments,
            "created": held.created,
        }
    )


def _write(workbook: Workbook, worksheet: Worksheet, sheet: Sheet, held: Book, styles: dict[str, Format]) -> None:
    """Title in A1, the lines beneath, then the table; on a cover the lines wrap."""
    worksheet.hide_gridlines(2)
    worksheet.set_landscape()
    worksheet.set_paper(A4)
    worksheet.fit_to_pages(1, 0)
    plain = styles["text"] if sheet.grid else styles["wrapped"]
    worksheet.write_string(0, 0, sheet.title, styles["title" if sheet.grid else "long title"])
    worksheet.set_row(0, tall((sheet.title,), [COVER if sheet.grid is None else 99], TITLE, bold=True))
    for place, line in enumerate(sheet.lines, start=1):
        worksheet.write_string(place, 0, line.text, styles["heading"] if line.heading else plain)
        if sheet.grid is None:
            worksheet.set_row(place, tall((line.text,), [COVER], HEADING if line.heading else SIZE))
    if sheet.grid is None:
        worksheet.set_column(0, 0, COVER * UNIT)
        return
    worksheet.repeat_rows(sheet.top)
    _write_grid(worksheet, sheet, sheet.grid, styles)
    if sheet.chart:
        columns = len(sheet.grid.headings)
        chart = native_chart(workbook, sheet.chart, sheet)
        worksheet.insert_chart(sheet.top, columns + 1, chart, {"description": held.alt, "object_position": 3})


def _write_grid(worksheet: Worksheet, sheet: Sheet, grid: Grid, styles: dict[str, Format]) -> None:
    """The table, marked up under its name: no filter, no banding, each column as wide as its texts need."""
    last = sheet.top + len(grid.rows), len(grid.headings) - 1
    looks = [styles[look(grid, place)] for place in range(len(grid.headings))]
    columns = [
        {"header": heading, "header_format": styles["column"], "format": look}
        for heading, look in zip(grid.headings, looks, strict=True)
    ]
    options = {"name": grid.name, "columns": columns, "autofilter": False, "style": None, "description": sheet.title}
    worksheet.add_table(sheet.top, 0, *last, options)
    for row, cells in enumerate(grid.rows, start=sheet.top + 1):
        for place, cell in enumerate(cells):
            if sheet.name == CONTENTS and place == 0:
                worksheet.write_url(row, place, f"internal:'{cell}'!A1", styles["link"], str(cell))
            elif isinstance(cell, str):
                worksheet.write_string(row, place, cell, looks[place])
            else:
                worksheet.write(row, place, cell, looks[place])
    rooms = widths(grid)
    for place, room in enumerate(rooms):
        worksheet.set_column(place, place, room * UNIT)
    for row, height in enumerate(grid_heights(grid, rooms), start=sheet.top):
        worksheet.set_row(row, height)
