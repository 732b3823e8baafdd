"""Ranked bars and columns over time."""

import plotly.graph_objects as go

from pages.exhibits import theme
from pages.exhibits.charts import Columns, Point, RankedBars
from pages.exhibits.screen.figure import SMALL, empty_figure, hover, shade_gaps, time_axis, value_axis, wrapped

PITCH = 58  # px from one ranked bar to the next: a line of label above a bar
LINE = 19  # px that each further line of a label needs
LABEL_WIDTH = 42  # characters that fit a phone's width at 15 px
NAME_WIDTH = 10  # characters on a line beneath a column, such as “June 2025”
NAME_FONT = {"size": 12}
NAMED_PERIODS = 16  # more periods than this stand on a date axis


def ranked_bars(chart: RankedBars) -> go.Figure:
    """Horizontal bars from zero, value and label in words above each, so that nothing is cut on a phone."""
    labels = [wrapped(f"{bar.text}  {bar.label}", LABEL_WIDTH) for bar in chart.bars]
    steps = [1 + label.count("<br>") * LINE / PITCH for label in labels]
    positions = [sum(steps[: index + 1]) for index in range(len(steps))]
    drawn = empty_figure(round(sum(steps) * PITCH) + 24)
    drawn.add_bar(
        x=[bar.value for bar in chart.bars],
        y=positions,
        orientation="h",
        width=0.34,
        marker={"color": [fill(bar.hollow) for bar in chart.bars], "line": {"color": theme.DARK_BLUE, "width": 1.5}},
        customdata=[[bar.label, bar.text] for bar in chart.bars],
        hovertemplate="%{customdata[0]}: %{customdata[1]} " + chart.unit + "<extra></extra>",
    )
    for position, bar, label in zip(positions, chart.bars, labels, strict=True):
        drawn.add_annotation(
            x=0,
            y=position - 0.2,
            text=label.replace(bar.text, f"<b>{bar.text}</b>", 1),
            showarrow=False,
            xanchor="left",
            yanchor="bottom",
            align="left",
            xshift=-3,
        )
    drawn.update_xaxes(visible=False, rangemode="tozero")
    drawn.update_yaxes(visible=False, range=[positions[-1] + 0.35, 0.05])
    return drawn


def columns(chart: Columns) -> go.Figure:
    """Columns or dots over time from zero. Few periods are named one by one; many stand on a date axis."""
    held = [point for point in chart.points if point.value is not None]
    dated = len(chart.points) > NAMED_PERIODS
    drawn = empty_figure(360)
    add_marks = _add_dots if chart.dots else _add_columns
    add_marks(drawn, held, dated, hover(held, chart.unit))
    value_axis(drawn, max((point.value or 0 for point in held), default=1))
    if dated:
        time_axis(drawn, chart.points)
    else:
        names = [point.label for point in chart.points]
        drawn.update_yaxes(visible=False)
        drawn.update_xaxes(type="category", categoryarray=names, range=[-0.6, len(names) - 0.4])
        # On lines of their own, or one long name makes Plotly set all of them aslant; small, or two lines set upright
        # on a phone run into the name beside them.
        folded = [wrapped(name, NAME_WIDTH) for name in names]
        drawn.update_xaxes(tickmode="array", tickvals=names, ticktext=folded, tickfont=NAME_FONT)
        _name_absent(drawn, chart.points)
    shade_gaps(drawn, chart.gaps)
    return drawn


def _name_absent(drawn: go.Figure, points: tuple[Point, ...]) -> None:
    """Shade and name each named period for which nothing is held."""
    for position, point in enumerate(points):
        if point.value is None:
            drawn.add_vrect(x0=position - 0.42, x1=position + 0.42, fillcolor=theme.WASH, line_width=0, layer="below")
            drawn.add_annotation(
                x=position, y=0.5, yref="paper", text="not found", textangle=-90, showarrow=False, font=SMALL
            )


def _add_columns(drawn: go.Figure, held: list[Point], dated: bool, reading: dict) -> None:
    drawn.add_bar(
        **_places(held, dated),
        **reading,
        textposition="outside",
        cliponaxis=False,
        marker={"color": [fill(point.hollow) for point in held], "line": {"color": theme.DARK_BLUE, "width": 1.5}},
    )


def _add_dots(drawn: go.Figure, held: list[Point], dated: bool, reading: dict) -> None:
    drawn.add_scatter(
        **_places(held, dated),
        **reading,
        mode="markers" if dated else "markers+text",
        textposition="top center",
        cliponaxis=False,
        marker={
            "size": 9 if dated else 13,
            "color": [fill(point.hollow) for point in held],
            "line": {"color": theme.DARK_BLUE, "width": 2},
        },
    )


def _places(held: list[Point], dated: bool) -> dict:
    return {
        "x": [point.start.isoformat() if dated else point.label for point in held],
        "y": [point.value for point in held],
        "text": None if dated else [f"<b>{point.text}</b>" for point in held],
    }


def fill(hollow: bool) -> str:
    """The fill of a mark: paper where the value is not a full one."""
    return theme.PAPER if hollow else theme.DARK_BLUE
