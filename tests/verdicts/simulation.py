"""Made-up series on which the verdict is tried: Poisson, and negative binomial with the variance of the real ones."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pages.exhibits.rate_ratio import Comparison, chance, measured
from pages.exhibits.verdict import level

PAGES = (5, 20)  # verdicts on a page


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
