"""Columns or dots over time, from zero; few periods are named one by one, many stand on a date axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pages.exhibits import theme
from pages.exhibits.charts import Columns, Point
from pages.exhibits.paper.axes import draw_notes, names_room, noted, strip, value_axis, years
from pages.exhibits.paper.geometry import PIXELS, Box, Scale
from pages.exhibits.paper.key import Sign, draw_key, key_size
from pages.exhibits.paper.periods import periods
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import widest, width

NAMED_PERIODS = 16  # more periods than this stand on a date axis
THICK = 0.66  # of the step from one named period to the next
DATED_THICK = 0.82  # of the step on a date axis
DOT = 0.62  # of a dot, in sizes of type
ABSENT = "not found"


@dataclass(frozen=True)
class _Bars:
    """How each value is drawn."""

    sheet: Sheet
    y: Scale
    thick: float
    dots: bool
    dot: float

    def draw(self, point: Point, middle: float) -> None:
        plane = self.sheet.plane(PIXELS, self.y)
        value = point.value or 0.0
        if self.dots:
            self.sheet.path([middle, middle], [0, value], plane, stroke=self.sheet.stroke)
            self.sheet.marks([middle], [value], self.dot, plane, hollow=point.hollow, reading="y")
            return
        stroke = min(self.sheet.stroke, self.thick / 6)
        fill = theme.PAPER if point.hollow else theme.DARK_BLUE
        left, wide = middle - self.thick / 2 + stroke / 2, self.thick - stroke
        self.sheet.rectangle((left, 0), wide, value, plane, fill, theme.DARK_BLUE, stroke, reading="y")


def columns(sheet: Sheet, box: Box, chart: Columns) -> None:
    """Columns or dots, hollow where the value is not a full one, with each absence named."""
    held = [point for point in chart.points if point.value is not None]
    dated = len(chart.points) > NAMED_PERIODS or bool(chart.gaps)
    signs = [Sign(chart.unit, marker="")] if dated else []
    box = draw_key(sheet, box, signs + hollow_sign(held))
    if dated:
        _dated(sheet, box, chart, held)
    else:
        _named(sheet, box, chart, held)


def hollow_sign(held: Sequence[Point]) -> list[Sign]:
    """What a hollow mark means, where one note holds for all of them."""
    said = {point.note.split("; ")[0] for point in held if point.hollow}  # a flagged one has its rules behind it
    return [Sign(note, kind=False) for note in said if note and len(said) == 1]


def _named(sheet: Sheet, box: Box, chart: Columns, held: Sequence[Point]) -> None:
    step = box.width / len(chart.points)
    middles = [box.left + (place + 0.5) * step for place in range(len(chart.points))]
    names = periods(sheet, box, [point.label for point in chart.points], middles)
    size = _value_size(sheet, held, step)
    plot = box.less(bottom=names.height, top=size * (1.5 if chart.dots else 1.15))
    y = Scale(0, max(point.value or 0 for point in held) or 1, plot.bottom, plot.top)
    _absent(sheet, plot, chart.points, middles, step)
    bars = _Bars(sheet, y, min(step * THICK, sheet.body * 3.4), chart.dots, size * DOT)
    for middle, point in zip(middles, chart.points, strict=True):
        if point.value is not None:
            bars.draw(point, middle)
            top = y(point.value) - size * (0.6 if chart.dots else 0.28)
            sheet.words(point.text, middle, top, size, sheet.strong, side="center")
    sheet.path([box.left, box.right], [plot.bottom] * 2, colour=theme.SOFT_INK, stroke=sheet.stroke / 2)
    names.draw(sheet, plot.bottom)


def _value_size(sheet: Sheet, held: Sequence[Point], step: float) -> float:
    """The largest type in which no value is wider than the step from one period to the next."""
    texts = [point.text for point in held]
    sizes = (*sheet.larger[1:], *sheet.steps)
    return next((size for size in sizes if widest(texts, sheet.strong, size) <= step * 0.92), sheet.least)


def _absent(sheet: Sheet, plot: Box, points: Sequence[Point], middles: Sequence[float], step: float) -> None:
    """Shade and name each named period for which nothing is held."""
    size = key_size(sheet)
    for middle, point in zip(middles, points, strict=True):
        if point.value is None:
            wide = step * 0.86
            sheet.block(Box(middle - wide / 2, plot.top, wide, plot.height), theme.WASH)
            at = middle + size * 0.28, plot.bottom - size * 0.5
            sheet.words(ABSENT, *at, size, sheet.regular, theme.SOFT_INK, rotation=90)


def _dated(sheet: Sheet, box: Box, chart: Columns, held: Sequence[Point]) -> None:
    size = key_size(sheet)
    days = [point.start.toordinal() for point in chart.points]
    apart = median(later - earlier for earlier, later in pairwise(days))
    highest = max(point.value or 0 for point in held)
    frame = box.less(left=names_room(sheet, box, highest, size), bottom=size * 1.6)
    x = Scale(days[0], days[-1] + apart, frame.left + size * 0.3, frame.right)
    small = sheet.least if sheet.wide else size
    notes = noted(sheet, chart.gaps, (), frame, x, small)
    y = Scale(0, highest, frame.bottom, frame.top + max(strip(notes, small), sheet.body * 1.2))
    draw_notes(sheet, notes, frame, small)
    value_axis(sheet, frame, y, size)
    step = apart * x.slope
    bars = _Bars(sheet, y, step * DATED_THICK, chart.dots, min(step * DATED_THICK, size * DOT))
    for point in held:
        bars.draw(point, x(point.start.toordinal() + apart / 2))
    years(sheet, frame, x, size)
    _Callouts(sheet, held, x, y, apart).draw()


@dataclass(frozen=True)
class _Callouts:
    """The lowest, the highest and the last value in words, above whatever stands beneath the words."""

    sheet: Sheet
    held: Sequence[Point]
    x: Scale
    y: Scale
    apart: float

    def draw(self) -> None:
        taken: list[tuple[float, float]] = []
        for point in (max(self.held, key=_value), min(self.held, key=_value), self.held[-1]):
            start, end = self._reach(point)
            if all(end <= other[0] or other[1] <= start for other in taken):
                taken.append((start, end))
                self._say(point, start, end)

    def _middle(self, point: Point) -> float:
        return self.x(point.start.toordinal() + self.apart / 2)

    def _reach(self, point: Point) -> tuple[float, float]:
        half = width(point.text, self.sheet.strong, self.sheet.body) / 2 + self.sheet.body * 0.1
        middle = min(self._middle(point), self.x.end - half)
        return middle - half, middle + half

    def _say(self, point: Point, start: float, end: float) -> None:
        size, foot = self.sheet.body, self.y(_value(point))
        half = self.apart / 2 * self.x.slope
        near = [one for one in self.held if start < self._middle(one) + half and self._middle(one) - half < end]
        top = min(self.y(_value(one)) for one in near) - size * 0.28
        if foot - top > size * 0.6:
            line = [self._middle(point)] * 2, [top + size * 0.1, foot]
            self.sheet.path(*line, colour=theme.SOFT_INK, stroke=self.sheet.stroke / 2)
        self.sheet.words(point.text, (start + end) / 2, top, size, self.sheet.strong, side="center")


def _value(point: Point) -> float:
    return point.value or 0.0
