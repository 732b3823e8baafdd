"""Rows of marks: one for each thing counted, filled, hollow or dashed, never touching, with the sum in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.key import Sign, draw_key, draw_marks, key_height
from pages.exhibits.paper.rows import all_laid_out, laid_out, name_rows
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, width, wrapped

WIDEST, CLOSEST = 1.4, 0.66  # from one mark to the next, in sizes of type
CROWDED = 1.05  # the widest in the smallest type, which stands for a picture with many rows
ACROSS = 0.76  # of the pitch is the mark: the rest keeps it from the next one
NOTE = 0.12  # of the height, at most, for a key with a note
LONG_END = 0.45  # of the room: a longer end stands beneath its marks


@dataclass(frozen=True)
class _Line:
    """How a row of marks is broken: marks on each line, lines, and the lines of its end if that stands beneath."""

    each: int
    lines: int
    below: list[str]


def mark_rows(sheet: Sheet, box: Box, chart: Matrix, note: str = "") -> bool:
    """The key, then each row's name, its marks and its end; False where some rows had no room."""
    signs = [Sign(meaning, kind) for kind, meaning in chart.key]
    if note and key_height(sheet, box, [*signs, Sign(note, marker="")]) <= box.height * NOTE:
        signs.append(Sign(note, marker=""))
    room = draw_key(sheet, box, signs)
    ends = chart.ends or ("",) * len(chart.rows)

    def lines(size: float, free: float) -> list[_Line]:
        pitch = _pitch(sheet, chart, ends, size, free)
        return [_broken(sheet, len(row), end, size, pitch, free) for row, end in zip(chart.cells, ends, strict=True)]

    def broken(size: float, free: float) -> list[float]:
        return [_high(one, size, _pitch(sheet, chart, ends, size, free)) for one in lines(size, free)]

    def unbroken(size: float, free: float) -> list[float] | None:
        return broken(size, free) if all(one.lines == 1 for one in lines(size, free)) else None

    rows = all_laid_out(sheet, room, chart.rows, unbroken) or laid_out(sheet, room, chart.rows, broken)
    pitch = _pitch(sheet, chart, ends, rows.size, rows.rows[0].box.width)
    for row, cells, end in zip(rows.rows, chart.cells, ends, strict=False):
        _row(sheet, row.box, cells, end, rows.size, pitch)
    return name_rows(sheet, rows, room)


def _pitch(sheet: Sheet, chart: Matrix, ends: Sequence[str], size: float, room: float) -> float:
    """The largest pitch with which each row, and its end if short, stands on one line; else the smallest."""
    fitting = [
        (room - (0 if _long(sheet, end, size, room) else _end(sheet, end, size))) / max(1, len(row))
        for row, end in zip(chart.cells, ends, strict=True)
    ]
    widest_ = CROWDED if size <= sheet.least else WIDEST
    return min(max(min(fitting) * 0.999, size * CLOSEST), size * widest_)


def _end(sheet: Sheet, end: str, size: float) -> float:
    return width(end, sheet.strong, size) + size * 0.5 if end else 0


def _long(sheet: Sheet, end: str, size: float, room: float) -> bool:
    return _end(sheet, end, size) > room * LONG_END


def _broken(sheet: Sheet, count: int, end: str, size: float, pitch: float, room: float) -> _Line:
    if count * pitch + _end(sheet, end, size) <= room:
        return _Line(count, 1, [])
    long = _long(sheet, end, size, room)
    free = room if long else room - _end(sheet, end, size)
    lines = ceil(count * pitch / free)
    return _Line(ceil(count / lines), lines, wrapped(end, sheet.strong, size, room) if long else [])


def _high(broken: _Line, size: float, pitch: float) -> float:
    """The height of a row: a single line of marks needs no room around them, for that is between rows."""
    marks = broken.lines * pitch if broken.lines > 1 or broken.below else pitch * (ACROSS + 0.1)
    return max(marks + len(broken.below) * size * LEADING, size)


def _row(sheet: Sheet, box: Box, cells: Sequence[Cell], end: str, size: float, pitch: float) -> None:
    broken = _broken(sheet, len(cells), end, size, pitch, box.width)
    high = broken.lines * pitch
    top = box.top + (box.height - len(broken.below) * size * LEADING - high) / 2
    places = [
        (box.left + (place % broken.each + 0.5) * pitch, top + (place // broken.each + 0.5) * pitch)
        for place in range(len(cells))
    ]
    for kind in (True, False, None):
        at = [place for place, cell in zip(places, cells, strict=True) if cell.filled is kind]
        draw_marks(sheet, at, pitch * ACROSS, kind, reading="n" if kind else "")
    if broken.below:
        sheet.lines(broken.below, box.left, top + high, size, sheet.strong)
    elif end:
        left = box.left + broken.each * pitch + size * 0.3
        sheet.words(end, left, top + high / 2 + size * 0.26, size, sheet.strong)
