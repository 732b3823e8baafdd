"""Quarterly counts drawn as an XmR chart: how to read it in words, and no verdict and no finding from its rules."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

import pandas as pd

from pages.exhibits.charts import Gap, Limits, Line, Lines, Point
from pages.exhibits.exhibit import Answer, Table, table
from pages.exhibits.xmr import FEWEST, LIMIT, SCREEN, Period, XmrPoint, xmr

HOW_TO_READ = (
    "For readers who know XmR charts: the dashed line is the mean, the dotted lines are the limits, and squares are "
    "quarters that one of the four rules marks. These rules mark at least one point in about one of five charts in "
    "which nothing has changed. So a square is a reason to ask, and no verdict on this site rests on it."
)
METHOD = (
    f"Limits: the mean, and {float(LIMIT)} times the mean difference between neighbouring quarters to either side; "
    f"differences of more than {float(SCREEN)} times their mean are left out. They are worked out afresh after each "
    f"gap, from at least {FEWEST} quarters.",
    "The rules: outside the limits; two of three near a limit; seven on one side of the mean; seven in one direction.",
    "Limits start anew only where a break in recording is documented to the day. None is, though recording was "
    "changed after an inspection in 2014. So squares may only show how crimes were written down.",
)


def xmr_answer(
    rows: pd.DataFrame,
    points: tuple[Point, ...],
    *,
    what: str,
    subtitle: str,
    cautions: tuple[str, ...],
    gaps: tuple[Gap, ...] = (),
    breaks: tuple[tuple[date, str], ...] = (),
) -> Answer:
    """An XmR chart of the columns quarter_end, quarter, offences and count_words, oldest first, with their points.

    `what` is counted, at the start of a sentence. `breaks` are days named in the drawing; limits go on across them.
    """
    held = rows[rows["offences"].notna()]
    lowest, highest = held.loc[held["offences"].idxmin()], held.loc[held["offences"].idxmax()]
    found = charted(points, [end.date() for end in rows["quarter_end"]])
    line = Line(what, tuple(marked(point, one) for point, one in zip(points, found, strict=True)))
    return Answer(
        title=f"{what}: {lowest['count_words']} to {highest['count_words']} offences a quarter, drawn with XmR limits",
        subtitle=subtitle,
        takeaway=HOW_TO_READ,
        alt=f"Line by quarter with mean and limits of each stretch without a gap. Lowest {lowest['count_words']} in "
        f"{lowest['quarter']}, highest {highest['count_words']} in {highest['quarter']}.",
        chart=Lines((line,), "offences", gaps=gaps, breaks=breaks, stretches=tuple(stretches(points, found))),
        table=_table(rows, found),
        cautions=(*cautions, *METHOD),
    )


def charted(points: Sequence[Point], ends: Sequence[date]) -> tuple[XmrPoint | None, ...]:
    """For each point its place on the chart; None for a gap and for a stretch too short to have limits."""
    found: list[XmrPoint | None] = []
    for held, pairs in groupby(zip(points, ends, strict=True), key=lambda pair: pair[0].value is not None):
        run = [Period(point.start, end, round(point.value or 0)) for point, end in pairs]
        found += xmr(run) if held and len(run) >= FEWEST else [None] * len(run)
    return tuple(found)


def marked(point: Point, found: XmrPoint | None) -> Point:
    """The point with the rules that mark it added to its note."""
    rules = found.rules if found else ()
    return replace(point, flagged=bool(rules), note="; ".join(note for note in (point.note, *rules) if note))


def stretches(points: Sequence[Point], found: Sequence[XmrPoint | None]) -> Iterator[Limits]:
    """The mean and the limits of each stretch that has them."""
    pairs = [(point.start, one) for point, one in zip(points, found, strict=True)]
    for _, run in groupby(pairs, key=lambda pair: pair[1] and (pair[1].mean, pair[1].lower)):
        held = [(start, one) for start, one in run if one]
        if held:
            one = held[0][1]
            yield Limits(held[0][0], held[-1][0], one.lower, one.mean, one.upper)


def _table(rows: pd.DataFrame, found: Sequence[XmrPoint | None]) -> Table:
    worded = rows.assign(
        mean=[f"{one.mean:.1f}" if one else "" for one in found],
        lower=[f"{one.lower:.1f}" if one else "" for one in found],
        upper=[f"{one.upper:.1f}" if one else "" for one in found],
        rules=["; ".join(one.rules) if one else "" for one in found],
    )
    return table(
        worded,
        numeric=("count_words", "mean", "lower", "upper"),
        quarter="Quarter",
        count_words="Offences",
        mean="Mean",
        lower="Lower limit",
        upper="Upper limit",
        rules="Rules that mark it",
    )
