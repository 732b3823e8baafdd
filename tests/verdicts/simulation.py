"""Made-up series on which the verdict is tried: Poisson, and negative binomial with the variance of the real ones."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pages.exhibits.rate_ratio import Comparison, chance, measured
from pages.exhibits.verdict import FEWEST_EXPECTED, level

PAGES = (5, 20)  # verdicts on a page
STRATEGY = 6  # indicators with a test on the Strategy page, among which it shares the level
RUNS = (8, 8, 8, 8, 8, 1)  # unbroken runs of quarters from which the Strategy page measures the spread of an offence


@dataclass(frozen=True)
class Shape:
    """Windows of a test: steps later and before, events a step, and earlier windows for the spread."""

    later: int
    before: int
    mean: float
    earlier: int = 0


MONTHS = Shape(later=6, before=24, mean=12)
QUARTERS = Shape(later=2, before=8, mean=36)
QUARTERS_WITH_HISTORY = Shape(later=2, before=8, mean=36, earlier=3)
YEARS = Shape(later=4, before=12, mean=36)


def series(generator: np.random.Generator, mean: float, dispersion: float, steps: int) -> NDArray[np.int64]:
    """Counts with this mean and variance: Poisson at a dispersion of 1, else negative binomial."""
    if dispersion <= 1:
        return generator.poisson(mean, steps)
    return generator.negative_binomial(mean / (dispersion - 1), 1 / dispersion, steps)


def one(generator: np.random.Generator, shape: Shape, dispersion: float, change: float = 1) -> Comparison:
    """A comparison in which the rate later is `change` times the rate before."""
    before = series(generator, shape.mean, dispersion, shape.before).tolist()
    later = series(generator, shape.mean * change, dispersion, shape.later).tolist()
    earlier = [series(generator, shape.mean, dispersion, shape.before).tolist() for _ in range(shape.earlier)]
    spread = measured([later, before, *earlier])
    return Comparison(sum(later), shape.later, sum(before), shape.before, spread)


def found(shape: Shape, dispersion: float, *, change: float = 1, times: int, seed: int) -> dict[int, float]:
    """The share of verdicts that say higher or lower, by verdicts on the page."""
    generator = np.random.default_rng(seed)
    made = [one(generator, shape, dispersion, change) for _ in range(times)]
    return {size: sum(chance(drawn, level(size)) < level(size) for drawn in made) / times for size in PAGES}


def any_on_page(share: float, size: int) -> float:
    """The chance that any of `size` independent verdicts is raised."""
    return 1 - (1 - share) ** size


def one_year(generator: np.random.Generator, a_year: float, dispersion: float, change: float = 1) -> Comparison:
    """A year against a year as on the Strategy page: two counts, the spread from the quarters held before them."""
    quarter = a_year / 4
    before = int(series(generator, quarter, dispersion, 4).sum())
    later = int(series(generator, quarter * change, dispersion, 4).sum())
    earlier = [series(generator, quarter, dispersion, run).tolist() for run in RUNS]
    return Comparison(later, 1, before, 1, measured([[later], [before], *earlier]))


def years_found(a_year: float, dispersion: float, *, change: float = 1, times: int, seed: int) -> float:
    """The share of such verdicts that say higher or lower; under 10 expected there is none."""
    generator = np.random.default_rng(seed)
    made = [one_year(generator, a_year, dispersion, change) for _ in range(times)]
    enough = [drawn for drawn in made if min(drawn.expected) >= FEWEST_EXPECTED]
    return sum(chance(drawn, level(STRATEGY)) < level(STRATEGY) for drawn in enough) / times
