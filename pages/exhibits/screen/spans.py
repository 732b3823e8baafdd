"""Spans on a time axis, in lanes; what has no date stands in a place of its own beside the axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import plotly.graph_objects as go

from pages.exhibits import theme
from pages.exhibits.charts import Lane, Span, Spans
from pages.exhibits.screen.figure import SMALL, empty_figure, wrapped

NAME = 30  # px that the name of a lane needs
LEVEL = 17  # px from one level of marks to the next within a lane
LONG = 45  # days from which a span is drawn as a bar and not as a mark
APART = 1 / 21  # of the axis: marks nearer than this would overlap on a phone, so they stand on several levels
UNDATED_YEARS = 2  # width of the place for what has no date, in years of the axis


@dataclass(frozen=True)
class _Mark:
    span: Span
    y: int  # px from the top
    x: date


def spans(chart: Spans) -> go.Figure:
    """Lanes of marks: filled where something was published, hollow where not, a diamond where the date is likely."""
    starts = [span.start for lane in chart.lanes for span in lane.spans if span.start]
    ends = [span.end or span.start for lane in chart.lanes for span in lane.spans if span.start]
    first, last = min(starts).year, max(end for end in ends if end).year + 1
    undated = any(span.start is None for lane in chart.lanes for span in lane.spans)
    end = last + (UNDATED_YEARS if undated else 0)
    apart = timedelta(days=round((end - first) * 365 * APART))
    names, marks = [], []
    top = 0
    for lane in chart.lanes:
        names.append((lane.name, top + NAME - 10))
        levels = list(_levels(lane, date(last, 1, 1), apart))
        marks += [_Mark(span, top + NAME + level * LEVEL, x) for span, x, level in levels]
        top += NAME + (1 + max((level for _, _, level in levels), default=0)) * LEVEL
    drawn = empty_figure(top + 44, margin={"l": 22, "r": 8, "t": 16, "b": 8})  # room for half of the first year
    _add_bars(drawn, marks)
    _add_marks(drawn, marks)
    for name, y in names:
        drawn.add_annotation(
            x=f"{first}-01-01", y=y, text=name, showarrow=False, xanchor="left", yanchor="bottom", font=SMALL
        )
    _axes(drawn, top, first, last, undated)
    return drawn


def _levels(lane: Lane, edge: date, apart: timedelta) -> Iterator[tuple[Span, date, int]]:
    """Each span of a lane with its place on the axis and the first level on which it overlaps no other."""
    without = [span for span in lane.spans if span.start is None]
    step = timedelta(days=round(UNDATED_YEARS * 365 / (len(without) + 1)))
    places = [(span, _place(span) or edge + step * (without.index(span) + 1)) for span in lane.spans]
    free: list[date] = []  # the first free day of each level
    for span, x in sorted(places, key=lambda place: _first(*place)):
        begin = _first(span, x)
        level = next((level for level, day in enumerate(free) if day <= begin), len(free))
        free[level : level + 1] = [max(x + apart, (span.end or x) + apart / 2 if _long(span) else x)]
        yield span, x, level


def _first(span: Span, x: date) -> date:
    return span.start if span.start and _long(span) else x


def _place(span: Span) -> date | None:
    """Where the mark stands: on its day, and in the middle of a span too long to be one."""
    if span.start and span.end and _long(span):
        return span.start + (span.end - span.start) / 2
    return span.start


def _long(span: Span) -> bool:
    return bool(span.start and span.end and (span.end - span.start).days > LONG)


def _add_bars(drawn: go.Figure, marks: list[_Mark]) -> None:
    """Long spans as thick lines behind the marks."""
    x: list[str | None] = []
    y: list[int | None] = []
    for mark in marks:
        if mark.span.start and mark.span.end and _long(mark.span):
            x += [mark.span.start.isoformat(), mark.span.end.isoformat(), None]
            y += [mark.y, mark.y, None]
    drawn.add_scatter(x=x, y=y, mode="lines", line={"color": theme.CONTEXT, "width": 9}, hoverinfo="skip")


def _add_marks(drawn: go.Figure, marks: list[_Mark]) -> None:
    drawn.add_scatter(
        x=[mark.x.isoformat() for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        cliponaxis=False,
        marker={
            "size": 13,
            "symbol": ["diamond" if mark.span.likely else "circle" for mark in marks],
            "color": [theme.PAPER if mark.span.hollow else theme.DARK_BLUE for mark in marks],
            "line": {"color": theme.DARK_BLUE, "width": 2},
        },
        customdata=[[wrapped(mark.span.label, 40), wrapped(mark.span.note, 44)] for mark in marks],
        hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
    )


def _axes(drawn: go.Figure, bottom: int, first: int, last: int, undated: bool) -> None:
    end = last + (UNDATED_YEARS if undated else 0)
    years = range(first, last, 2 if last - first > 5 else 1)
    drawn.update_yaxes(visible=False, range=[bottom, 0])
    drawn.update_xaxes(
        type="date",
        range=[f"{first - 1}-12-01", f"{end}-01-01"],
        tickvals=[f"{year}-01-01" for year in years] + ([f"{last + 1}-01-01"] if undated else []),
        ticktext=[str(year) for year in years] + (["no date"] if undated else []),
        showgrid=True,
        gridcolor=theme.RULE,
    )
    if undated:
        drawn.add_vrect(x0=f"{last}-01-01", x1=f"{end}-01-01", fillcolor=theme.WASH, line_width=0, layer="below")
