"""Which module draws which kind of chart."""

from pages.exhibits.charts import Chart, Columns, Headlines, Intervals, Lines, Matrix, Places, RankedBars, Spans
from pages.exhibits.paper.bars import ranked_bars
from pages.exhibits.paper.columns import columns
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.headlines import headlines
from pages.exhibits.paper.intervals import intervals
from pages.exhibits.paper.lines import lines
from pages.exhibits.paper.matrix import matrix
from pages.exhibits.paper.places import places
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.spans import spans


def draw_kind(sheet: Sheet, box: Box, chart: Chart) -> bool:
    """Draw a chart into a box of the sheet; False where the box was too small to show all of it."""
    match chart:
        case RankedBars():
            return ranked_bars(sheet, box, chart)
        case Spans():
            return spans(sheet, box, chart)
        case Matrix():
            return matrix(sheet, box, chart)
        case Intervals():
            return intervals(sheet, box, chart)
        case Columns():
            columns(sheet, box, chart)
        case Lines():
            lines(sheet, box, chart)
        case Headlines():
            headlines(sheet, box, chart)
        case Places():
            places(sheet, box, chart)
    return True
