"""Axes over time, from zero: round values, years or named periods, gaps shaded and named, breaks dashed and named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor, log10

from pages.exhibits import theme
from pages.exhibits.charts import Gap
from pages.exhibits.paper.geometry import Box, Scale
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, longest_word, widest, width, wrapped
from pages.exhibits.words import number

NICE = (1, 2, 2.5, 5, 10, 20)
LEVELS = 4.4  # steps of a value axis, at most
YEARS = (1, 2, 5, 10)  # from one named year to the next
NOTES = (5.2, 9, 14, 22)  # width of the words over a gap or a break, in sizes of type: the first that is not too tall
STRIP = 0.36  # of the height of a plot, at most, for such words
UPRIGHT = 0.58  # of the height of a plot, at most, for words that stand upright in a gap


def levels(height: float, size: float) -> float:
    """How many steps of a value axis have room for their names in so much height."""
    return max(1.0, min(LEVELS, height / (size * 1.05)))


def ticks(highest: float, levels: float = LEVELS) -> list[float]:
    """Round values from zero up to `highest`, in at most so many steps."""
    power = 10 ** floor(log10(max(highest, 1e-9) / levels))
    step = next(nice * power for nice in NICE if highest <= nice * power * levels)
    if highest >= LEVELS:
        step = max(1, ceil(step))
    return [step * count for count in range(int(highest / step + 1e-9) + 1)]


def names_room(sheet: Sheet, box: Box, highest: float, size: float) -> float:
    """How wide the names of the values are, the space after them included."""
    return widest(map(number, ticks(highest, levels(box.height, size))), sheet.regular, size) + size * 0.4


def value_axis(sheet: Sheet, box: Box, scale: Scale, size: float) -> None:
    """Light lines across the box at round values, named on its left; zero is the dark one."""
    for level in ticks(scale.high, levels(scale.start - scale.end, size)):
        y = scale(level)
        colour = theme.RULE if level else theme.SOFT_INK
        sheet.path([box.left, box.right], [y, y], colour=colour, stroke=sheet.stroke / 2)
        sheet.words(number(level), box.left - size * 0.4, y + size * 0.3, size, sheet.regular, theme.SOFT_INK, "right")


def years(sheet: Sheet, box: Box, scale: Scale, size: float, beyond: float = 0.4) -> None:
    """A tick and a name at every year that has room, on the lower edge of the box or `beyond` it, in sizes of type."""
    first, last = date.fromordinal(ceil(scale.low)), date.fromordinal(floor(scale.high))
    starts = [year for year in range(first.year, last.year + 2) if first <= date(year, 1, 1) <= last]
    wide = width("2000", sheet.regular, size)
    step = next((one for one in YEARS if one * 365 * scale.slope >= wide * 1.35), YEARS[-1])
    for year in starts:
        x = scale(date(year, 1, 1).toordinal())
        sheet.path([x, x], [box.bottom, box.bottom + size * 0.3], colour=theme.SOFT_INK, stroke=sheet.stroke / 2)
        inside = box.left - size <= x - wide / 2 and x + wide / 2 <= box.right + size * beyond
        if (year - starts[0]) % step == 0 and inside:
            sheet.words(str(year), x, box.bottom + size * 1.3, size, sheet.regular, theme.SOFT_INK, "center")


@dataclass(frozen=True)
class Note:
    """Words on a stretch of time: over the plot, within the shaded stretch, or upright in it where that is narrow."""

    start: float
    end: float
    lines: list[str]
    left: float = 0
    top: float = 0
    gap: bool = True
    over: bool = False
    upright: bool = False


def noted(
    sheet: Sheet, gaps: Sequence[Gap], breaks: Sequence[tuple[date, str]], box: Box, scale: Scale, size: float
) -> list[Note]:
    """Where the names of gaps and breaks have room in a plot, in order of their days."""
    for wide in NOTES:
        found = [_gap(sheet, gap, box, scale, size, wide * size) for gap in gaps]
        found += [_over(sheet, text, scale(day.toordinal()), None, box, size, wide * size) for day, text in breaks]
        notes = _staggered(sheet, sorted(found, key=lambda note: note.start), size)
        if strip(notes, size) <= box.height * STRIP:
            break
    return notes


def _gap(sheet: Sheet, gap: Gap, box: Box, scale: Scale, size: float, wide: float) -> Note:
    start, end = scale(gap.start.toordinal()), scale(gap.end.toordinal() + 1)
    room = end - start - size * 0.5
    lines = wrapped(gap.note, sheet.regular, size, room)
    tall = len(lines) * size * LEADING
    if widest(lines, sheet.regular, size) <= room and tall <= box.height * STRIP:
        return Note(start, end, lines, start + size * 0.25)
    if width(gap.note, sheet.regular, size) < box.height * UPRIGHT and room > size * 0.7:
        return Note(start, end, [gap.note], (start + end) / 2 + size * 0.28, upright=True)
    return _over(sheet, gap.note, start, end, box, size, wide)


def _over(sheet: Sheet, text: str, start: float, end: float | None, box: Box, size: float, wide: float) -> Note:
    """A note over the plot: in the middle of a gap, or to the right of a break (to the left where that is cut off)."""
    lines = wrapped(
        text, sheet.regular, size, max((end or start) - start, longest_word(text, sheet.regular, size), wide)
    )
    needed = widest(lines, sheet.regular, size)
    left = start + size * 0.3 if end is None else (start + end - needed) / 2
    if end is None and left + needed > box.right:
        left = start - size * 0.3 - needed
    left = min(max(left, box.left), box.right - needed)
    return Note(start, start if end is None else end, lines, left, gap=end is not None, over=True)


def _staggered(sheet: Sheet, notes: Sequence[Note], size: float) -> list[Note]:
    """Notes over the plot, each under the ones it would meet."""
    placed: list[Note] = []
    for note in notes:
        lower = [
            one.top + len(one.lines) * size * LEADING
            for one in placed
            if note.over and one.over and one.left + widest(one.lines, sheet.regular, size) > note.left - size * 0.4
        ]
        top = max(lower, default=0.0)
        placed.append(Note(note.start, note.end, note.lines, note.left, top, note.gap, note.over, note.upright))
    return placed


def strip(notes: Sequence[Note], size: float) -> float:
    """The height of the strip over the values that notes need."""
    return max((note.top + len(note.lines) * size * LEADING for note in notes if note.over), default=0.0)


def draw_notes(sheet: Sheet, notes: Sequence[Note], box: Box, size: float) -> None:
    """Shade each gap and dash each break over the height of the box, and name it."""
    for note in notes:
        if note.gap:
            sheet.block(Box(note.start, box.top, note.end - note.start, box.height), theme.WASH)
        else:
            across = [note.start, note.start]
            sheet.path(across, [box.top, box.bottom], None, theme.SOFT_INK, sheet.stroke / 2, (6, 4))
    for note in notes:
        if note.upright:
            y = box.bottom - size * 0.6
            sheet.words(note.lines[0], note.left, y, size, sheet.regular, theme.SOFT_INK, rotation=90)
        else:
            sheet.lines(note.lines, note.left, box.top + note.top, size, sheet.regular, theme.SOFT_INK)
