"""Seeded and small; in full in tests/bench/verdicts.py."""

import numpy as np
import pytest

from pages.exhibits.rate_ratio import Comparison, Spread, chance
from pages.exhibits.verdict import level
from tests.verdicts.simulation import (
    MONTHS,
    QUARTERS,
    QUARTERS_WITH_HISTORY,
    STRATEGY,
    Shape,
    any_on_page,
    found,
    one,
    years_found,
)

OF_FIVE = 5
SHARE = level(OF_FIVE)
DISPERSIONS = (1, 3, 12)  # as measured: weapons, robbery, violence with injury


@pytest.mark.parametrize("dispersion", DISPERSIONS)
@pytest.mark.parametrize("shape", [MONTHS, QUARTERS, QUARTERS_WITH_HISTORY], ids=["months", "quarters", "history"])
def test_a_page_of_five_unchanged_series_raises_any_verdict_in_under_5_per_cent(
    shape: Shape, dispersion: float
) -> None:
    generator = np.random.default_rng(2026)
    busy = Shape(shape.later, shape.before, max(shape.mean, 10 * dispersion), shape.earlier)
    pages = 1200
    raised = sum(
        any(chance(one(generator, busy, dispersion), SHARE) < SHARE for _ in range(OF_FIVE)) for _ in range(pages)
    )
    assert raised / pages < 0.05


def test_a_halving_of_12_a_month_is_found_after_6_months() -> None:
    halved = found(MONTHS, 1, change=0.5, times=4000, seed=2026)
    assert halved[5] >= 0.90
    assert halved[20] >= 0.85


def test_the_power_is_lower_where_the_series_spreads_more() -> None:
    power = [found(Shape(6, 24, 60), spread, change=0.5, times=300, seed=7)[5] for spread in (1, 12, 25)]
    assert power[0] > power[1] > power[2]


def test_taking_the_measured_spread_as_true_would_break_the_promise() -> None:
    """The price is needed: without it more than 5 per cent of pages raise a verdict."""
    generator = np.random.default_rng(2026)
    raised = 0
    times = 2500
    for _ in range(times):
        drawn = one(generator, Shape(2, 8, 60), 3)
        sure = Spread(max(1, drawn.spread.dispersion), 10**6, None)
        naive = Comparison(drawn.later, drawn.later_exposure, drawn.before, drawn.before_exposure, sure)
        raised += chance(naive, SHARE) < SHARE
    assert 1 - (1 - raised / times) ** OF_FIVE > 0.05


@pytest.mark.parametrize(("a_year", "dispersion"), [(10, 1.3), (783, 2.6), (1032, 2.9), (7341, 14.9)])
def test_the_test_of_the_strategy_page_keeps_the_promise_and_finds_a_halving(a_year: float, dispersion: float) -> None:
    unchanged = years_found(a_year, dispersion, times=1500, seed=2026)
    assert any_on_page(unchanged, STRATEGY) < 0.06  # a page of six alike; 0.01 for the chance of 1,500 runs
    assert a_year == 10 or years_found(a_year, dispersion, change=0.5, times=100, seed=2026) > 0.95
