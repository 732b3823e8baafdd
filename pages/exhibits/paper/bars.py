"""Ranked bars: horizontal, from zero, with the value in words at the end of each."""

from pages.exhibits import theme
from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.paper.geometry import PIXELS, Box, Scale
from pages.exhibits.paper.rows import laid_out, name_rows
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import width

THICK = 0.86  # of a bar, in sizes of type
THICK_BENEATH = 1.1  # of a bar beneath its name
SHORT_UNIT = 16  # characters up to which the unit stands beside the first value
LEAST_BAR = 0.3  # of the room, at least, for the longest bar


def ranked_bars(sheet: Sheet, box: Box, chart: RankedBars) -> bool:
    """Bars in their order, hollow where the value is not a full one; False where some had no room."""
    texts = [_worded(chart, number) for number in range(len(chart.bars))]

    def heights(size: float, room: float) -> list[float] | None:
        longest = _length(sheet, chart.bars, texts, size, room)
        thick = THICK if room < box.width else THICK_BENEATH
        return [size * thick] * len(texts) if longest >= room * LEAST_BAR else None

    rows = laid_out(sheet, box, [bar.label for bar in chart.bars], heights)
    shown = chart.bars[: len(rows.rows)]
    first = rows.rows[0].box
    length = _length(sheet, shown, texts, rows.size, first.width)
    scale = Scale(0, max(bar.value for bar in chart.bars) or 1, first.left, first.left + length)
    for bar, row, text in zip(shown, rows.rows, texts, strict=False):
        _bar(sheet, bar, row.box, scale)
        baseline = row.box.top + row.box.height / 2 + rows.size * 0.26
        sheet.words(text, scale(bar.value) + rows.size * 0.35, baseline, rows.size, sheet.strong)
    if first.left > box.left:  # names beside: one line of zero for all
        ends = [first.top - rows.size * 0.25, rows.rows[-1].box.bottom + rows.size * 0.25]
        sheet.path([first.left] * 2, ends, colour=theme.SOFT_INK, stroke=sheet.stroke / 2)
    return name_rows(sheet, rows, box)


def _worded(chart: RankedBars, number: int) -> str:
    named = number == 0 and len(chart.unit) <= SHORT_UNIT
    return f"{chart.bars[number].text} {chart.unit}" if named else chart.bars[number].text


def _length(sheet: Sheet, bars: tuple[Bar, ...], texts: list[str], size: float, room: float) -> float:
    """How long the longest bar may be, so that every value has room after its own."""
    most = max(bar.value for bar in bars) or 1
    free = [room - size * 0.4 - width(text, sheet.strong, size) for text in texts]
    return min((one * most / bar.value for one, bar in zip(free, bars, strict=False) if bar.value), default=room)


def _bar(sheet: Sheet, bar: Bar, box: Box, scale: Scale) -> None:
    inset = sheet.stroke / 2
    sheet.rectangle(
        (0, box.top + inset),
        bar.value,
        box.height - 2 * inset,
        sheet.plane(scale, PIXELS),
        theme.PAPER if bar.hollow else theme.DARK_BLUE,
        theme.DARK_BLUE,
        sheet.stroke,
        reading="x",
    )
