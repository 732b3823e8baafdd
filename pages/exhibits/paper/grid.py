"""A grid of words and marks with names of rows and columns, in the largest type in which it fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from pages.exhibits import theme
from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.key import Sign, draw_key, draw_marks, key_height, key_size
from pages.exhibits.paper.rows import say_more
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, longest_word, width, wrapped

GUTTER = 0.8  # between columns, in sizes of type
PADS = (0.32, 0.03)  # above and below the words of a row, in sizes of type; the second in the smallest type
MARK = 0.72  # of a mark, in sizes of type
FEW_LINES = 2  # of words in a cell in type larger than body
MOST_LINES = 5  # of words in a cell
SPREAD = 1.2  # that may be added above and below a row to fill the picture, in sizes of type


@dataclass(frozen=True)
class _Grid:
    """The first columns of a matrix, broken into lines in one size of type."""

    size: float
    pad: float
    widths: list[float]
    head: list[list[str]]
    rows: list[list[list[str]]]  # each row: the lines of its name and of each cell

    @property
    def heading(self) -> float:
        return max(map(len, self.head)) * self.size * LEADING + self.size * self.pad

    @property
    def talls(self) -> list[float]:
        return [max(map(len, row)) * self.size * LEADING + 2 * self.size * self.pad for row in self.rows]

    @property
    def needed(self) -> float:
        return self.heading + sum(self.talls)

    def shown(self, room: float) -> int:
        """How many rows fit above a line that says how many do not."""
        free = room - self.heading - self.size * LEADING * 1.2
        talls = self.talls
        return max((count for count in range(len(talls) + 1) if sum(talls[:count]) <= free), default=0)


def grid(sheet: Sheet, box: Box, chart: Matrix) -> bool:
    """Draw the grid in the largest type in which all of it fits; False, and nothing drawn, if there is none."""
    room = box.height - _key_room(sheet, box, chart)
    for size in (*sheet.larger, *sheet.steps):
        planned = _planned(sheet, chart, len(chart.columns), size, box.width)
        if planned and planned.needed <= room:
            _draw(sheet, box, chart, planned, len(chart.rows))
            return True
    return False


def part_of_grid(sheet: Sheet, box: Box, chart: Matrix) -> None:
    """The grid in the smallest type: the columns and rows that show most, rather rows, and how many more there are.

    Names alone say nothing, so the first column stays wherever it has room.
    """
    room = box.height - _key_room(sheet, box, chart)
    plans = [_planned(sheet, chart, count, sheet.least, box.width) for count in range(len(chart.columns) + 1)]
    fitting = [plan for plan in plans[1:] if plan] or [plan for plan in plans if plan]
    best = max(fitting, key=lambda plan: plan.shown(room) * sqrt(len(plan.widths)))
    _draw(sheet, box, chart, best, max(1, best.shown(room)))


def _signs(chart: Matrix) -> list[Sign]:
    return [Sign(meaning, kind) for kind, meaning in chart.key]


def _key_room(sheet: Sheet, box: Box, chart: Matrix) -> float:
    return key_height(sheet, box, _signs(chart)) + key_size(sheet) * 0.5 if chart.key else 0


def _planned(sheet: Sheet, chart: Matrix, count: int, size: float, room: float) -> _Grid | None:
    """The first columns in one size of type, or None where a word or a mark has no room."""
    table = [
        ["", *chart.columns[:count]],
        *([name, *map(_text, row[:count])] for name, row in zip(chart.rows, chart.cells, strict=True)),
    ]
    kept = [row for row, cells in zip(table[1:], chart.cells, strict=True) if not _whole(cells)]
    columns = list(zip(table[0], *kept, strict=True))
    marks = [0.0, *(_mark_room(chart, number) * size for number in range(count))]
    least = [max(longest_word(text, sheet.strong, size) for text in column) for column in columns]
    wish = [max(width(text, sheet.strong, size) for text in column) for column in columns]
    least = [one + mark for one, mark in zip(least, marks, strict=True)]
    wish = [one + mark for one, mark in zip(wish, marks, strict=True)]
    widths = _shared(least, wish, room - count * size * GUTTER)
    if not widths:
        return None
    free = [one - mark for one, mark in zip(widths, marks, strict=True)]
    rows = [
        [wrapped(row[0], sheet.strong, size, room)] + [[""]] * count
        if _whole(cells)
        else _lines(sheet, row, size, free)
        for row, cells in zip(table[1:], chart.cells, strict=True)
    ]
    head = [wrapped(text, sheet.strong, size, one) for text, one in zip(table[0], free, strict=True)]
    most = max(len(lines) for row in [head, *rows] for lines in row)
    pad = PADS[size <= sheet.least]
    most_lines = FEW_LINES if size > sheet.body else MOST_LINES
    return _Grid(size, pad, widths, head, rows) if most <= most_lines or size <= sheet.least else None


def _lines(sheet: Sheet, row: Sequence[str], size: float, widths: Sequence[float]) -> list[list[str]]:
    faces = [sheet.strong] + [sheet.regular] * (len(row) - 1)
    return [wrapped(text, face, size, one) for text, face, one in zip(row, faces, widths, strict=True)]


def _whole(cells: Sequence[Cell]) -> bool:
    """Whether a row has a name alone, which then stands over the rows beneath it."""
    return all(cell == Cell() for cell in cells)


def _mark_room(chart: Matrix, column: int) -> float:
    return MARK + 0.3 if any(row[column].filled is not None for row in chart.cells) else 0


def _text(cell: Cell) -> str:
    return cell.text


def _shared(least: Sequence[float], wish: Sequence[float], room: float) -> list[float]:
    """Each column's width: its longest word at least, and a share of what is left by what it would like."""
    if sum(least) > room:
        return []
    if sum(wish) <= room:
        spare = (room - sum(wish)) / len(wish)
        return [one + spare for one in wish]
    wanting = [one - low for one, low in zip(wish, least, strict=True)]
    part = (room - sum(least)) / sum(wanting)
    return [low + want * part for low, want in zip(least, wanting, strict=True)]


def _draw(sheet: Sheet, box: Box, chart: Matrix, planned: _Grid, shown: int) -> None:
    room = draw_key(sheet, box, _signs(chart))
    size, more = planned.size, len(chart.rows) - shown
    columns = len(chart.columns) + 1 - len(planned.widths)
    lefts = [box.left + sum(planned.widths[:number]) + number * size * GUTTER for number in range(len(planned.widths))]
    spare = 0.0 if more or columns else max(0.0, room.height - planned.needed) / (2 * len(chart.rows))
    spare = min(spare, size * SPREAD)
    for left, lines in zip(lefts, planned.head, strict=True):
        offset = (max(map(len, planned.head)) - len(lines)) * size * LEADING
        sheet.lines(lines, left, room.top + offset, size, sheet.strong, theme.SOFT_INK)
    top = room.top + planned.heading
    for number, tall in enumerate(planned.talls[:shown]):
        sheet.path([box.left, box.right], [top, top], stroke=sheet.stroke / 2)
        _row(sheet, chart, planned, number, lefts, top + spare + size * planned.pad)
        top += tall + 2 * spare
    _say_missing(sheet, box, more, columns, size)


def _row(sheet: Sheet, chart: Matrix, planned: _Grid, number: int, lefts: Sequence[float], top: float) -> None:
    size = planned.size
    sheet.lines(planned.rows[number][0], lefts[0], top, size, sheet.strong)
    for left, lines, cell in zip(lefts[1:], planned.rows[number][1:], chart.cells[number], strict=False):
        words = [line for line in lines if line]
        sheet.lines(words, left, top, size, sheet.regular)
        if cell.filled is not None:
            wide = width(words[0], sheet.regular, size) + size * 0.3 if words else 0
            at = [(left + wide + size * MARK / 2, top + size * LEADING / 2)]
            draw_marks(sheet, at, size * MARK, cell.filled)


def _say_missing(sheet: Sheet, box: Box, rows: int, columns: int, size: float) -> None:
    """Say what is only in the table: rows, columns or both."""
    missing = [f"{rows} more row{'s' * (rows > 1)}"] if rows else []
    missing += [f"{columns} more column{'s' * (columns > 1)}"] if columns else []
    say_more(sheet, box, " and ".join(missing), size)
