"""Native tables on a slide, set as large as fits, and what had to be left out said in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Inches

from pages.exhibits.exhibit import Table
from pages.outlets.office.box import Box, write
from pages.outlets.office.letters import LEADING, POINTS, width, wrapped
from pages.outlets.office.master import INK, A

SIZES = (20, 18, 16, 15, 14, 13, 12, 11)  # points
SMALLEST = SIZES[-1]
SIDE, ABOVE = 0.08, 0.03  # inches: margin of a cell beside and above its text
NARROWEST, LONGEST = 0.7, 6.0  # inches: what a column gets at least, and what counts of a long text
NO_GRID = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # Office's name for its style without fills and lines
FULL = "Whole table in the notes."


@dataclass(frozen=True)
class Fitted:
    """A table that fits its place: at which size, with which widths of columns and heights of rows, in inches."""

    table: Table
    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    left_out: str = ""


def fitted(table: Table, box: Box) -> Fitted | None:
    """The whole table at the largest size that fits; None where it does not."""
    for size in SIZES:
        widths = _widths(table, size, box.width)
        heights = tuple(_heights(table, size, widths))
        broken = any(
            width(word, size, bold=True) > room - 2 * SIDE
            for room, column in zip(widths, zip(table.columns, *table.rows, strict=True), strict=True)
            for text in column
            for word in text.split()
        )
        if sum(heights) <= box.height and not broken:
            return Fitted(table, size, widths, heights)
    return None


def shortened(table: Table, box: Box) -> Fitted:
    """As much of the table as fits: fewer columns first, then fewer rows, and a sentence that says so."""
    for kept in range(len(table.columns), 1, -1):
        found = fitted(_part(table, kept, len(table.rows)), box)
        if found:
            left = "" if kept == len(table.columns) else FULL
            return Fitted(found.table, found.size, found.widths, found.heights, left)
    for rows in range(len(table.rows) - 1, 0, -1):
        found = fitted(_part(table, 2, rows), box)
        if found:
            left = f"First {rows} of {len(table.rows)} lines. {FULL}"
            return Fitted(found.table, found.size, found.widths, found.heights, left)
    widths = _widths(table, SMALLEST, box.width)
    return Fitted(_part(table, 2, 0), SMALLEST, widths[:2], (0.3,), FULL)


def _part(table: Table, columns: int, rows: int) -> Table:
    return Table(
        table.columns[:columns],
        tuple(row[:columns] for row in table.rows[:rows]),
        frozenset(place for place in table.numeric if place < columns),
    )


def _widths(table: Table, size: float, room: float) -> tuple[float, ...]:
    """The room shared out: narrow columns get what they need, wide ones what is left, by their longest text."""
    wants = [
        max(NARROWEST, min(LONGEST, max(width(text, size, bold=True) for text in column) + 2 * SIDE + 0.05))
        for column in zip(table.columns, *table.rows, strict=True)
    ]
    spare = room - sum(wants)
    if spare >= 0:
        return tuple(want + spare * want / sum(wants) for want in wants) if spare < room / 3 else tuple(wants)
    least = [
        max(width(word, size, bold=True) for text in column for word in [*text.split(), ""]) + 2 * SIDE + 0.05
        for column in zip(table.columns, *table.rows, strict=True)
    ]
    give = [max(0.0, want - need) for want, need in zip(wants, least, strict=True)]
    if sum(give) < -spare:
        return tuple(want * room / sum(wants) for want in wants)
    return tuple(want + spare * some / sum(give) for want, some in zip(wants, give, strict=True))


def _heights(table: Table, size: float, widths: tuple[float, ...]) -> Iterator[float]:
    for place, row in enumerate((table.columns, *table.rows)):
        lines = max(
            len(wrapped(text, size, room - 2 * SIDE, bold=place == 0)) for text, room in zip(row, widths, strict=True)
        )
        yield lines * size * LEADING / POINTS + 2 * ABOVE


def add_table(slide: Slide, fit: Fitted, box: Box) -> GraphicFrame:
    """A table with a marked heading row, light rules and no fill."""
    table = fit.table
    size = len(table.rows) + 1, len(table.columns)
    frame = slide.shapes.add_table(
        *size, Inches(box.left), Inches(box.top), Inches(sum(fit.widths)), Inches(sum(fit.heights))
    )
    native = frame.table
    native.first_row, native.horz_banding = True, False
    next(native._tbl.iter(qn("a:tableStyleId"))).text = NO_GRID
    for place, room in enumerate(fit.widths):
        native.columns[place].width = Inches(room)
    for place, tall in enumerate(fit.heights):
        native.rows[place].height = Inches(tall)
    for line, texts in enumerate((table.columns, *table.rows)):
        for place, text in enumerate(texts):
            _fill(native.cell(line, place), text, fit.size, heading=line == 0, numeric=place in table.numeric)
    return frame


def _fill(cell: _Cell, text: str, size: float, heading: bool, numeric: bool) -> None:
    cell.margin_left = cell.margin_right = Inches(SIDE)
    cell.margin_top = cell.margin_bottom = Inches(ABOVE)
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if heading else MSO_ANCHOR.TOP
    cell.fill.background()
    align = PP_ALIGN.RIGHT if numeric else PP_ALIGN.LEFT
    write(cell.text_frame.paragraphs[0], text, size, INK, bold=heading, align=align)
    cell.text_frame.word_wrap = True
    _rule(cell, thick=heading)


def _rule(cell: _Cell, thick: bool) -> None:
    """The line beneath a cell."""
    line = f'<a:lnB {A} w="{19050 if thick else 9525}"><a:solidFill><a:schemeClr val="accent{1 if thick else 5}"/>'
    cell._tc.get_or_add_tcPr().insert(0, parse_xml(f"{line}</a:solidFill></a:lnB>"))
