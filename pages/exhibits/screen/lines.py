"""Lines over time, with limits, gaps and breaks."""

import plotly.graph_objects as go

from pages.exhibits import theme
from pages.exhibits.charts import Line, Lines
from pages.exhibits.screen.figure import SMALL, empty_figure, hover, shade_gaps, time_axis, value_axis


def lines(chart: Lines) -> go.Figure:
    """Lines from zero, named at their ends; a missing value breaks the line and a gap is shaded and named."""
    drawn = empty_figure(380, margin={"l": 8, "r": 8, "t": 30, "b": 8})
    for line, colour in zip(chart.lines, theme.SERIES, strict=False):
        _add_line(drawn, line, colour, chart.unit, named=len(chart.lines) > 1)
    value_axis(drawn, max(point.value or 0 for line in chart.lines for point in line.points))
    time_axis(drawn)
    for level, dash in zip(chart.limits or (), ("dot", "dash", "dot"), strict=False):
        drawn.add_hline(y=level, line={"color": theme.SOFT_INK, "width": 1, "dash": dash})
    for position, note in chart.breaks:
        x = position.isoformat()
        drawn.add_vline(x=x, line={"color": theme.SOFT_INK, "width": 1, "dash": "dash"})
        drawn.add_annotation(
            x=x, y=1, yref="paper", text=note, showarrow=False, xanchor="left", yanchor="bottom", font=SMALL
        )
    shade_gaps(drawn, chart.gaps)
    return drawn


def _add_line(drawn: go.Figure, line: Line, colour: str, unit: str, named: bool) -> None:
    points = list(line.points)
    drawn.add_scatter(
        x=[point.start.isoformat() for point in points],
        y=[point.value for point in points],
        name=line.name,
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour, "width": 2.5},
        marker={
            "size": 6,
            "color": [theme.PAPER if point.hollow else colour for point in points],
            "line": {"color": colour, "width": 1.5},
        },
        **hover(points, unit, line.name if named else ""),
    )
    if named:
        last = [point for point in points if point.value is not None][-1]
        drawn.add_annotation(
            x=last.start.isoformat(),
            y=last.value,
            text=line.name,
            showarrow=False,
            xanchor="right",
            yanchor="bottom",
            yshift=6,
        )
