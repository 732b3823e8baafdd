"""Headline numbers as large native text, each with what it counts beneath."""

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide
from pptx.util import Pt

from pages.exhibits.charts import Headline, Headlines
from pages.outlets.office.box import NOWHERE, Box, bare, put, write
from pages.outlets.office.letters import height, wrapped
from pages.outlets.office.master import INK, SERIES, SOFT_INK

NUMBERS = (80, 72, 66, 60, 54, 48, 44, 40, 36, 32, 28)  # points
WORDS = ((28, 22), (26, 20), (24, 18), (22, 18), (20, 16), (18, 15), (18, 14), (16, 13), (14, 12))  # label and note
BETWEEN = 0.45  # inches from one number to the next
RULE_WIDTH = 0.04  # inches


def add_headlines(slide: Slide, chart: Headlines, box: Box) -> None:
    """The numbers in one row up to three, else in two; all in the same sizes, the largest in which all fit."""
    count = len(chart.headlines)
    across = count if count <= 3 else 2 if count == 4 else 3
    down = -(-count // across)
    wide = (box.width - BETWEEN * (across - 1)) / across
    tall = (box.height - BETWEEN * (down - 1)) / down
    room = wide - 0.25
    every = [(number, *words) for words in WORDS for number in NUMBERS if _one_line(chart, number, room)]
    smallest = (NUMBERS[-1], *WORDS[-1])
    sizes = next((one for one in every if all(_height(each, one, room) <= tall for each in chart.headlines)), smallest)
    top = box.top + (0.3 if down == 1 else 0)
    for place, one in enumerate(chart.headlines):
        row, column = divmod(place, across)
        cell = Box(box.left + column * (wide + BETWEEN), top + row * (tall + BETWEEN), wide, tall)
        _add(slide, one, cell, sizes, room)


def _one_line(chart: Headlines, size: int, room: float) -> bool:
    return all(len(wrapped(one.text, size, room, bold=True)) == 1 for one in chart.headlines)


def _height(one: Headline, sizes: tuple[int, int, int], room: float) -> float:
    texts = ((one.text, True), (one.label, True), (one.note, False))
    return sum(height(text, size, room, bold) for (text, bold), size in zip(texts, sizes, strict=True)) + 0.2


def _add(slide: Slide, one: Headline, cell: Box, sizes: tuple[int, int, int], room: float) -> None:
    texts = ((one.text, SERIES[0], True), (one.label, INK, True), (one.note, SOFT_INK, False))
    tall = min(_height(one, sizes, room), cell.height)
    shape = slide.shapes.add_textbox(*NOWHERE)
    shape.name = one.label
    put(shape, Box(cell.right - room, cell.top, room, tall))
    frame = bare(shape.text_frame)
    for place, ((text, colour, bold), size) in enumerate(zip(texts, sizes, strict=True)):
        if text:
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(4)
            write(paragraph, text, size, colour, bold=bold)
    _rule(slide, Box(cell.left, cell.top + 0.1, RULE_WIDTH, tall - 0.1), SERIES[0])


def _rule(slide: Slide, box: Box, colour: MSO_THEME_COLOR) -> None:
    """A line beside a number, decorative."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *NOWHERE)
    put(shape, box)
    shape.fill.solid()
    shape.fill.fore_color.theme_color = colour
    shape.line.fill.background()
