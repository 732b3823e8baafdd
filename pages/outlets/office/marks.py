"""The marks of a native chart on a slide: colours, outlines, hollow and flagged marks, and the labels at them."""

from dataclasses import dataclass

from pptx.chart.point import Point
from pptx.chart.series import BarSeries, LineSeries
from pptx.dml.line import LineFormat
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_THEME_COLOR
from pptx.util import Pt

from pages.exhibits.office import BAR, COLUMN, DOTS, INTERVAL, LINE, Mark, NativeChart, Series
from pages.outlets.office.master import FACE, INK, PAPER, SOFT_INK

POSITIONS = {
    BAR: XL_LABEL_POSITION.OUTSIDE_END,
    COLUMN: XL_LABEL_POSITION.OUTSIDE_END,
    DOTS: XL_LABEL_POSITION.ABOVE,
    LINE: XL_LABEL_POSITION.RIGHT,
    INTERVAL: XL_LABEL_POSITION.RIGHT,
}
BIG, SMALL, FLAGGED = 12, 7, 11  # points: a dot that is labelled, one on a line, one that a rule marks
RING = 3  # points: what is seen of a dot around the paper-coloured one that makes it hollow
LARGEST_NAME = 12  # points, of the name at the end of a line


@dataclass(frozen=True)
class Pen:
    """What a series is drawn with: the chart it belongs to, its colour, and the size of its labels in points."""

    native: NativeChart
    colour: MSO_THEME_COLOR
    size: float


def dress(drawn: BarSeries | LineSeries, series: Series, pen: Pen) -> None:
    """Draw a series in the house style."""
    if isinstance(drawn, LineSeries):
        _dress_line(drawn, series, pen)
    else:
        drawn.invert_if_negative = False
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.theme_color = pen.colour
        _outline(drawn.format.line, pen.colour)
    if pen.native.labelled:
        _label_all(drawn, pen)
    for place, mark in enumerate(series.marks):
        if mark.value is not None:
            _dress_mark(drawn, place, mark, pen)
    if pen.native.kind == LINE and len(pen.native.series) > 1:
        _name_at_end(drawn, series, pen)


def number_format(native: NativeChart) -> str:
    """How Office writes the values: shares as per cent, decimals only where there are some."""
    values = [mark.value for series in native.series for mark in series.marks if mark.value is not None]
    whole = all(float(value).is_integer() for value in values)
    return "0%" if native.kind == INTERVAL else "#,##0" if whole else "#,##0.0"


def _outline(line: LineFormat, colour: MSO_THEME_COLOR, points: float = 1.5) -> None:
    line.color.theme_color = colour
    line.width = Pt(points)


def _dress_line(drawn: LineSeries, series: Series, pen: Pen) -> None:
    drawn.smooth = False
    line = drawn.format.line
    if pen.native.kind != LINE:
        line.fill.background()
    elif series.limit:
        _outline(line, SOFT_INK, 1)
        line.dash_style = MSO_LINE.DASH
    else:
        _outline(line, pen.colour, 2.25)
    if series.limit:
        drawn.marker.style = XL_MARKER_STYLE.NONE
        return
    drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, BIG if pen.native.labelled else SMALL
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = pen.colour
    _outline(drawn.marker.format.line, pen.colour, 2)


# LibreOffice draws every dot filled, in the one colour of its point: hollow is a dot in the colour of paper upon it.
def hollows(native: NativeChart) -> tuple[Series, ...]:
    """The hollow dots of a chart once more as series of their own, to be drawn over the others."""
    if native.kind not in (DOTS, LINE):
        return ()
    found = (
        Series(f"{series.name}: hollow", tuple(mark if mark.hollow else Mark(None) for mark in series.marks))
        for series in native.series
    )
    return tuple(series for series in found if any(mark.value is not None for mark in series.marks))


def dress_hollow(drawn: LineSeries, native: NativeChart) -> None:
    """Draw a series of `hollows`: small dots in the colour of paper, without a line."""
    drawn.smooth = False
    drawn.format.line.fill.background()
    drawn.marker.style = XL_MARKER_STYLE.CIRCLE
    drawn.marker.size = (BIG if native.labelled else SMALL) - RING
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = PAPER
    drawn.marker.format.line.fill.background()


def _dress_mark(drawn: BarSeries | LineSeries, place: int, mark: Mark, pen: Pen) -> None:
    """A hollow mark where the value is not a full one, a square where a rule marks it, and the value as it is read."""
    if (mark.hollow or mark.flagged) and isinstance(drawn, LineSeries):
        _dress_dot(drawn.points[place], mark, pen)
    elif mark.hollow:
        look = drawn.points[place].format
        look.fill.solid()
        look.fill.fore_color.theme_color = PAPER
        _outline(look.line, pen.colour, 2)
    if (pen.native.labelled and mark.qualified) or (pen.native.kind == INTERVAL and mark.text):
        _label(drawn.points[place], mark.text, pen)


def _dress_dot(point: Point, mark: Mark, pen: Pen) -> None:
    plain = BIG if pen.native.labelled else SMALL
    point.marker.style = XL_MARKER_STYLE.SQUARE if mark.flagged else XL_MARKER_STYLE.CIRCLE
    point.marker.size = FLAGGED if mark.flagged else plain
    point.marker.format.fill.solid()
    point.marker.format.fill.fore_color.theme_color = PAPER if mark.hollow else pen.colour
    _outline(point.marker.format.line, pen.colour, 2)
    if pen.native.kind == DOTS:
        point.format.line.fill.background()


def _label_all(drawn: BarSeries | LineSeries, pen: Pen) -> None:
    """Each value at its mark; it follows when somebody edits the value."""
    labels = drawn.data_labels
    labels.show_value, labels.position = True, POSITIONS[pen.native.kind]
    labels.number_format, labels.number_format_is_linked = number_format(pen.native), False
    labels.font.bold, labels.font.size, labels.font.name = True, Pt(pen.size), FACE
    labels.font.color.theme_color = INK


def _label(point: Point, text: str, pen: Pen, bold: bool = True) -> None:
    """A label in words: a value with its qualifier, or the name of a line."""
    run = point.data_label.text_frame.paragraphs[0].add_run()
    run.text = text
    run.font.bold, run.font.size, run.font.name = bold, Pt(pen.size), FACE
    run.font.color.theme_color = INK
    point.data_label.position = POSITIONS[pen.native.kind]


def _name_at_end(drawn: BarSeries | LineSeries, series: Series, pen: Pen) -> None:
    """The name of a line, if there are several, at its last value; of limits those that hold to the end."""
    held = [place for place, mark in enumerate(series.marks) if mark.value is not None]
    several = sum(not one.limit for one in pen.native.series) > 1
    if held and (held[-1] == len(series.marks) - 1 if series.limit else several):
        small = Pen(pen.native, pen.colour, min(pen.size, LARGEST_NAME))
        _label(drawn.points[held[-1]], series.name.split(",")[0], small, bold=False)
