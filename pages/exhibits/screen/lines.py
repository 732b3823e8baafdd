"""Lines over time, with limits, gaps and breaks."""

import plotly.graph_objects as go

from pages.exhibits import theme
from pages.exhibits.charts import Limits, Line, Lines
from pages.exhibits.screen.figure import SMALL, empty_figure, hover, shade_gaps, time_axis, value_axis

DASHES = ("dot", "dash", "dot")  # lower limit, centre, upper limit


def lines(chart: Lines) -> go.Figure:
    """Lines from zero, named at their ends; a missing value breaks the line and a gap is shaded and named."""
    drawn = empty_figure(380, margin={"l": 8, "r": 8, "t": 30, "b": 8})
    for line, colour in zip(chart.lines, theme.SERIES, strict=False):
        _add_line(drawn, line, colour, chart.unit, named=len(chart.lines) > 1)
    levels = [*(chart.limits or ()), *(one.upper for one in chart.stretches)]
    value_axis(drawn, max([*levels, *(point.value or 0 for line in chart.lines for point in line.points)]))
    time_axis(drawn, chart.lines[0].points)
    for level, dash in zip(chart.limits or (), DASHES, strict=False):
        drawn.add_hline(y=level, line={"color": theme.SOFT_INK, "width": 1, "dash": dash})
    for stretch in chart.stretches:
        _add_limits(drawn, stretch)
    for position, note in chart.breaks:
        x = position.isoformat()
        drawn.add_vline(x=x, line={"color": theme.SOFT_INK, "width": 1, "dash": "dash"})
        drawn.add_annotation(
            x=x, y=1, yref="paper", text=note, showarrow=False, xanchor="left", yanchor="bottom", font=SMALL
        )
    shade_gaps(drawn, chart.gaps)
    return drawn


def _add_limits(drawn: go.Figure, stretch: Limits) -> None:
    """The mean and the limits of one stretch; a limit below zero is none, for nothing is counted there."""
    for level, dash in zip((stretch.lower, stretch.centre, stretch.upper), DASHES, strict=True):
        if level >= 0:
            drawn.add_shape(
                type="line",
                x0=stretch.start.isoformat(),
                x1=stretch.end.isoformat(),
                y0=level,
                y1=level,
                line={"color": theme.SOFT_INK, "width": 1.5, "dash": dash},
            )


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
            "size": [10 if point.flagged else 8 if point.hollow else 6 for point in points],
            "opacity": 1,  # sizes that differ would otherwise be drawn half transparent
            "symbol": ["square" if point.flagged else "circle" for point in points],
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
