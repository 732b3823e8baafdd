"""Headline numbers: the number large, what it counts and whose it is beneath."""

from dataclasses import dataclass
from itertools import product
from math import ceil

from pages.exhibits import theme
from pages.exhibits.charts import Headline, Headlines
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, longest_word, widest, wrapped

NARROW = 7.5  # of a column, at least, in sizes of type
GUTTER = 1.1  # between columns, in sizes of type
# Sizes of the number, in sizes of type, each with how far the words may shrink for it, in body sizes: first that fits.
NUMBERS = ((3.8, 3.2, 2.8, 2.4), 0.83), ((2.0, 1.7), 0.83), ((2.4, 2.0, 1.7, 1.45), 0.0)
NUMBER_LEADING = 1.1
NOTE = 0.86  # of the note, in sizes of type, but never under the smallest


@dataclass(frozen=True)
class _Block:
    number: str
    number_size: float
    label: list[str]
    note: list[str]
    size: float
    note_size: float

    @property
    def height(self) -> float:
        words = len(self.label) * self.size + len(self.note) * self.note_size
        return self.number_size * NUMBER_LEADING + words * LEADING + self.size * 0.15


def headlines(sheet: Sheet, box: Box, chart: Headlines) -> None:
    """Numbers side by side, two by two or one above the other: as they can be largest."""
    count = len(chart.headlines)
    arrangements = sorted({count, ceil(count / 2), 1}, reverse=True)
    sizes = (*sheet.larger, *sheet.steps)
    tries = [(size, one) for numbers, low in NUMBERS for size in sizes if size >= low * sheet.body for one in numbers]
    for (size, number), columns in product(tries, arrangements):
        blocks = _blocks(sheet, chart, size, number * size, columns, box.width)
        if blocks and _needed(blocks, columns, size) <= box.height:
            _set(sheet, box, blocks, columns, size)
            return
    _set(sheet, box, _blocks(sheet, chart, sheet.least, sheet.least, count, box.width), count, sheet.least)


def _blocks(sheet: Sheet, chart: Headlines, size: float, number: float, columns: int, room: float) -> list[_Block]:
    """The blocks in columns of equal width; none where a number or a word is too wide for one."""
    each = (room - (columns - 1) * size * GUTTER) / columns
    numbers = widest((one.text for one in chart.headlines), sheet.heading, number)
    words = max(longest_word(one.label, sheet.strong, size) for one in chart.headlines)
    fits = (max(numbers, words) <= each and each >= size * NARROW) or number <= sheet.least
    return [_block(sheet, one, size, number, each) for one in chart.headlines] if fits else []


def _block(sheet: Sheet, one: Headline, size: float, number: float, room: float) -> _Block:
    small = max(size * NOTE, sheet.least)
    label = wrapped(one.label, sheet.strong, size, room)
    return _Block(one.text, number, label, wrapped(one.note, sheet.regular, small, room), size, small)


def _lines(blocks: list[_Block], columns: int) -> list[list[_Block]]:
    return [blocks[start : start + columns] for start in range(0, len(blocks), columns)]


def _needed(blocks: list[_Block], columns: int, size: float) -> float:
    lines = _lines(blocks, columns)
    return sum(max(block.height for block in line) for line in lines) + (len(lines) - 1) * size * GUTTER


def _set(sheet: Sheet, box: Box, blocks: list[_Block], columns: int, size: float) -> None:
    lines = _lines(blocks, columns)
    spare = max(0.0, box.height - _needed(blocks, columns, size))
    gap = size * GUTTER + min(spare / (len(lines) + 1), size * 2.4)
    top = box.top + min(spare / (len(lines) + 1), size)
    each = (box.width - (columns - 1) * size * GUTTER) / columns
    for line in lines:
        for column, block in enumerate(line):
            _draw(sheet, block, box.left + column * (each + size * GUTTER), top)
        top += max(block.height for block in line) + gap


def _draw(sheet: Sheet, block: _Block, left: float, top: float) -> None:
    below = sheet.lines(
        [block.number], left, top, block.number_size, sheet.heading, theme.DARK_BLUE, leading=NUMBER_LEADING
    )
    below = sheet.lines(block.label, left, below, block.size, sheet.strong)
    sheet.lines(block.note, left, below + block.size * 0.15, block.note_size, sheet.regular, theme.SOFT_INK)
