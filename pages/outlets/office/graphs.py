"""Native, editable charts on a slide."""

from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches, Pt

from pages.exhibits.office import BAR, COLUMN, DOTS, INTERVAL, LINE, NativeChart
from pages.outlets.office.box import Box
from pages.outlets.office.letters import LEADING, POINTS, width, wrapped
from pages.outlets.office.marks import Pen, dress, dress_hollow, hollows, number_format
from pages.outlets.office.master import FACE, INK, RULE, SERIES, SOFT_INK

TYPES = {
    BAR: XL_CHART_TYPE.BAR_CLUSTERED,
    COLUMN: XL_CHART_TYPE.COLUMN_CLUSTERED,
    DOTS: XL_CHART_TYPE.LINE_MARKERS,
    LINE: XL_CHART_TYPE.LINE_MARKERS,
    INTERVAL: XL_CHART_TYPE.LINE_MARKERS,
}
SIZES = (16, 15, 14, 13, 12, 11, 10, 9)  # points
NAMES = 0.55  # at most this part of a bar chart's width is for the names of its bars
NAMED = 0.17  # part of a line chart's width for the names at the ends of several lines
THICKEST = 0.55  # inches: a bar or column
LEVEL = "1"  # a sixty-thousandth of a degree: at 0 LibreOffice breaks words to fit, and names all
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


def add_graph(slide: Slide, native: NativeChart, box: Box) -> GraphicFrame:
    """The chart as PowerPoint draws it: from zero, gaps left open, each value as it is read."""
    frame: object = slide.shapes.add_chart(TYPES[native.kind], *_emu(box), _data(native))
    assert isinstance(frame, GraphicFrame), "python-pptx says that this is a chart; it is the frame of one"
    chart = frame.chart
    chart.has_legend, chart.has_title = False, False
    chart.font.name, chart.font.color.theme_color = FACE, INK
    _leave_gaps(chart)
    room = _room_for_names(native, box)
    size = _size(native, box, room)
    chart.font.size = Pt(size)
    _axes(chart, native, box, size)
    _place_plot(chart, native, room / box.width)
    if native.kind in (BAR, COLUMN):
        chart.plots[0].gap_width = _gap(native, box)
    all_drawn = list(chart.plots[0].series)
    for place, (drawn, series) in enumerate(zip(all_drawn, native.series, strict=False)):
        dress(drawn, series, Pen(native, SERIES[place % len(SERIES)], size))
    for drawn in all_drawn[len(native.series) :]:
        dress_hollow(drawn, native)
    if native.kind == INTERVAL:
        chart.plots[0]._element.find(qn("c:marker")).addprevious(parse_xml(f"<c:hiLowLines {C}/>"))
    return frame


def _emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)


def _data(native: NativeChart) -> ChartData:
    data = ChartData(number_format=number_format(native))
    data.categories = native.categories
    for series in (*native.series, *hollows(native)):
        data.add_series(series.name, [mark.value for mark in series.marks])
    return data


def _leave_gaps(chart: Chart) -> None:
    blanks = chart._chartSpace.chart.find(qn("c:dispBlanksAs"))
    if blanks is None:
        blanks = parse_xml(f"<c:dispBlanksAs {C}/>")
        chart._chartSpace.chart.append(blanks)
    blanks.set("val", "gap")


def _room_for_names(native: NativeChart, box: Box) -> float:
    """The width in inches for the names of bars: that of the longest, within bounds."""
    if native.kind != BAR:
        return 0.0
    longest = max(width(name, SIZES[0]) for name in native.categories)
    return min(longest + 0.25, NAMES * box.width)


def _size(native: NativeChart, box: Box, room: float) -> float:
    """The largest size at which the names of the categories do not meet."""
    if native.kind == BAR:
        pitch = box.height / len(native.categories)
        return next((size for size in SIZES if _tallest(native, size, room - 0.2) <= pitch * 0.96), SIZES[-1])
    if native.labelled:
        pitch = box.width / len(native.categories)
        return next((size for size in SIZES if all(_fits(name, size, pitch) for name in native.categories)), SIZES[-1])
    return 14


def _tallest(native: NativeChart, size: float, room: float) -> float:
    return max(len(wrapped(name, size, room)) for name in native.categories) * size * LEADING / POINTS


def _fits(name: str, size: float, pitch: float) -> bool:
    """Whether a name stands under its column on at most three lines, no word broken."""
    return len(wrapped(name, size, pitch * 0.9)) <= 3 and max(width(word, size) for word in name.split()) <= pitch * 0.9


def _axes(chart: Chart, native: NativeChart, box: Box, size: float) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.has_major_gridlines = False
    names.major_tick_mark = names.minor_tick_mark = XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.format.line.color.theme_color = RULE
    names.reverse_order = native.kind == BAR
    values.minimum_scale = 0
    values.has_minor_gridlines = False
    values.major_tick_mark = values.minor_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    values.visible = values.has_major_gridlines = not native.labelled
    if native.labelled:
        values.maximum_scale = _top(native, box, size)
    else:
        values.major_gridlines.format.line.color.theme_color = RULE
        values.tick_labels.number_format = "General" if native.highest < 5 else "#,##0"
        values.tick_labels.number_format_is_linked = False
        values.tick_labels.font.size = Pt(size)
        values.tick_labels.font.color.theme_color = SOFT_INK
        _name_some(chart, native, box, size)


def _top(native: NativeChart, box: Box, size: float) -> float:
    """The end of the value axis, so far out that every value in words has room beside or above its mark."""
    marks = [mark for series in native.series for mark in series.marks if mark.value is not None]
    if native.kind != BAR:
        return native.highest * (1 + 2 * size * LEADING / POINTS / box.height)
    room = box.width * 0.98 - _room_for_names(native, box)
    tops = [(mark.value or 0) * room / max(room - width(mark.text, size, bold=True) - 0.3, 1) for mark in marks]
    return max(*tops, native.highest * 1.02)


def _name_some(chart: Chart, native: NativeChart, box: Box, size: float) -> None:
    """Name only so many of many categories that the names, level, do not meet."""
    longest = max(width(name, size) for name in native.categories) + 0.2
    skip = -(-len(native.categories) * longest // (box.width - 1))
    axis = chart.category_axis._element
    text = axis.get_or_add_txPr()
    text.find(qn("a:bodyPr")).set("rot", LEVEL)
    for mark in (f'<c:tickLblSkip {C} val="{int(skip)}"/>', f'<c:tickMarkSkip {C} val="{int(skip)}"/>'):
        axis.find(qn("c:noMultiLvlLbl")).addprevious(parse_xml(mark))


def _gap(native: NativeChart, box: Box) -> int:
    """The space between bars in per cent of a bar, so that few bars do not grow into blocks."""
    pitch = (box.height if native.kind == BAR else box.width) / len(native.categories)
    thickest = THICKEST if native.kind == BAR else 2 * THICKEST
    return round(min(500, max(40 if native.labelled else 20, 100 * (pitch / (thickest) - 1))))


def _place_plot(chart: Chart, native: NativeChart, names: float) -> None:
    """Where the plot stands: bars beside their names, so that every program wraps the names alike."""
    left, right = {BAR: (names, 0.02), LINE: (0.06, NAMED if len(native.series) > 1 else 0.02)}.get(
        native.kind, (0.0, 0.0)
    )
    if not left:
        return
    top, bottom = (0.0, 0.0) if native.kind == BAR else (0.04, 0.1)
    edges = (("x", left), ("y", top), ("w", 1 - left - right), ("h", 1 - top - bottom))
    modes = "".join(f'<c:{edge}Mode val="edge"/>' for edge in ("x", "y"))
    layout = "".join(f'<c:{edge} val="{value:.4f}"/>' for edge, value in edges)
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    inner = f'<c:manualLayout><c:layoutTarget val="inner"/>{modes}{layout}</c:manualLayout>'
    area.insert(0, parse_xml(f"<c:layout {C}>{inner}</c:layout>"))
