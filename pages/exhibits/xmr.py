"""XmR charts as NHS England's Making Data Count draws them, for those who know them. They decide no verdict or title.

Sources: NHSRplotthedots (R/ptd_spc_standard.R, R/ptd_calculate_point_type.R) for limits, rules and rebasing; Nelson,
Control charts for individual measurements, Journal of Quality Technology 14(3), 1982, for screening. On a series in
which nothing changes, the rules flag at least one point in about one chart of five (24 points).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

LIMIT = Fraction("2.66")  # mean moving ranges from the mean to a limit: 3 / 1.128
SCREEN = Fraction("3.267")  # a moving range this many times their mean is left out of the limits
RUN = 7
FEWEST = 12
OUTSIDE = "outside the limits"
NEAR = "two of three near a limit"
SHIFT = "seven on one side of the mean"
TREND = "seven in one direction"


class NotForXmr(ValueError):
    """These counts are not drawn as an XmR chart."""


@dataclass(frozen=True)
class XmrPoint:
    """A value with the mean and limits of its stretch, and the rules that flag it; all in the unit of the values."""

    value: float
    mean: float
    lower: float
    upper: float
    rules: tuple[str, ...] = ()

    @property
    def side(self) -> int:
        """1 above the mean, -1 below, 0 on it."""
        return (self.value > self.mean) - (self.value < self.mean)


@dataclass(frozen=True)
class Period:
    """A count with the first and last day it covers."""

    start: date
    end: date
    count: int


def xmr(periods: Iterable[Period], breaks: Sequence[date] = ()) -> tuple[XmrPoint, ...]:
    """The chart of monthly or quarterly counts, oldest first, with new limits from each documented break on.

    Raises NotForXmr for overlapping periods, gaps, periods longer than a quarter, or a stretch of under 12 points.
    """
    rows = sorted(periods, key=lambda period: period.start)
    _refuse(rows)
    stretches: list[list[int]] = [[]]
    for row, earlier in zip(rows, [None, *rows], strict=False):
        if earlier is not None and any(earlier.start < one <= row.start for one in breaks):
            stretches.append([])
        stretches[-1].append(row.count)
    for counts in stretches:
        if len(counts) < FEWEST:
            raise NotForXmr(f"Limits need {FEWEST} points in a row; this stretch has {len(counts)}.")
    return tuple(point for counts in stretches for point in stretch(counts))


def _refuse(rows: Sequence[Period]) -> None:
    for earlier, later in zip(rows, rows[1:], strict=False):
        if later.start <= earlier.end:
            raise NotForXmr(f"The periods overlap: {later.start} lies in the one before. Counts must be separate.")
        if (later.start - earlier.end).days != 1:
            raise NotForXmr(f"There is a gap before {later.start}. Ranges are not taken across a gap.")
    for row in rows:
        if (row.end - row.start).days > 92:
            raise NotForXmr(f"The period from {row.start} is longer than a quarter.")


def stretch(values: Sequence[float]) -> tuple[XmrPoint, ...]:
    """The points of one stretch without a break: limits from all of them, then the four rules.

    Sums are exact (fractions), so that no point changes its side of a line by rounding.
    """
    exact = [Fraction(value) for value in values]
    mean = _mean(exact)
    reach = LIMIT * _screened_mean_range(exact)
    sides = [(value > mean) - (value < mean) for value in exact]
    outside = [abs(value - mean) > reach for value in exact]
    near = [not out and abs(value - mean) > reach * 2 / 3 for value, out in zip(exact, outside, strict=True)]
    flags = {OUTSIDE: outside, NEAR: _two_of_three(near, sides), SHIFT: _runs(sides, RUN), TREND: _trends(exact)}
    return tuple(
        XmrPoint(
            value=float(value),
            mean=float(mean),
            lower=float(mean - reach),
            upper=float(mean + reach),
            rules=tuple(rule for rule, flagged in flags.items() if flagged[index]),
        )
        for index, value in enumerate(exact)
    )


def _screened_mean_range(values: Sequence[Fraction]) -> Fraction:
    ranges = [abs(later - earlier) for earlier, later in zip(values, values[1:], strict=False)]
    bound = SCREEN * _mean(ranges)
    return _mean([one for one in ranges if one < bound])


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values) if values else Fraction()


def _two_of_three(near: Sequence[bool], sides: Sequence[int]) -> list[bool]:
    """Points near a limit within three in a row on one side of which two or more are near it."""
    flagged = [False] * len(near)
    for first in range(len(near) - 2):
        three = slice(first, first + 3)
        if abs(sum(sides[three])) == 3 and sum(near[three]) >= 2:
            for index in range(first, first + 3):
                flagged[index] |= near[index]
    return flagged


def _runs(signs: Sequence[int], length: int) -> list[bool]:
    """Points in a run of at least `length` equal signs that are not 0."""
    flagged = [False] * len(signs)
    for first in range(len(signs) - length + 1):
        if abs(sum(signs[first : first + length])) == length:
            flagged[first : first + length] = [True] * length
    return flagged


def _trends(values: Sequence[Fraction]) -> list[bool]:
    """Points in a run of seven, each above the one before, or each below."""
    steps = [(later > earlier) - (later < earlier) for earlier, later in zip(values, values[1:], strict=False)]
    rising = _runs(steps, RUN - 1)
    return [before or after for before, after in zip([False, *rising], [*rising, False], strict=True)]
