"""Drawing for the office: a chart as PowerPoint and Excel know it, or None where they have no such type."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pages.exhibits.charts import Chart, Columns, Intervals, Limits, Line, Lines, Point, RankedBars
from pages.exhibits.words import listed, number

BAR, COLUMN, DOTS, LINE, INTERVAL = "bar", "column", "dots", "line", "interval"
LABELLED = 16  # more values than this are read off the axis
NOT_FOUND = "not found"
PART = "not a full value, or counted in another way"
FLAGGED = "Square: marked by a rule of the chart, a reason to ask and not a finding"
NAMED = 6  # hollow marks named one by one; of more, only what hollow means


@dataclass(frozen=True)
class Mark:
    """One value of a native chart, None for a gap, and how it is read.

    It is `hollow` if it is not a full value, and `flagged` if a rule of the chart marks it.
    """

    value: float | None
    text: str = ""
    hollow: bool = False
    flagged: bool = False

    @property
    def qualified(self) -> bool:
        """Whether the value is read in other words than the bare number."""
        return self.value is not None and self.text not in ("", number(self.value))


@dataclass(frozen=True)
class Series:
    """A named row of marks, one for each category; a `limit` is a line to read the others against."""

    name: str
    marks: tuple[Mark, ...]
    limit: bool = False


@dataclass(frozen=True)
class NativeChart:
    """A chart as Office draws it, from zero: its kind, categories, series, unit, and notes that stand beneath it."""

    kind: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    notes: tuple[str, ...] = ()
    starts: tuple[date, ...] = ()  # of lines: the first day of each category

    @property
    def labelled(self) -> bool:
        """Whether each value stands at its mark; else there is an axis."""
        return self.kind in (BAR, COLUMN, DOTS) and len(self.categories) <= LABELLED

    @property
    def highest(self) -> float:
        """The highest value that is drawn; 1 where there is none."""
        return max((mark.value or 0 for series in self.series for mark in series.marks), default=0) or 1


def native(chart: Chart | None) -> NativeChart | None:
    """The native chart of a description; None for what Office cannot draw: spans, matrices, headlines, maps."""
    match chart:
        case RankedBars() if chart.bars:
            return _bars(chart)
        case Columns() if chart.points:
            return _columns(chart)
        case Lines() if chart.lines:
            return _lines(chart)
        case Intervals() if chart.intervals:
            return _intervals(chart)
        case _:
            return None


def _bars(chart: RankedBars) -> NativeChart:
    marks = tuple(Mark(bar.value, bar.text, bar.hollow) for bar in chart.bars)
    names = tuple(bar.label for bar in chart.bars)
    notes = (f"Hollow: {PART}",) if any(bar.hollow for bar in chart.bars) else ()
    return NativeChart(BAR, names, (Series(_name(chart.unit), marks),), chart.unit, notes)


def _columns(chart: Columns) -> NativeChart:
    marks = tuple(_mark(point) for point in chart.points)
    return NativeChart(
        DOTS if chart.dots else COLUMN,
        tuple(_category(point) for point in chart.points),
        (Series(_name(chart.unit), marks),),
        chart.unit,
        (*(gap.note for gap in chart.gaps), *_hollow(chart.points)),
    )


def _lines(chart: Lines) -> NativeChart:
    """The lines over all their periods; a period that a line lacks is a gap in it."""
    periods = {point.start: point for line in chart.lines for point in line.points}
    starts = sorted(periods)
    drawn = tuple(_line(line, starts) for line in chart.lines)
    limits = tuple(_limits(chart, starts))
    notes = [gap.note for gap in chart.gaps] + [f"Break in {start:%B %Y}: {note}" for start, note in chart.breaks]
    notes += _hollow([point for line in chart.lines for point in line.points])
    if any(mark.flagged for series in drawn for mark in series.marks):
        notes.append(FLAGGED)
    categories = tuple(_category(periods[start]) for start in starts)
    return NativeChart(
        LINE,
        categories,
        drawn + limits,
        chart.unit,
        tuple(notes),
        tuple(date(start.year, start.month, start.day) for start in starts),
    )


def _limits(chart: Lines, starts: list[date]) -> Iterator[Series]:
    """A dashed line for each limit: for the whole chart, or stretch by stretch."""
    whole = [Limits(starts[0], starts[-1], *chart.limits)] if chart.limits else []
    for stretch in (*whole, *chart.stretches):
        within = [stretch.start <= start <= stretch.end for start in starts]
        years = f", {stretch.start.year} to {stretch.end.year}" if chart.stretches else ""
        for name, level in (("Upper limit", stretch.upper), ("Mean", stretch.centre), ("Lower limit", stretch.lower)):
            if level < 0:  # none: nothing is counted below zero
                continue
            marks = tuple(Mark(round(level, 3), number(round(level, 1))) if held else Mark(None) for held in within)
            yield Series(name + years, marks, limit=True)


def _line(line: Line, starts: list[date]) -> Series:
    held = {point.start: _mark(point) for point in line.points}
    return Series(line.name, tuple(held.get(start, Mark(None)) for start in starts))


def _intervals(chart: Intervals) -> NativeChart:
    ends = (("Upper end", "upper"), ("Share", "share"), ("Lower end", "lower"))
    series = tuple(
        Series(name, tuple(Mark(getattr(one, field), one.text if field == "share" else "") for one in chart.intervals))
        for name, field in ends
    )
    return NativeChart(INTERVAL, tuple(one.label for one in chart.intervals), series, chart.unit)


def _mark(point: Point) -> Mark:
    return Mark(None if point.value is None else float(point.value), point.text, point.hollow, point.flagged)


def _category(point: Point) -> str:
    return f"{point.label} ({NOT_FOUND})" if point.value is None else point.label


# Named, because LibreOffice draws hollow dots filled.
def _hollow(points: Sequence[Point]) -> tuple[str, ...]:
    """What hollow means, and which marks are, where they are few."""
    labels = list(dict.fromkeys(point.label for point in points if point.hollow and point.value is not None))
    if not labels:
        return ()
    return (f"Hollow ({PART}): {listed(labels)}" if len(labels) <= NAMED else f"Hollow: {PART}",)


def _name(unit: str) -> str:
    """The unit as the heading of a column."""
    return unit[:1].upper() + unit[1:]


def wording(chart: NativeChart) -> str:
    """What the native chart is called where it has to be named: "Bar chart, knives"."""
    kinds = {BAR: "Bar chart", COLUMN: "Column chart", DOTS: "Dot chart", LINE: "Line chart", INTERVAL: "Intervals"}
    return f"{kinds[chart.kind]}, {chart.unit}"
