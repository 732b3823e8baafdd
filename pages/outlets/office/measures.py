"""How wide the columns and how tall the lines of a worksheet must be for its texts in Arial 12."""

from pages.exhibits.words import day
from pages.outlets.office.cells import Grid, Value
from pages.outlets.office.letters import LEADING, width, wrapped

FACE, SIZE, TITLE, HEADING = "Arial", 12, 16, 14  # points
NARROWEST, WIDEST, ALONE = 1.0, 3.4, 6.5  # inches of a column; of the last of two
COVER = 8.0  # inches of the cover's one column
MARGIN = 0.25  # inches in a cell that no text fills


def widths(grid: Grid) -> list[float]:
    """The width of each column in inches: that of its longest text, within bounds, and never less than a word."""
    columns = len(grid.headings)
    return [_room(grid, place, ALONE if columns == 2 and place == 1 else WIDEST) for place in range(columns)]


def _room(grid: Grid, place: int, widest: float) -> float:
    word = max(width(word, SIZE, bold=True) for word in grid.headings[place].split())
    longest = max(width(text, SIZE, bold=True) for text in texts(grid, place))
    return max(word + MARGIN, NARROWEST, min(longest + MARGIN, widest))


def texts(grid: Grid, place: int) -> list[str]:
    """What stands in a column, its heading first."""
    return [grid.headings[place], *(shown(row[place]) for row in grid.rows)]


def shown(cell: Value) -> str:
    """A cell as it is seen."""
    if isinstance(cell, str):
        return cell
    return f"{cell:,.10g}" if isinstance(cell, float | int) else day(cell)


def tall(cells: tuple[str, ...], rooms: list[float], size: float = SIZE, bold: bool = False) -> float:
    """The height in points of a line of wrapped cells in columns of these widths."""
    lines = max(len(wrapped(cell, size, room - MARGIN + 0.02, bold)) for cell, room in zip(cells, rooms, strict=True))
    return lines * size * LEADING + 3


def grid_heights(grid: Grid, rooms: list[float]) -> list[float]:
    """The heights in points of the headings and of every row."""
    rows = (tall(tuple(shown(cell) for cell in cells), rooms) for cells in grid.rows)
    return [tall(grid.headings, rooms, bold=True), *rows]
