"""What stands between title and source line: a native chart, headline numbers, a native table, or a picture."""

from collections.abc import Callable, Iterator
from io import BytesIO

from pptx.shapes.picture import Picture
from pptx.slide import Slide
from pptx.util import Emu, Inches

from pages.exhibits.charts import Cell, Headlines, Matrix
from pages.exhibits.exhibit import Answer, Table
from pages.exhibits.office import native, wording
from pages.exhibits.words import sentence
from pages.outlets.office.box import NOWHERE, Box, bare, describe, put, write
from pages.outlets.office.graphs import add_graph
from pages.outlets.office.headlines import add_headlines
from pages.outlets.office.letters import LEADING, POINTS, height
from pages.outlets.office.master import SOFT_INK
from pages.outlets.office.tables import Fitted, add_table, fitted, shortened

NOTE_SIZE = 12  # points
BESIDE = 3.2  # inches that a table beside a picture needs at least
MARKS = {True: "●", False: "○", None: ""}


def add_body(slide: Slide, answer: Answer, box: Box, picture: Callable[[], bytes]) -> bool:
    """Draw the answer on the slide in `box`. Returns whether all that its table says stands on the slide."""
    drawn = native(answer.chart)
    if drawn is not None:
        above = _remark(slide, drawn.notes, box)
        frame = add_graph(slide, drawn, above)
        describe(frame, wording(drawn), answer.alt)
        return False
    if isinstance(answer.chart, Headlines):
        add_headlines(slide, answer.chart, box)
        return False
    if answer.chart is None:
        fit = shortened(answer.table, _less(box))
        _add_table(slide, answer, fit, box, ())
        return not fit.left_out
    if isinstance(answer.chart, Matrix) and answer.chart.columns:
        grid = _grid(answer.chart, answer.table.columns[0])
        fit = shortened(grid, _less(box))
        if len(fit.table.rows) == len(grid.rows) and len(fit.table.columns) >= len(grid.columns) - 1:
            _add_table(slide, answer, fit, box, tuple(_key(answer.chart, fit.table)))
            return False
    return _add_picture(slide, answer, box, picture)


def _less(box: Box) -> Box:
    """The place above a remark of one line."""
    return Box(box.left, box.top, box.width, box.height - NOTE_SIZE * LEADING / POINTS - 0.1)


def _remark(slide: Slide, notes: tuple[str, ...], box: Box) -> Box:
    """A line beneath the drawing that says what is missing or hollow; the place that is left above it."""
    if not notes:
        return box
    text = " ".join(sentence(note) for note in notes)
    tall = height(text, NOTE_SIZE, box.width) + 0.04
    shape = slide.shapes.add_textbox(*NOWHERE)
    shape.name = "Remark"
    put(shape, Box(box.left, box.bottom - tall, box.width, tall))
    write(bare(shape.text_frame).paragraphs[0], text, NOTE_SIZE, SOFT_INK)
    return Box(box.left, box.top, box.width, box.height - tall - 0.08)


def _add_table(slide: Slide, answer: Answer, fit: Fitted, box: Box, notes: tuple[str, ...]) -> None:
    frame = add_table(slide, fit, box)
    describe(frame, "Table", answer.alt)
    remarks = (*notes, fit.left_out) if fit.left_out else notes
    under = Box(box.left, box.top, box.width, min(box.height, sum(fit.heights) + 0.12 + _tall(remarks, box)))
    _remark(slide, remarks, under)


def _tall(remarks: tuple[str, ...], box: Box) -> float:
    return height(" ".join(remarks), NOTE_SIZE, box.width) + 0.1


def _grid(chart: Matrix, corner: str) -> Table:
    """A matrix as a table: texts as they are, marks as dots."""
    rows = tuple((name, *(_cell(cell) for cell in cells)) for name, cells in zip(chart.rows, chart.cells, strict=True))
    return Table((corner, *chart.columns), rows)


def _cell(cell: Cell) -> str:
    return f"{MARKS[cell.filled]} {cell.text}".strip()


def _key(chart: Matrix, shown: Table) -> Iterator[str]:
    """What the marks and an empty cell mean."""
    yield from (f"{MARKS[filled]} {meaning}" for filled, meaning in chart.key if MARKS[filled])
    if chart.empty and any(not text for row in shown.rows for text in row):
        yield f"An empty cell: {chart.empty}"


def _add_picture(slide: Slide, answer: Answer, box: Box, picture: Callable[[], bytes]) -> bool:
    """A picture as large as fits, and the table beside it where there is room; whether the table is there."""
    shape = slide.shapes.add_picture(BytesIO(picture()), Emu(0), Emu(0))
    describe(shape, "Chart", answer.alt)
    scale = min(Inches(box.width) / shape.width, Inches(box.height) / shape.height)
    wide = Emu(round(shape.width * scale)).inches
    beside = Box(box.left + wide + 0.3, box.top, box.width - wide - 0.3, box.height)
    fit = fitted(answer.table, beside) if beside.width >= BESIDE else None
    _place(shape, box, scale, left=fit is not None)
    if fit is not None:
        describe(add_table(slide, fit, beside), "Table", "The places, figures and dates of the chart as a table.")
    return fit is not None


def _place(shape: Picture, box: Box, scale: float, left: bool) -> None:
    shape.width, shape.height = Emu(round(shape.width * scale)), Emu(round(shape.height * scale))
    aside = 0 if left else (Inches(box.width) - shape.width) // 2
    shape.left = Emu(Inches(box.left) + aside)
    shape.top = Emu(Inches(box.top) + (Inches(box.height) - shape.height) // 2)
