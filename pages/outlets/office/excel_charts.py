"""Native charts of a workbook, drawn from the cells of the table beside them."""

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.utility import xl_range_formula

from pages.exhibits import theme
from pages.exhibits.office import BAR, COLUMN, DOTS, INTERVAL, LINE, Mark, NativeChart, Series
from pages.outlets.sheets import Sheet

TYPES = {
    BAR: {"type": "bar"},
    COLUMN: {"type": "column"},
    DOTS: {"type": "line"},
    LINE: {"type": "scatter", "subtype": "straight_with_markers"},
    INTERVAL: {"type": "line"},
}
WIDTH, HEIGHT, PITCH = 1000, 480, 44  # px: the chart, and what a bar needs
FONT = {"name": "Arial", "size": 11, "color": theme.INK}
BOLD = {**FONT, "bold": True}
SMALL = {**FONT, "size": 10}
INVISIBLE: dict[str, object] = {"fill": {"none": True}, "border": {"none": True}}
YEARS = 730.5  # days between the names on an axis of days: two years


def native_chart(workbook: Workbook, native: NativeChart, sheet: Sheet) -> Chart:
    """The chart of a table: from zero, without a legend, hollow marks outlined, nothing drawn where nothing is held."""
    chart = workbook.add_chart(TYPES[native.kind])
    for place, series in enumerate(native.series):
        for first, last in _runs(native, series):
            chart.add_series(_series(native, series, place, sheet, (first, last)))
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.show_blanks_as("span")  # LibreOffice takes text for missing, and missing for 0 unless told
    chart.set_chartarea({"border": {"none": True}})
    chart.set_size({"width": WIDTH, "height": max(HEIGHT, PITCH * len(native.categories) if native.kind == BAR else 0)})
    _axes(chart, native)
    if native.kind == INTERVAL:
        chart.set_high_low_lines({"line": {"color": theme.DARK_BLUE}})
    return chart


def _runs(native: NativeChart, series: Series) -> list[tuple[int, int]]:
    """The stretches of a series to draw: all of it; of a line those without a gap, for Excel reads text as 0."""
    if native.kind != LINE:
        return [(0, len(series.marks) - 1)]
    runs: list[tuple[int, int]] = []
    for place, mark in enumerate(series.marks):
        if mark.value is not None:
            joined = bool(runs) and runs[-1][1] == place - 1
            runs[-1:] = [(runs[-1][0], place)] if joined else [*runs[-1:], (place, place)]
    return runs


def _series(native: NativeChart, series: Series, place: int, sheet: Sheet, run: tuple[int, int]) -> dict[str, object]:
    colour = theme.SOFT_INK if series.limit else theme.SERIES[place % len(theme.SERIES)]
    marks = series.marks[run[0] : run[1] + 1]
    made: dict[str, object] = {
        "name": _cells(sheet, _column(sheet, series.name), None),
        "categories": _cells(sheet, 1 if native.kind == LINE else 0, run),
        "values": _cells(sheet, _column(sheet, series.name), run),
        "points": [_point(mark, colour) for mark in marks],
        **_look(native, series, colour),
    }
    if native.kind in (BAR, COLUMN):
        made["gap"] = 60 if native.labelled else 20
    if native.labelled:
        made["data_labels"] = _labels(native, marks)
    return made


def _column(sheet: Sheet, heading: str) -> int:
    return sheet.grid.headings.index(heading) if sheet.grid else 0


def _cells(sheet: Sheet, column: int, run: tuple[int, int] | None) -> str:
    """The address of a run of cells under a heading; of the heading itself for None."""
    first, last = (sheet.top, sheet.top) if run is None else (sheet.top + 1 + run[0], sheet.top + 1 + run[1])
    return xl_range_formula(sheet.name, first, column, last, column)


def _look(native: NativeChart, series: Series, colour: str) -> dict[str, object]:
    if native.kind in (BAR, COLUMN):
        return {"fill": {"color": colour}, "border": {"color": colour, "width": 1.5}}
    if series.limit:
        return {"line": {"color": colour, "width": 1, "dash_type": "dash"}, "marker": {"type": "none"}}
    line = {"color": colour, "width": 2.25} if native.kind == LINE else {"none": True}
    size = 10 if native.labelled else 6
    marker = {"type": "circle", "size": size, "fill": {"color": colour}, "border": {"color": colour, "width": 1.5}}
    return {"line": line, "marker": marker}


def _point(mark: Mark, colour: str) -> dict[str, object] | None:
    """How one mark differs from its series."""
    if mark.value is None:
        return INVISIBLE
    return {"fill": {"color": theme.PAPER}, "border": {"color": colour, "width": 1.5}} if mark.hollow else None


def _labels(native: NativeChart, marks: tuple[Mark, ...]) -> dict[str, object]:
    """Each value at its mark; in words where it has a qualifier, for LibreOffice reads no labels from cells."""
    whole = all(mark.value is None or float(mark.value).is_integer() for mark in marks)
    return {
        "value": True,
        "font": BOLD,
        "num_format": "#,##0" if whole else "General",
        "position": "outside_end" if native.kind in (BAR, COLUMN) else "above",
        "custom": [_label(mark) for mark in marks],
    }


def _label(mark: Mark) -> dict[str, object] | None:
    if mark.value is None:
        return {"delete": True}
    return {"value": mark.text, "font": BOLD} if mark.qualified else None


def _axes(chart: Chart, native: NativeChart) -> None:
    names: dict[str, object] = {"num_font": SMALL, "line": {"color": theme.RULE}, "major_tick_mark": "none"}
    values: dict[str, object] = {
        "min": 0,
        "num_font": SMALL,
        "line": {"none": True},
        "major_gridlines": {"visible": not native.labelled, "line": {"color": theme.RULE}},
        "visible": not native.labelled,
        "num_format": "0%" if native.kind == INTERVAL else "#,##0",
        "name": native.unit,
        "name_font": {**SMALL, "bold": False},
    }
    if native.kind == BAR:  # the first bar on top
        names["reverse"] = True
    if native.kind == LINE:
        names |= {
            "num_format": "yyyy",
            "major_unit": YEARS,
            "min": native.starts[0],
            "major_gridlines": {"visible": False},
        }
    elif not native.labelled:
        names["interval_unit"] = max(1, len(native.categories) // 6)
    across, up = (values, names) if native.kind == BAR else (names, values)
    chart.set_x_axis(across)
    chart.set_y_axis(up)
