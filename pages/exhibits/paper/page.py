"""The whole picture: title, subtitle, chart and footer, each given the room its measured text needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from matplotlib.figure import Figure

from pages.exhibits import theme
from pages.exhibits.charts import Cell, Chart, Matrix, Places
from pages.exhibits.exhibit import Answer, Table
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.key import draw_key, key_height
from pages.exhibits.paper.kinds import draw_kind
from pages.exhibits.paper.places import places_map, places_signs
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.sizes import SCREEN, Size
from pages.exhibits.paper.text import LEADING, Faces, joined, wrapped

TITLE_LEADING = 1.14
BESIDE = 0.46  # of the width, at most, that a map takes on the wide sizes, beside the words
MAP = 1.02  # of a map's height is its width there


@dataclass(frozen=True)
class _Manner:
    """How generous the words above a chart are: sizes of the title in body sizes, with the lines each may have."""

    titles: tuple[tuple[float, int], ...]
    space: float  # between subtitle and chart, in body sizes
    edge: float  # above the title, in margins


MANNERS = {
    True: (
        _Manner(((1.55, 1), (1.5, 2), (1.4, 2), (1.3, 2), (1.3, 3)), 0.75, 0.85),
        _Manner(((1.25, 1), (1.2, 1), (1.2, 2), (1.2, 3)), 0.4, 0.6),
        _Manner(((1.05, 1), (1.05, 2), (1.05, 3)), 0.2, 0.4),
    ),
    False: (
        _Manner(((1.95, 2), (1.8, 2), (1.7, 2), (1.7, 3), (1.5, 3), (1.4, 4)), 1.0, 1.0),
        _Manner(((1.5, 2), (1.4, 2), (1.35, 3), (1.35, 4)), 0.6, 0.8),
    ),
}
BESIDE_MAP = (
    _Manner(((1.55, 3), (1.4, 3), (1.4, 4)), 0.7, 0.85),
    _Manner(((1.25, 3), (1.2, 4)), 0.4, 0.85),
    _Manner(((1.1, 5),), 0.2, 0.85),
)


def draw(answer: Answer, size: Size, footer: tuple[str, ...], faces: Faces) -> Figure:
    """An answer as a whole picture in one of the sizes: a figure of its own, made anew on each call.

    If the chart has no room for all it shows, the words above it give way, and the picture is drawn once more.
    """
    chart = answer.chart or as_matrix(answer.table)
    for manner in MANNERS[size.wide]:
        sheet = Sheet(size.width, size.height, faces, size.dpi, size.body, size.least, size.wide)
        edge = size.margin
        page = Box(edge, 0, size.width - 2 * edge, size.height)
        page = page.less(top=size.clear or edge * manner.edge, bottom=size.clear or edge * 0.6)
        room = page.less(bottom=_footer(sheet, page, footer))
        room = room.less(bottom=_care(sheet, room, answer.care))
        if size.wide and isinstance(chart, Places):
            _beside(sheet, room, answer, chart)
            break
        if draw_kind(sheet, _below_heading(sheet, room, answer, manner), chart):
            break
    return sheet.figure


def draw_chart(chart: Chart, width: int, height: int, faces: Faces) -> Figure:
    """A chart alone, without title and footer, for a place that brings its own. Units: pixels."""
    size = Size("chart", width, height)
    sheet = Sheet(width, height, faces, SCREEN, size.body, size.least, size.wide)
    edge = sheet.body / 4
    draw_kind(sheet, Box(0, 0, width, height).less(edge, edge, edge, edge), chart)
    return sheet.figure


def as_matrix(table: Table) -> Matrix:
    """The table of an answer that has no chart, as a chart of words; a first column that repeats heads its rows."""
    firsts = [row[0] for row in table.rows]
    if len(set(firsts)) == len(firsts):
        return Matrix(tuple(firsts), table.columns[1:], _cells(row[1:] for row in table.rows))
    named: list[tuple[str, ...]] = []
    for place, row in enumerate(table.rows):
        if place == 0 or row[0] != firsts[place - 1]:
            named.append((row[0], *("" for _ in row[2:])))
        named.append(row[1:])
    return Matrix(tuple(row[0] for row in named), table.columns[2:], _cells(row[1:] for row in named))


def _cells(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(Cell(text) for text in row) for row in rows)


def _below_heading(sheet: Sheet, room: Box, answer: Answer, manner: _Manner) -> Box:
    heading = _heading(sheet, room, answer, manner)
    heading.draw(sheet, room)
    return room.less(top=heading.height + sheet.body * manner.space)


def _beside(sheet: Sheet, room: Box, answer: Answer, chart: Places) -> None:
    """Words and key on the left, the map on the right at the picture's full height."""
    view = room.less(left=room.width - min(room.width * BESIDE, room.height * MAP))
    words = room.less(right=view.width + sheet.body)
    places_map(sheet, view, chart)
    for manner in BESIDE_MAP:
        heading = _heading(sheet, words, answer, manner)
        below = words.less(top=heading.height + sheet.body * manner.space)
        if key_height(sheet, below, places_signs(sheet, view, chart), stacked=True) <= below.height:
            break
    heading.draw(sheet, words)
    draw_key(sheet, below, places_signs(sheet, view, chart), stacked=True)


@dataclass(frozen=True)
class _Heading:
    """The title and the subtitle in lines."""

    title: list[str]
    size: float
    subtitle: list[str]
    body: float

    @property
    def height(self) -> float:
        return len(self.title) * self.size * TITLE_LEADING + (len(self.subtitle) * LEADING + 0.2) * self.body

    def draw(self, sheet: Sheet, room: Box) -> None:
        below = sheet.lines(self.title, room.left, room.top, self.size, sheet.heading, leading=TITLE_LEADING)
        top = below + self.body * 0.2
        sheet.lines(self.subtitle, room.left, top, self.body, sheet.regular, theme.SOFT_INK)


def _heading(sheet: Sheet, room: Box, answer: Answer, manner: _Manner) -> _Heading:
    """The title in the first size that keeps to its lines, and the subtitle."""
    for factor, most in manner.titles:
        title = wrapped(answer.title, sheet.heading, factor * sheet.body, room.width)
        if len(title) <= most:
            break
    subtitle = wrapped(answer.subtitle, sheet.regular, sheet.body, room.width)
    return _Heading(title, factor * sheet.body, subtitle, sheet.body)


def _care(sheet: Sheet, room: Box, care: str) -> float:
    """The caution above the footer; returns the height it takes."""
    size = sheet.least
    lines = wrapped(care, sheet.regular, size, room.width) if care else []
    height = len(lines) * size * LEADING
    sheet.lines(lines, room.left, room.bottom - height, size, sheet.regular)
    return height + size * 0.7 if lines else 0


def _footer(sheet: Sheet, page: Box, parts: tuple[str, ...]) -> float:
    """The footer under a rule at the foot of the page; returns the height it takes, the space above it included."""
    size = sheet.least
    lines = joined(parts, sheet.regular, size, page.width)
    height = len(lines) * size * LEADING
    top = page.bottom - height
    sheet.path([page.left, page.right], [top - size * 0.5] * 2, stroke=sheet.stroke / 2)
    sheet.lines(lines, page.left, top, size, sheet.regular, theme.SOFT_INK)
    return height + size * 1.5
