"""Rows of a name and something drawn: names in a column beside it, or each above it, whichever is larger."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pages.exhibits import theme
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, widest, wrapped

BESIDE = 0.42  # of the width, at most, for a column of names
BESIDE_LINES = 3  # that a name beside may have
GAPS = (0.35, 0.08)  # between rows, in sizes of type, at least; the second in the smallest type
ABOVE_GAP = 0.3  # more than that, where names stand above
BENEATH = 0.14  # between a name and what is drawn beneath it
ONE_LINE = 1.12  # height of a name of one line, in sizes of type
UPPER = 0.3  # of what is then still left, above the rows
SPREAD = 2.4  # of space between rows, at most, in sizes of type, where there is room to fill

# What is drawn in each row takes so many pixels of height, given the size of type and the width it has.
Heights = Callable[[float, float], Sequence[float] | None]


@dataclass(frozen=True)
class Row:
    """A row as it is laid out: the box for what is drawn, in the middle of which its name stands if beside."""

    label: tuple[str, ...]
    label_top: float
    box: Box


@dataclass(frozen=True)
class Rows:
    """All rows that are shown, in one size of type; `more` are not shown, and that is said."""

    size: float
    rows: tuple[Row, ...]
    left: float  # of all names
    more: int


@dataclass(frozen=True)
class _Plan:
    size: float
    column: float  # width of the column of names; 0 when each stands above
    labels: list[list[str]]
    heights: list[float]
    drawn: Sequence[float]
    least: float  # between rows, in sizes of type

    @property
    def gap(self) -> float:
        return self.size * (self.least + (0 if self.column else ABOVE_GAP))

    def needed(self, shown: int) -> float:
        return sum(self.heights[:shown]) + self.gap * (shown - 1)


def laid_out(sheet: Sheet, box: Box, labels: Sequence[str], heights: Heights) -> Rows:
    """Rows in the largest type in which all fit; if they do not in the smallest, as many as do."""
    whole = all_laid_out(sheet, box, labels, heights)
    if whole:
        return whole
    plan = max(_plans(sheet, box, labels, heights, sheet.least), key=lambda one: _fitting(one, box))
    shown = _fitting(plan, box)
    return _placed(box.less(bottom=plan.size * LEADING * 1.2), plan, shown, len(labels) - shown)


def all_laid_out(sheet: Sheet, box: Box, labels: Sequence[str], heights: Heights) -> Rows | None:
    """Rows in the largest type in which all fit, or None."""
    for size in (*sheet.larger, *sheet.steps):
        for plan in _plans(sheet, box, labels, heights, size):
            if plan.needed(len(labels)) <= box.height:
                return _placed(box, plan, len(labels), 0)
    return None


def _fitting(plan: _Plan, box: Box) -> int:
    """How many rows fit above a line that says how many do not."""
    room = box.height - plan.size * LEADING * 1.2
    return max((count for count in range(1, len(plan.heights) + 1) if plan.needed(count) <= room), default=1)


def _plans(sheet: Sheet, box: Box, labels: Sequence[str], heights: Heights, size: float) -> list[_Plan]:
    """The two arrangements in one size of type, the one that suits the shape of the box first."""
    gap = GAPS[size <= sheet.least]
    column = min(widest(labels, sheet.regular, size), box.width * BESIDE)
    names = [wrapped(label, sheet.regular, size, column) for label in labels]
    plans = []
    drawn = heights(size, box.width - column - size * 0.6)
    if drawn and max(map(len, names)) <= BESIDE_LINES and widest(sum(names, []), sheet.regular, size) <= column + 1:
        both = [max(_high(name, size), high) for name, high in zip(names, drawn, strict=True)]
        plans.append(_Plan(size, column, names, both, drawn, gap))
    drawn = heights(size, box.width)
    if drawn:
        names = [wrapped(label, sheet.regular, size, box.width) for label in labels]
        both = [size * (len(name) * LEADING + BENEATH) + high for name, high in zip(names, drawn, strict=True)]
        plans.append(_Plan(size, 0, names, both, drawn, gap))
    short = column < box.width * 0.3
    return plans if box.width > 2 * box.height or short else plans[::-1]


def _high(name: Sequence[str], size: float) -> float:
    return size * (LEADING * len(name) if len(name) > 1 else ONE_LINE)


def _placed(box: Box, plan: _Plan, shown: int, more: int) -> Rows:
    """The rows from the top down, with the room that is left over spread between them."""
    spare = max(0.0, box.height - plan.needed(shown))
    added = min(plan.size * SPREAD, spare / shown)
    first = box.top + added / 2 + (spare - added * shown) * UPPER
    tops = accumulate(plan.heights[: shown - 1], lambda top, high: top + high + plan.gap + added, initial=first)
    rows = tuple(_row(box, plan, number, top) for number, top in enumerate(tops))
    return Rows(plan.size, rows, box.left, more)


def _row(box: Box, plan: _Plan, number: int, top: float) -> Row:
    label, high = tuple(plan.labels[number]), plan.drawn[number]
    words = len(label) * plan.size * LEADING
    if not plan.column:
        return Row(label, top, Box(box.left, top + words + plan.size * BENEATH, box.width, high))
    middle = top + plan.heights[number] / 2
    left = plan.column + plan.size * 0.6
    return Row(label, middle - words / 2, Box(box.left + left, middle - high / 2, box.width - left, high))


def name_rows(sheet: Sheet, rows: Rows, box: Box) -> bool:
    """Set the names of rows, and beneath them how many rows are not shown; True where all are."""
    for row in rows.rows:
        sheet.lines(row.label, rows.left, row.label_top, rows.size, sheet.regular)
    say_more(sheet, box, str(rows.more) if rows.more else "", rows.size)
    return not rows.more


def say_more(sheet: Sheet, box: Box, more: str, size: float) -> None:
    """Say at the foot of a box what is only in the table."""
    if more:
        text = f"and {more} more in the table" if more.isdigit() else f"and {more} in the table"
        sheet.words(text, box.left, box.bottom - size * 0.3, size, sheet.regular, theme.SOFT_INK)
