"""Shares with their confidence intervals, one under the other on one axis from zero."""

from math import ceil

from pages.exhibits import theme
from pages.exhibits.charts import Intervals
from pages.exhibits.paper.axes import ticks
from pages.exhibits.paper.geometry import PIXELS, Box, Scale
from pages.exhibits.paper.key import key_size
from pages.exhibits.paper.rows import laid_out, name_rows
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, widest

DOT = 0.62  # in sizes of type


def intervals(sheet: Sheet, box: Box, chart: Intervals) -> bool:
    """A dot for each share, a bar for its interval, the value in words at the end; False where some had no room."""
    texts = [one.text for one in chart.intervals]
    small = key_size(sheet)
    room = box.less(bottom=small * LEADING * 1.4)
    rows = laid_out(sheet, room, [one.label for one in chart.intervals], lambda size, _: [size * 1.1] * len(texts))
    first = rows.rows[0].box
    highest = ceil(max(one.upper for one in chart.intervals) * 10) / 10
    end = first.right - widest(texts, sheet.strong, rows.size) - rows.size * 0.6
    scale = Scale(0, highest, first.left, end)
    bottom = rows.rows[-1].box.bottom + rows.size * 0.4
    _axis(sheet, scale, room.top, bottom, small)
    for one, row in zip(chart.intervals, rows.rows, strict=False):
        middle = row.box.top + row.box.height / 2
        plane = sheet.plane(scale, PIXELS)
        sheet.path([one.lower, one.upper], [middle] * 2, plane, theme.CONTEXT, rows.size * 0.34, reading="x")
        sheet.marks([one.share], [middle], rows.size * DOT, plane, reading="x")
        sheet.words(one.text, end + rows.size * 0.6, middle + rows.size * 0.26, rows.size, sheet.strong)
    return name_rows(sheet, rows, room)


def _axis(sheet: Sheet, scale: Scale, top: float, bottom: float, size: float) -> None:
    for value in ticks(scale.high * 100, 4):
        x = scale(value / 100)
        sheet.path([x, x], [top, bottom], stroke=sheet.stroke / 2)
        sheet.words(f"{value:.0f}%", x, bottom + size * 1.05, size, sheet.regular, theme.SOFT_INK, "center")
