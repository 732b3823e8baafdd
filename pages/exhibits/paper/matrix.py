"""A matrix: rows of marks, a grid of words, or, where the words have no room, a mark for each that is there."""

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.grid import grid, part_of_grid
from pages.exhibits.paper.marks import mark_rows
from pages.exhibits.paper.sheet import Sheet

SPARSE = 0.4  # of the cells: with more empty ones than this, what is there and what is not is the picture
MANY = 3  # columns from which that is so
EMPTY = "nothing found"


def matrix(sheet: Sheet, box: Box, chart: Matrix) -> bool:
    """Rows of marks where there are no columns; else a grid if it fits, else how many rows have each column.

    False where not all of it had room.
    """
    if not chart.columns:
        return mark_rows(sheet, box, chart)
    if grid(sheet, box, chart):
        return True
    if _sparse(chart):
        return mark_rows(sheet, box, by_column(chart), f"left to right: {chart.rows[0]} to {chart.rows[-1]}")
    part_of_grid(sheet, box, chart)
    return False


def _sparse(chart: Matrix) -> bool:
    cells = [cell for row in chart.cells for cell in row]
    return len(chart.columns) >= MANY and sum(map(_held, cells)) < (1 - SPARSE) * len(cells)


def _held(cell: Cell) -> bool:
    return bool(cell.text) or bool(cell.filled)


def by_column(chart: Matrix) -> Matrix:
    """The matrix turned: a row of marks for each column, filled for each row that has something there."""
    turned = tuple(
        tuple(Cell(filled=_held(row[number])) for row in chart.cells) for number in range(len(chart.columns))
    )
    ends = tuple(f"{sum(bool(cell.filled) for cell in row)} of {len(row)}" for row in turned)
    meaning = dict(chart.key).get(True, "figure found, in the table")
    key = ((True, meaning), (False, chart.empty or EMPTY))
    return Matrix(chart.columns, (), turned, ends, chart.empty, key)
