"""Drawing on the screen: Plotly and pydeck where people point at things, markup where words and marks say it best."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from markupsafe import Markup
from plotly.graph_objects import Figure
from pydeck import Deck

from pages.exhibits.charts import Chart, Columns, Headlines, Lines, Matrix, Places, RankedBars, Spans
from pages.exhibits.screen.bars import columns, ranked_bars
from pages.exhibits.screen.lines import lines
from pages.exhibits.screen.markup import headlines, matrix
from pages.exhibits.screen.places import places
from pages.exhibits.screen.spans import spans

# No toolbar, no zoom: a page must scroll under a thumb. Values are read by pointing, and in the table beneath.
PLOTLY_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "responsive": True}

Drawing: TypeAlias = Figure | Deck | Markup
DRAWINGS: dict[type, Callable[..., Drawing]] = {
    RankedBars: ranked_bars,
    Columns: columns,
    Lines: lines,
    Spans: spans,
    Matrix: matrix,
    Headlines: headlines,
    Places: places,
}


# Drawn once: building a figure is most of the cost of a page run, and a description never changes.
@lru_cache(maxsize=512)
def draw(chart: Chart) -> Drawing:
    """The drawing of a description: a Plotly figure, a pydeck map, or markup."""
    return DRAWINGS[type(chart)](chart)
