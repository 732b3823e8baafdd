"""Spans on a time axis, in lanes; what has no date stands in a place of its own beside the axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pages.exhibits import theme
from pages.exhibits.charts import Lane, Span, Spans
from pages.exhibits.paper.axes import years
from pages.exhibits.paper.geometry import PIXELS, Box, Scale
from pages.exhibits.paper.key import key_size
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, widest, width, wrapped

LONG = 45  # days from which a span is drawn as a bar and not as a mark
MARKS = (0.8, 0.68, 0.58, 0.5)  # of a mark, in sizes of type: the first with which all lanes fit
APART = 1.16  # from one mark to the next, in sizes of a mark, so that they do not touch
NAMES = 0.32  # of the width, at most, for the names of lanes
PADS = (0.3, 0.08)  # above and below the marks of a lane, in sizes of type; the second in the smallest type
ONE_LINE = 1.12  # height of a name of one line, in sizes of type
FEW = 6  # spans up to which each has a lane and a name
UPPER = 0.25  # of the height that is then still left, above the lanes
MOST = 2.2  # times that a lane may be stretched to fill the picture


@dataclass(frozen=True)
class _Placed:
    span: Span
    x: float
    level: int


@dataclass(frozen=True)
class _Plan:
    """Lanes in one size of type and of mark."""

    size: float
    mark: float
    pad: float
    names: list[list[str]]
    column: float
    above: bool
    time: Scale
    undated: Box | None
    lanes: list[list[_Placed]]

    def tall(self, lane: int) -> float:
        levels = 1 + max((one.level for one in self.lanes[lane]), default=0)
        words = self.words(lane)
        marks = levels * self.mark * APART
        return (words + marks if self.above else max(words, marks)) + 2 * self.size * self.pad

    def words(self, lane: int) -> float:
        """The height of a lane's name."""
        lines = len(self.names[lane])
        return self.size * (LEADING * lines if lines > 1 else ONE_LINE)

    @property
    def needed(self) -> float:
        return sum(self.tall(lane) for lane in range(len(self.lanes)))


def spans(sheet: Sheet, box: Box, chart: Spans) -> bool:
    """Lanes of marks: filled where something was published, hollow where not, a diamond where the date is likely.

    Few spans stand in a lane each, under their own names. False where the box was too small for them all.
    """
    if sum(len(lane.spans) for lane in chart.lanes) <= FEW:
        chart = Spans(tuple(Lane(span.label, (span,)) for lane in chart.lanes for span in lane.spans), chart.undated)
    small = key_size(sheet)
    room = box.less(bottom=small * 1.7)
    tries = [(size, mark, PADS[0]) for size in (*sheet.larger, *sheet.steps) for mark in MARKS[:2]]
    tries += [(sheet.least, mark, PADS[1]) for mark in MARKS]
    for size, mark, pad in tries:
        for above in (False,) if room.width > 2 * room.height else (True, False):
            plan = _plan(sheet, room, chart, size, mark, pad, above)
            if plan.needed <= room.height:
                _draw(sheet, room, chart, plan, small)
                return True
    _draw(sheet, room, chart, plan, small)
    return False


def _plan(sheet: Sheet, box: Box, chart: Spans, size: float, share: float, pad: float, above: bool) -> _Plan:
    mark = size * share
    texts = [lane.name for lane in chart.lanes]
    column = 0.0 if above else min(widest(texts, sheet.regular, size), box.width * NAMES)
    names = [wrapped(text, sheet.regular, size, column or box.width) for text in texts]
    left = box.left + (column + size * 0.6 if column else 0) + mark / 2
    right = box.right - mark / 2
    undated = _undated(sheet, box, chart, size, mark)
    first, last = _ends(chart)
    time = Scale(first, last, left, (undated.left if undated else right) - mark * 0.8)
    lanes = [_lane(lane, time, undated, mark) for lane in chart.lanes]
    return _Plan(size, mark, pad, names, column, above, time, undated, lanes)


def _ends(chart: Spans) -> tuple[int, int]:
    """The first day of the first year and of the year after the last."""
    days = [day for lane in chart.lanes for span in lane.spans for day in (span.start, span.end) if day]
    return date(min(days).year, 1, 1).toordinal(), date(max(days).year + 1, 1, 1).toordinal()


def _undated(sheet: Sheet, box: Box, chart: Spans, size: float, mark: float) -> Box | None:
    """The place for what has no date, on the right: wide enough for its name."""
    most = max(sum(span.start is None for span in lane.spans) for lane in chart.lanes)
    if not most:
        return None
    small = key_size(sheet)
    wide = max(width(chart.undated, sheet.regular, small) + size * 0.4, min(most, 4) * mark * APART + size * 0.4)
    return Box(box.right - wide, box.top, wide, box.height)


def _lane(lane: Lane, time: Scale, undated: Box | None, mark: float) -> list[_Placed]:
    """Each span with its place and the first level on which it touches no other."""
    placed: list[_Placed] = []
    free: list[float] = []  # where each level is free again
    for span in sorted((one for one in lane.spans if one.start), key=lambda one: _middle(one)):
        x = time(_middle(span))
        half = mark * APART / 2
        start, end = x - half, x + half
        if _long(span) and span.start and span.end:
            start, end = min(start, time(span.start.toordinal())), max(end, time(span.end.toordinal() + 1))
        level = next((number for number, edge in enumerate(free) if edge <= start + 0.01), len(free))
        free[level : level + 1] = [end]
        placed.append(_Placed(span, x, level))
    without = [span for span in lane.spans if span.start is None]
    if undated and without:
        each = max(1, int(undated.width // (mark * APART)))
        left = undated.left + (undated.width - min(each, len(without)) * mark * APART) / 2
        placed += [
            _Placed(span, left + (place % each + 0.5) * mark * APART, place // each)
            for place, span in enumerate(without)
        ]
    return placed


def _middle(span: Span) -> float:
    if span.start and span.end and _long(span):
        return (span.start.toordinal() + span.end.toordinal() + 1) / 2
    return float(span.start.toordinal()) if span.start else 0.0


def _long(span: Span) -> bool:
    return bool(span.start and span.end and (span.end - span.start).days > LONG)


def _draw(sheet: Sheet, box: Box, chart: Spans, plan: _Plan, small: float) -> None:
    stretch = min(MOST, max(1.0, box.height / plan.needed))
    box = box.less(top=max(0.0, box.height - plan.needed * stretch) * UPPER)
    bottom = box.top + plan.needed * stretch
    frame = Box(plan.time.start, box.top, plan.time.end - plan.time.start, bottom - box.top)
    for year in range(date.fromordinal(int(plan.time.low)).year, date.fromordinal(int(plan.time.high)).year + 1):
        x = plan.time(date(year, 1, 1).toordinal())
        sheet.path([x, x], [box.top, bottom], stroke=sheet.stroke / 3)
    if plan.undated:
        side = plan.undated
        sheet.block(Box(side.left, box.top, side.width, bottom - box.top), theme.WASH)
        middle = side.left + side.width / 2
        sheet.words(chart.undated, middle, bottom + small * 1.3, small, sheet.regular, theme.SOFT_INK, "center")
    years(sheet, frame, plan.time, small, 0.4 if plan.undated else 1.6)
    top = box.top
    for lane in range(len(plan.lanes)):
        tall = plan.tall(lane) * stretch
        sheet.path([box.left, box.right], [top, top], stroke=sheet.stroke / 2)
        _draw_lane(sheet, box, plan, lane, top, tall)
        top += tall
    sheet.path([box.left, box.right], [bottom] * 2, colour=theme.SOFT_INK, stroke=sheet.stroke / 2)


def _draw_lane(sheet: Sheet, box: Box, plan: _Plan, lane: int, top: float, tall: float) -> None:
    words = len(plan.names[lane]) * plan.size * LEADING
    levels = 1 + max((one.level for one in plan.lanes[lane]), default=0)
    high = levels * plan.mark * APART
    if plan.above:
        start = top + (tall - words - high) / 2
        sheet.lines(plan.names[lane], box.left, start, plan.size, sheet.regular)
        first = start + words + plan.mark * APART / 2
    else:
        sheet.lines(plan.names[lane], box.left, top + (tall - words) / 2, plan.size, sheet.regular)
        first = top + (tall - high) / 2 + plan.mark * APART / 2
    _draw_spans(sheet, plan, plan.lanes[lane], first)


def _draw_spans(sheet: Sheet, plan: _Plan, placed: Sequence[_Placed], first: float) -> None:
    for one in placed:
        span, y = one.span, first + one.level * plan.mark * APART
        if _long(span) and span.start and span.end:
            across = [plan.time(span.start.toordinal()), plan.time(span.end.toordinal() + 1)]
            sheet.path(across, [y, y], colour=theme.CONTEXT, stroke=plan.mark * 0.6)
        marker = "D" if span.likely else "o"
        if span.start:
            plane = sheet.plane(plan.time, PIXELS)
            sheet.marks([_middle(span)], [y], plan.mark, plane, marker, span.hollow, reading="x")
        else:
            sheet.marks([one.x], [y], plan.mark, None, marker, span.hollow, reading="n")
