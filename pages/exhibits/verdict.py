"""What may be said of a change: one test, fixed beforehand and looked at once per release, and the words for it.

The test holds the last 6 months (or 2 quarters, or the latest year) against the 24 months (8 quarters, 3 years) before,
or against the baseline that an indicator's rule names. It is the ratio of rates with its exact interval, widened by the
spread measured in the series: see rate_ratio. The level is 0.05 shared among the verdicts of a page (Bonferroni).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf
from typing import Literal

from scipy.stats import binomtest

from pages.exhibits.rate_ratio import Comparison, Spread, chance, interval, measured
from pages.exhibits.words import day, number, period
from pages.exhibits.xmr import Period

Outcome = Literal["higher", "lower", "no clear change", "too few to tell", "not comparable"]

LAUNCH = date(2024, 3, 6)
LEVEL = 0.05
FEWEST_EXPECTED = 10  # events in each window, were the rate the same
FEWEST_FREEDOM = 6  # degrees of freedom of the spread: 8 counts in two windows
SMALL_BASE = 50
LENGTHS = {"month": (6, 24), "quarter": (2, 8), "year": (1, 3)}  # steps later, and before
CHOSEN = "the shops were chosen, not drawn by chance, so their share says nothing about other shops or other days"


@dataclass(frozen=True)
class Window:
    """Counts of equal steps (months, quarters or years) from `start` to `end`, and what they count.

    `exposure` is what the counts are taken over: steps unless given, or person-years in both windows.
    """

    start: date
    end: date
    counts: tuple[int, ...]
    definition: str = ""
    exposure: float | None = None

    @property
    def total(self) -> int:
        """All events of the window."""
        return sum(self.counts)

    @property
    def over(self) -> float:
        """The exposure, in steps unless it was given."""
        return float(len(self.counts)) if self.exposure is None else self.exposure

    @property
    def name(self) -> str:
        """The period in words."""
        if self.start.day == 1 and (self.end.month, self.end.year) != (self.start.month, self.start.year):
            years = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
            return period(self.start, self.end, "day" if years == 12 else "month")
        return period(self.start, self.end)


@dataclass(frozen=True)
class RecordingChange:
    """A documented day from which the same events are counted differently."""

    day: date
    what: str


@dataclass(frozen=True)
class Verdict:
    """What may be said, the reason in words, and the numbers behind it; numbers are None where no test was made.

    `ratio` is the rate of `later` over the rate of `before`, `interval` its interval at 1 minus `level`.
    """

    outcome: Outcome
    reason: str
    later: Window
    before: Window
    level: float
    ratio: float | None = None
    interval: tuple[float, float] | None = None
    spread: Spread | None = None


def last_windows(
    periods: Sequence[Period], step: Literal["month", "quarter", "year"], definition: str = ""
) -> tuple[Window, Window] | None:
    """The last 6 months and the 24 before (2 and 8 quarters, 1 and 3 years), or None where not all of them are held."""
    later, before = LENGTHS[step]
    rows = sorted(periods, key=lambda row: row.start)[-later - before :]
    unbroken = all((following.start - row.end).days == 1 for row, following in pairwise(rows))
    if len(rows) < later + before or not unbroken:
        return None
    first, last = (
        Window(part[0].start, part[-1].end, tuple(row.count for row in part), definition)
        for part in (rows[:before], rows[before:])
    )
    return last, first


def level(verdicts_on_page: int) -> float:
    """The level of one verdict: 0.05 shared equally among the verdicts of its page."""
    if verdicts_on_page < 1:
        raise ValueError(f"A page has at least one verdict, not {verdicts_on_page}.")
    return LEVEL / verdicts_on_page


def verdict(
    later: Window,
    before: Window,
    *,
    verdicts_on_page: int,
    earlier: Sequence[Sequence[int]] = (),
    changes: Sequence[RecordingChange] = (),
    obstacle: str = "",
) -> Verdict:
    """The verdict on `later` held against `before`.

    `earlier` are further unbroken runs of the same series and step, from which only the spread is measured.
    `changes` are recording changes of the series; `obstacle` is any other reason against a fair comparison (CHOSEN).
    """
    share = level(verdicts_on_page)
    if against := obstacle or _obstacle(later, before, changes):
        return Verdict("not comparable", against, later, before, share)
    spread = measured([later.counts, before.counts, *earlier])
    comparison = Comparison(later.total, later.over, before.total, before.over, spread)
    if lacking := _lacking(comparison):
        return Verdict("too few to tell", lacking, later, before, share, spread=spread)
    seen = chance(comparison, share)
    limits = interval(comparison, share)
    outcome: Outcome = "no clear change"
    if seen < share:
        outcome = "higher" if comparison.ratio > 1 else "lower"
    return Verdict(outcome, _reason(comparison, limits, share), later, before, share, comparison.ratio, limits, spread)


def _obstacle(later: Window, before: Window, changes: Sequence[RecordingChange]) -> str:
    """Why the two windows are no like for like, or nothing."""
    if later.definition != before.definition:
        return f"they count different things: {later.definition or 'not stated'}; {before.definition or 'not stated'}"
    if later.start <= before.end:
        return f"the periods overlap: {later.name} and {before.name}"
    for window in (before, later):
        if window.start < LAUNCH <= window.end:
            return f"{window.name} lies partly before and partly after the launch of {day(LAUNCH)}"
    for change in changes:
        if before.start < change.day <= later.end:
            return f"recording changed on {day(change.day)}: {change.what}"
    return ""


def _lacking(comparison: Comparison) -> str:
    """What the test lacks, or nothing."""
    least = min(comparison.expected)
    if least < FEWEST_EXPECTED:
        return (
            f"without a change {least:.1f} would be expected in one of the periods; under {FEWEST_EXPECTED} is too few"
        )
    if comparison.spread.freedom < FEWEST_FREEDOM:
        return "too few months or quarters are held to measure how far the series usually spreads"
    return ""


def _reason(comparison: Comparison, limits: tuple[float, float], share: float) -> str:
    return (
        f"{number(comparison.later)} were counted where {comparison.expected[0]:,.0f} would be expected if the rate "
        f"were the same in both periods; ratio of rates {comparison.ratio:.2f}, {_percent(share)} interval "
        f"{limits[0]:.2f} to {limits[1]:.2f}, dispersion {comparison.spread.dispersion:.1f}"
    )


def _percent(share: float) -> str:
    return f"{100 * (1 - share):.4g}%"


@dataclass(frozen=True)
class Mark:
    """How a verdict is shown: a shape, then a word; `tone` names a colour of the theme, never the only carrier."""

    sign: str
    word: str
    tone: Literal["data", "soft-ink"]


MARKS: dict[Outcome, Mark] = {
    "higher": Mark("▲", "Higher", "data"),
    "lower": Mark("▼", "Lower", "data"),
    "no clear change": Mark("●", "No clear change", "soft-ink"),
    "too few to tell": Mark("…", "Too few to tell", "soft-ink"),
    "not comparable": Mark("≠", "Cannot be compared fairly", "soft-ink"),
}


def words(found: Verdict) -> str:
    """The verdict as part of a sentence with its numbers: the only source of a word of change in a title."""
    later, before = (
        f"{number(found.later.total)} in {found.later.name}",
        f"{number(found.before.total)} in {found.before.name}",
    )
    if found.outcome == "not comparable":
        return f"cannot be compared fairly: {found.reason}"
    if found.outcome == "too few to tell" or found.ratio is None or found.interval is None:
        return f"too few to tell: {later}, {before}"
    limits = f"between {_times(found.interval[0])} and {_times(found.interval[1])} times the rate before"
    if found.outcome == "no clear change":
        return f"no clear change: {later}, {before}; {limits}"
    return f"{found.outcome} than in {found.before.name}: {later}, {before}; {limits}"


def _times(ratio: float) -> str:
    return "any number of" if ratio == inf else f"{ratio:.2f}"


def share_words(part: int, base: int) -> str:
    """A share in words: "5 of 17"; from a base of 50 with its percentage and 95% interval (Wilson)."""
    if not 0 <= part <= base:
        raise ValueError(f"{part} of {base} is not a share.")
    if base < SMALL_BASE:
        return f"{number(part)} of {number(base)}"
    limits = binomtest(part, base).proportion_ci(method="wilson")
    return (
        f"{number(part)} of {number(base)} ({100 * part / base:.0f}%, interval "
        f"{100 * limits.low:.0f}% to {100 * limits.high:.0f}%)"
    )
