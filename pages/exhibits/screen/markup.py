"""Drawings that are words and marks in the page itself: headline numbers and matrices."""

from markupsafe import Markup

from pages.exhibits.charts import Cell, Headlines, Matrix

LONG = 40  # characters from which a cell reads as a text and not as a value

NUMBER = Markup(
    '<div class="headline"><p class="number">{text}</p><p class="label">{label}</p><p class="note">{note}</p></div>'
)
MARKED = Markup('<span class="marked">{}&nbsp;{}</span>')
MARK = Markup('<span class="mark {kind}" aria-hidden="true"></span>')


def headlines(chart: Headlines) -> Markup:
    """Numbers that are the news, what each counts and whose it is beneath; two by two on a phone."""
    numbers = (NUMBER.format(text=one.text, label=one.label, note=one.note) for one in chart.headlines)
    return Markup('<div class="headlines">{}</div>').format(Markup("").join(numbers))


def matrix(chart: Matrix) -> Markup:
    """A matrix as a table; without column names, rows of marks with the sum in words at their end."""
    return _table(chart) if chart.columns else _marks(chart)


def _key(chart: Matrix) -> Markup:
    items = (Markup("<li>{}{}</li>").format(_mark(filled), meaning) for filled, meaning in chart.key)
    return Markup('<ul class="key">{}</ul>').format(Markup("").join(items)) if chart.key else Markup("")


def _mark(filled: bool | None) -> Markup:
    return MARK.format(kind={True: "filled", False: "hollow", None: "dashed"}[filled])


def _marks(chart: Matrix) -> Markup:
    rows = (
        Markup(
            '<li><span class="row-name">{}</span><span class="marks">{}<b class="row-end">{}</b></span></li>'
        ).format(name, Markup("").join(_mark(cell.filled) for cell in cells), end)
        for name, cells, end in zip(chart.rows, chart.cells, chart.ends, strict=True)
    )
    return _key(chart) + Markup('<ul class="dots">{}</ul>').format(Markup("").join(rows))


def _cell(cell: Cell, column: str, chart: Matrix) -> Markup:
    if not cell.text and cell.filled is None:
        return Markup('<td class="empty"><span class="visually-hidden">{}</span></td>').format(chart.empty)
    mark = Markup("") if cell.filled is None else _mark(cell.filled)
    if not cell.text:  # a mark alone is read out by what the key says of it
        mark += Markup('<span class="visually-hidden">{}</span>').format(dict(chart.key).get(cell.filled, ""))
    kind = "long" if len(cell.text) > LONG else "value"
    told = MARKED.format(mark, cell.text) if mark and cell.text and kind == "value" else mark + cell.text
    return Markup('<td class="{}" data-column="{}">{}</td>').format(kind, column, told)


def _row(cells: tuple[Cell, ...], chart: Matrix) -> Markup:
    """The cells of a row; a row without any says once what its emptiness means."""
    if any(cell.text or cell.filled is not None for cell in cells):
        return Markup("").join(_cell(cell, name, chart) for cell, name in zip(cells, chart.columns, strict=True))
    return Markup('<td class="empty whole" colspan="{}">{}</td>').format(len(cells), chart.empty)


def _table(chart: Matrix) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in chart.columns)
    rows = Markup("").join(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(name, _row(cells, chart))
        for name, cells in zip(chart.rows, chart.cells, strict=True)
    )
    frame = Markup(
        '<div class="scroll" tabindex="0" role="region" aria-label="Matrix"><table class="{}">'
        "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>"
    )
    # A matrix of words becomes a list of rows on a phone; one of marks stays a grid.
    worded = all(cell.filled is None for cells in chart.cells for cell in cells)
    return _key(chart) + frame.format("matrix worded" if worded else "matrix", head, rows)
