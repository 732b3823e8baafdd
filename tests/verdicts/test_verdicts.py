"""What may be said of a change, and when nothing may."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy.stats import binomtest, norm, t

from pages.exhibits.rate_ratio import Comparison, Spread, chance, interval, measured
from pages.exhibits.verdict import (
    CHOSEN,
    MARKS,
    RecordingChange,
    Verdict,
    Window,
    last_windows,
    level,
    share_words,
    verdict,
    words,
)
from pages.exhibits.xmr import Period

STEADY = (11, 12, 13, 12, 14, 10, 12, 11, 13, 12, 12, 13) * 2
BEFORE = Window(date(2021, 7, 1), date(2023, 6, 30), STEADY, "offences")
AFTER = date(2023, 7, 1), date(2023, 12, 31)
COUNTS = some.lists(some.integers(0, 60), min_size=6, max_size=6)
PURE = Spread(dispersion=0.2, freedom=10**5, moving_range=None)  # a series known to be Poisson


def judged(*counts: int, before: Window = BEFORE, on_page: int = 5, **more: object) -> Verdict:
    return verdict(Window(*AFTER, counts, "offences"), before, verdicts_on_page=on_page, **more)


def test_half_as_many_are_lower_and_twice_as_many_higher() -> None:
    assert judged(6, 5, 6, 7, 6, 6).outcome == "lower"
    assert judged(24, 25, 23, 24, 26, 22).outcome == "higher"
    assert judged(12, 11, 13, 14, 12, 9).outcome == "no clear change"


def test_the_numbers_behind_a_verdict_are_kept() -> None:
    found = judged(6, 5, 6, 7, 6, 6)
    assert found.ratio == pytest.approx((36 / 6) / (290 / 24))
    assert found.interval is not None and found.interval[0] < found.ratio < found.interval[1] < 1
    assert found.spread is not None and found.spread.freedom == 28
    assert found.spread.moving_range == pytest.approx((36 / 23 / 1.128) ** 2 / (290 / 24), rel=0.2)
    assert (found.level, found.later.total, found.before.total) == (0.01, 36, 290)


def test_a_verdict_is_clear_exactly_when_its_interval_leaves_out_1() -> None:
    for last in range(0, 30):
        found = judged(9, 9, 9, 9, 9, last)
        assert found.interval is not None
        assert (found.interval[0] > 1 or found.interval[1] < 1) == (found.outcome != "no clear change")


@pytest.mark.parametrize(("later", "before"), [(36, 288), (50, 200), (20, 40), (0, 80)])
def test_for_a_poisson_series_it_is_the_exact_conditional_interval(later: int, before: int) -> None:
    comparison = Comparison(later, 6, before, 24, PURE)
    exact = binomtest(later, later + before).proportion_ci(0.99, method="exact")
    low, high = (share / (1 - share) * 24 / 6 for share in (exact.low, exact.high))
    assert interval(comparison, 0.01) == pytest.approx((low, high), rel=1e-3, abs=1e-9)


def test_the_chance_is_that_of_students_t_where_the_spread_is_large() -> None:
    """Averaging over a dispersion measured with few degrees of freedom gives t, not the normal."""
    comparison = Comparison(1580, 6, 4800, 24, Spread(8.0, 12, None))
    drawn = Comparison(1580, 6, 4800, 24, Spread(8.0, 10**6, None))
    as_normal = norm.isf(chance(drawn, 0.01) / 2)
    assert chance(comparison, 0.01) == pytest.approx(2 * t.sf(as_normal, 12), rel=0.35)
    assert chance(comparison, 0.01) > 3 * chance(drawn, 0.01)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"before": Window(date(2021, 8, 1), date(2023, 7, 31), STEADY, "offences")}, "overlap"),
        ({"before": Window(date(2021, 7, 1), date(2023, 6, 30), STEADY, "other offences")}, "different things"),
        (
            {"changes": [RecordingChange(date(2022, 5, 1), "a new count")]},
            "recording changed on 1 May 2022: a new count",
        ),
        ({"changes": [RecordingChange(date(2023, 7, 1), "a new count")]}, "recording changed on 1 July 2023"),
        ({"obstacle": CHOSEN}, "chosen, not drawn"),
    ],
)
def test_what_is_no_like_for_like_is_not_compared(change: dict, reason: str) -> None:
    found = judged(60, 60, 60, 60, 60, 60, **change)
    assert found.outcome == "not comparable"
    assert reason in found.reason
    assert (found.ratio, found.interval) == (None, None)
    assert words(found).startswith("cannot be compared fairly: ")


def test_a_baseline_that_straddles_the_launch_is_not_compared() -> None:
    before = Window(date(2023, 1, 1), date(2024, 12, 31), STEADY)
    later = Window(date(2025, 1, 1), date(2025, 6, 30), (2, 1, 2, 1, 2, 1))
    found = verdict(later, before, verdicts_on_page=1)
    assert found.outcome == "not comparable"
    assert "6 March 2024" in found.reason


def test_a_recording_change_before_the_baseline_does_no_harm() -> None:
    assert judged(6, 5, 6, 7, 6, 6, changes=[RecordingChange(date(2021, 7, 1), "a new count")]).outcome == "lower"


def test_under_10_expected_in_either_period_is_too_few() -> None:
    few = Window(date(2021, 7, 1), date(2023, 6, 30), (1, 2) * 12, "offences")
    assert judged(0, 0, 0, 0, 0, 0, before=few).outcome == "too few to tell"
    assert judged(2, 2, 2, 2, 2, 3, before=few).outcome == "too few to tell"  # 9.8 expected
    assert judged(2, 3, 2, 2, 2, 3, before=few).outcome == "no clear change"  # 10
    assert "36 in July 2021 to June 2023" in words(judged(0, 0, 0, 0, 0, 0, before=few))


def test_two_single_years_cannot_measure_their_spread_but_quarters_held_before_can() -> None:
    before = Window(date(2022, 4, 1), date(2023, 3, 31), (7341,))
    later = Window(date(2023, 4, 1), date(2024, 3, 5), (6000,))
    assert verdict(later, before, verdicts_on_page=6).outcome == "too few to tell"
    quarters = ((1700, 1840, 1790, 1900, 1810, 1750, 1880, 1830),) * 2
    assert verdict(later, before, verdicts_on_page=6, earlier=quarters).outcome == "lower"


def test_a_share_on_a_small_base_is_counts_only() -> None:
    assert share_words(5, 17) == "5 of 17"
    assert share_words(24, 49) == "24 of 49"
    assert share_words(25, 50) == "25 of 50 (50%, interval 37% to 63%)"
    with pytest.raises(ValueError, match="5 of 4"):
        share_words(5, 4)


def test_words_carry_the_verdict_and_its_numbers() -> None:
    assert words(judged(6, 5, 6, 7, 6, 6)).startswith(
        "lower than in July 2021 to June 2023: 36 in July to December 2023, 290 in July 2021 to June 2023; between 0."
    )
    assert words(judged(12, 11, 13, 14, 12, 9)).startswith("no clear change: 71 in ")


def test_marks_differ_by_shape_and_word_without_colour() -> None:
    assert len({mark.sign for mark in MARKS.values()}) == len({mark.word for mark in MARKS.values()}) == 5
    assert [MARKS["higher"].sign, MARKS["lower"].sign, MARKS["no clear change"].sign] == ["▲", "▼", "●"]


@given(some.integers(1, 40), some.integers(1, 40))
def test_splitting_a_page_never_makes_a_verdict_harder(one: int, other: int) -> None:
    assert level(one) > level(one + other)
    assert level(one) * one == pytest.approx(0.05)
    with pytest.raises(ValueError, match="at least one"):
        level(0)


@given(COUNTS, some.integers(1, 20))
def test_a_verdict_of_a_long_page_stands_on_a_shorter_one(counts: list[int], on_page: int) -> None:
    long, short = judged(*counts, on_page=on_page + 1), judged(*counts, on_page=on_page)
    if long.outcome in ("higher", "lower"):
        assert short.outcome == long.outcome


@given(COUNTS, COUNTS)
def test_swapping_the_periods_turns_the_verdict_over(first: list[int], second: list[int]) -> None:
    spread = measured([first, second])
    there = Comparison(sum(first), 6, sum(second), 6, spread)
    back = Comparison(sum(second), 6, sum(first), 6, spread)
    assert chance(there, 0.01) == pytest.approx(chance(back, 0.01))
    if sum(first) and sum(second):
        low, high = interval(there, 0.01)
        assert interval(back, 0.01) == pytest.approx((1 / high, 1 / low), rel=1e-6)
        assert there.ratio * back.ratio == pytest.approx(1)


@given(COUNTS, some.permutations(range(6)))
def test_the_order_of_months_within_a_period_does_not_matter(counts: list[int], order: list[int]) -> None:
    mine, other = judged(*counts), judged(*(counts[index] for index in order))
    assert mine.outcome == other.outcome
    assert mine.interval == pytest.approx(other.interval, nan_ok=True)


@given(COUNTS, some.floats(0.1, 1000))
def test_the_unit_of_exposure_does_not_matter(counts: list[int], unit: float) -> None:
    spread = measured([counts, STEADY])
    mine = Comparison(sum(counts), 6, sum(STEADY), 24, spread)
    other = Comparison(sum(counts), 6 * unit, sum(STEADY), 24 * unit, spread)
    assert chance(mine, 0.01) == pytest.approx(chance(other, 0.01))


@given(COUNTS, some.lists(some.sampled_from([0, 3, 500, 4000]), min_size=8, max_size=8))
def test_a_series_however_wild_gets_an_interval(counts: list[int], wild: list[int]) -> None:
    found = judged(*counts, before=Window(BEFORE.start, BEFORE.end, tuple(wild), "offences"))
    if found.interval is not None:
        assert 0 <= found.interval[0] <= found.interval[1]
        assert words(found)


def test_the_test_is_fixed_to_the_last_6_months_and_the_24_before() -> None:
    starts = [date(2020 + month // 12, month % 12 + 1, 1) for month in range(41)]
    rows = [Period(start, end - timedelta(days=1), count) for count, (start, end) in enumerate(pairwise(starts))]
    windows = last_windows(rows[::-1], "month", "offences")
    assert windows is not None
    later, before = windows
    assert (later.counts, before.counts) == (tuple(range(34, 40)), tuple(range(10, 34)))
    assert (before.start, later.end) == (date(2020, 11, 1), date(2023, 4, 30))
    assert last_windows(rows[-29:], "month") is None
    assert last_windows([*rows[:20], *rows[21:]], "month") is None


def test_people_count_as_exposure() -> None:
    """The same counts over 2 times the people are half the rate."""
    later = Window(*AFTER, (12, 11, 13, 14, 12, 9), "offences", exposure=2 * 6.0)
    found = verdict(later, Window(BEFORE.start, BEFORE.end, STEADY, "offences", 24.0), verdicts_on_page=5)
    assert found.outcome == "lower"
