"""What every Plotly figure of the house shares."""

from collections.abc import Sequence
from textwrap import wrap

import plotly.graph_objects as go

from pages.exhibits import theme
from pages.exhibits.charts import Gap, Point

TEMPLATE = theme.template()
SMALL = {"size": 13, "color": theme.SOFT_INK}
SHORT = 500  # days up to which a date axis names months


def empty_figure(height: int, **layout: object) -> go.Figure:
    """A figure in the house template. Unit of `height`: pixels."""
    return go.Figure(layout=go.Layout(template=TEMPLATE, height=height, **layout))


def wrapped(text: str, width: int) -> str:
    """Text broken into lines of at most `width` characters, for Plotly."""
    return "<br>".join(wrap(text, width))


def hover(points: list[Point], unit: str, name: str = "") -> dict:
    """What pointing at a value reads out: its period, its value with the qualifier, its unit and any note."""
    return {
        "customdata": [
            [point.label, point.text, f"<br>{wrapped(point.note, 44)}" if point.note else ""] for point in points
        ],
        "hovertemplate": "%{customdata[0]}: %{customdata[1]} " + unit + "%{customdata[2]}<extra>" + name + "</extra>",
    }


def time_axis(drawn: go.Figure, points: Sequence[Point]) -> None:
    """A date axis that names every second year; of few years, every third month."""
    short = (points[-1].start - points[0].start).days < SHORT
    step, words = ("M3", "%b %Y") if short else ("M24", "%Y")
    drawn.update_xaxes(type="date", dtick=step, tickformat=words, ticks="outside", tickcolor=theme.RULE)


def value_axis(drawn: go.Figure, highest: float) -> None:
    """A value axis from zero with a few light lines."""
    drawn.update_yaxes(range=[0, highest * 1.16], nticks=5, showgrid=True, gridcolor=theme.RULE)


def shade_gaps(drawn: go.Figure, gaps: tuple[Gap, ...]) -> None:
    """Shade and name the stretches for which nothing is held."""
    for gap in gaps:
        start, end = gap.start.isoformat(), gap.end.isoformat()
        drawn.add_vrect(x0=start, x1=end, fillcolor=theme.WASH, line_width=0, layer="below")
        drawn.add_annotation(
            x=start,
            y=1,
            yref="paper",
            text=wrapped(gap.note, 12),
            showarrow=False,
            xanchor="left",
            yanchor="top",
            align="left",
            font=SMALL,
        )
