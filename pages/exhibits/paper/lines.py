"""Lines over time from zero, named at their ends, with limits, gaps and breaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.exhibits import theme
from pages.exhibits.charts import Limits, Line, Lines, Point
from pages.exhibits.paper.axes import draw_notes, names_room, noted, strip, value_axis, years
from pages.exhibits.paper.columns import NAMED_PERIODS, hollow_sign
from pages.exhibits.paper.geometry import Box, Scale
from pages.exhibits.paper.key import Sign, draw_key, key_size
from pages.exhibits.paper.periods import Periods, periods
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, widest, wrapped
from pages.exhibits.words import number

GUTTER = 0.26  # of the width, at most, for the names at the ends of lines
DASHES: tuple[tuple[float, float] | None, ...] = (None, (7.0, 3.0), (2.0, 2.0), (9.0, 3.0))  # not by colour alone
MARKERS = ("o", "D", "^", "v")  # a square is for flagged points
LIMITS = (("lower limit", (2.0, 3.0)), ("mean", (8.0, 4.0)), ("upper limit", (2.0, 3.0)))
FLAGGED = Sign("marked by a rule: a reason to ask, not a finding", marker="s")


@dataclass(frozen=True)
class _End:
    """Words at the end of a line or a limit, at the height where that ends."""

    text: str
    y: float
    strong: bool


def lines(sheet: Sheet, box: Box, chart: Lines) -> None:
    """Each series with marks of its own; a missing value breaks the line, and a gap is shaded and named."""
    points = [point for line in chart.lines for point in line.points if point.value is not None]
    flagged = [FLAGGED] if any(point.flagged for point in points) else []
    box = draw_key(sheet, box, [Sign(chart.unit, marker=""), *flagged, *hollow_sign(points)])
    size = key_size(sheet)
    highest = max([point.value or 0.0 for point in points] + [limits.upper for limits in _limits(chart)]) or 1
    room = _ends_room(sheet, box, chart, size)
    frame = box.less(left=names_room(sheet, box, highest, size), right=room + size * 0.5)
    x = _time(chart, frame, size)
    named = _named(sheet, box, chart, x)
    frame = frame.less(bottom=named.height if named else size * 1.6)
    small = sheet.least if sheet.wide else size
    notes = noted(sheet, chart.gaps, chart.breaks, frame, x, small)
    y = Scale(0, highest, frame.bottom, frame.top + max(strip(notes, small) + size * 0.3, size * 0.5))
    draw_notes(sheet, notes, frame, small)
    value_axis(sheet, frame, y, size)
    if named:
        named.draw(sheet, frame.bottom)
    else:
        years(sheet, frame, x, size)
    ends = _draw_limits(sheet, chart, x, y)
    for place, line in enumerate(chart.lines[: len(theme.SERIES)]):
        ends.append(_draw_line(sheet, line, place, x, y, named=len(chart.lines) > 1))
    _draw_ends(sheet, ends, Box(frame.right + size * 0.5, box.top, room, frame.bottom - box.top), size)


def _time(chart: Lines, frame: Box, size: float) -> Scale:
    days = [point.start.toordinal() for line in chart.lines for point in line.points]
    return Scale(min(days), max(max(days), min(days) + 1), frame.left + size * 0.6, frame.right - size * 0.4)


def _named(sheet: Sheet, box: Box, chart: Lines, x: Scale) -> Periods | None:
    """The names of periods where they are few; many stand on an axis of years."""
    broken = [day for day, _ in chart.breaks]  # a point may stand for a break alone, which has words of its own
    points = [point for line in chart.lines for point in line.points]
    names = {point.start: point.label for point in points if point.value is not None or point.start not in broken}
    if len(names) > NAMED_PERIODS:
        return None
    days = sorted(names)
    return periods(sheet, box, [names[day] for day in days], [x(day.toordinal()) for day in days])


def _limits(chart: Lines) -> tuple[Limits, ...]:
    """The stretches with limits, all of the time being one where the chart has one set."""
    if not chart.limits:
        return chart.stretches
    days = sorted(point.start for line in chart.lines for point in line.points)
    return (*chart.stretches, Limits(days[0], days[-1], *chart.limits))


def _levels(limits: Limits) -> list[tuple[str, tuple[float, float], float]]:
    """The limits of a stretch; one below zero is none, for nothing is counted there."""
    levels = zip(LIMITS, (limits.lower, limits.centre, limits.upper), strict=True)
    return [(f"{name} {number(round(level, 1))}", dashes, level) for (name, dashes), level in levels if level >= 0]


def _ends_room(sheet: Sheet, box: Box, chart: Lines, size: float) -> float:
    """The width that the words at the ends need."""
    texts = [line.name for line in chart.lines] if len(chart.lines) > 1 else [_last(chart.lines[0]).text]
    texts += [text for limits in _limits(chart)[-1:] for text, *_ in _levels(limits)]
    return min(widest(texts, sheet.strong, size), box.width * GUTTER)


def _last(line: Line) -> Point:
    return [point for point in line.points if point.value is not None][-1]


def _draw_line(sheet: Sheet, line: Line, place: int, x: Scale, y: Scale, named: bool) -> _End:
    colour, plane = theme.SERIES[place], sheet.plane(x, y)
    days = [point.start.toordinal() for point in line.points]
    drawn = [float("nan") if point.value is None else point.value for point in line.points]
    sheet.path(days, drawn, plane, colour, sheet.stroke * 1.1, DASHES[place], reading="y")
    step = x.slope * (x.high - x.low) / max(1, len(days) - 1)
    size = min(sheet.body * 0.4, max(step * 0.7, sheet.stroke * 2.4))
    for hollow in (False, True):
        for flagged in (False, True):
            some = [p for p in line.points if p.value is not None and (p.hollow, p.flagged) == (hollow, flagged)]
            marker = "s" if flagged else MARKERS[place]
            at = [point.start.toordinal() for point in some], [point.value or 0.0 for point in some]
            sheet.marks(*at, size * (1.2 if flagged else 1), plane, marker, hollow, colour)
    last = _last(line)
    return _End(line.name if named else last.text, y(last.value or 0.0), strong=True)


def _draw_limits(sheet: Sheet, chart: Lines, x: Scale, y: Scale) -> list[_End]:
    """Each stretch's mean and limits; those of the last one are named."""
    ends: list[_End] = []
    for limits in _limits(chart):
        across = [x(limits.start.toordinal()), x(limits.end.toordinal())]
        ends = [_End(text, y(level), strong=False) for text, _, level in _levels(limits)]
        for _, dashes, level in _levels(limits):
            sheet.path(across, [y(level)] * 2, None, theme.SOFT_INK, sheet.stroke * 0.7, dashes)
    return ends


def _draw_ends(sheet: Sheet, ends: Sequence[_End], box: Box, size: float) -> None:
    """Words beside the ends, moved apart where they would cover each other."""
    placed = sorted(ends, key=lambda end: end.y)
    blocks = [wrapped(end.text, sheet.strong if end.strong else sheet.regular, size, box.width) for end in placed]
    heights = [len(block) * size * LEADING for block in blocks]
    tops = [end.y - tall / 2 for end, tall in zip(placed, heights, strict=True)]
    for place in range(1, len(tops)):
        tops[place] = max(tops[place], tops[place - 1] + heights[place - 1])
    limit = box.bottom + size * 0.5
    for place in reversed(range(len(tops))):
        tops[place] = min(tops[place], limit - heights[place])
        limit = tops[place]
    for end, block, top in zip(placed, blocks, tops, strict=True):
        face, colour = (sheet.strong, theme.INK) if end.strong else (sheet.regular, theme.SOFT_INK)
        sheet.lines(block, box.left, top, size, face, colour)
