"""How often a verdict is wrong, and how often a real change is found: the figures of the About page and the README.

Run as `python -m tests.bench.verdicts [times]`. Unchanged and halved series are made as Poisson and as negative
binomial with the variance of the real ones; every verdict is the one the pages show. Seeded.
"""

import sys

import numpy as np
from scipy.optimize import linprog
from scipy.stats import binom, chi2, norm

from pages.exhibits.rate_ratio import Comparison, chance, measured, moving_range_dispersion
from pages.exhibits.verdict import level
from pages.exhibits.xmr import stretch
from tests.bench.harness import markdown
from tests.verdicts.simulation import (
    MONTHS,
    PAGES,
    QUARTERS,
    QUARTERS_WITH_HISTORY,
    STRATEGY,
    YEARS,
    Shape,
    any_on_page,
    found,
    series,
    years_found,
)

SEED = 20261120
SHAPES = {
    "6 months against 24": MONTHS,
    "2 quarters against 8": QUARTERS,
    "the same, spread from 24 more quarters": QUARTERS_WITH_HISTORY,
    "4 quarters against 12": YEARS,
}
SPREADS = (1, 1.5, 2, 3, 12)
AS_MEASURED = (
    ("12 a month, pure chance", Shape(6, 24, 12), 1),
    ("88 a month, dispersion 1 (possession of weapons)", Shape(6, 24, 88), 1),
    ("85 a month, dispersion 3 (robbery)", Shape(6, 24, 85), 3),
    ("600 a month, dispersion 12 (violence with injury)", Shape(6, 24, 600), 12),
    ("180 a quarter, dispersion 3 (possession of weapons)", Shape(2, 8, 180, 3), 3),
    ("1,830 a quarter, dispersion 15 (violence with injury)", Shape(2, 8, 1830, 3), 15),
)
CHANGES = (0.5, 0.75, 0.9)
ON_THE_STRATEGY_PAGE = (
    ("homicide", 10, 1.3),  # 2022/23, and the dispersion of the quarters held
    ("violence with injury", 7341, 14.9),
    ("robbery", 783, 2.6),
    ("possession of weapons", 1032, 2.9),
)


def main(times: int = 20000) -> None:
    """Print false alarms, power, what drift does, the rules of XmR charts, and why not the moving range."""
    print(f"{times:,} verdicts a cell.\n")
    false_alarms(times)
    power(times)
    strategy_page(times // 2)
    drift(times // 4)
    xmr_flags(times // 10)
    bound()


def false_alarms(times: int) -> None:
    """Pages on which nothing changed and a verdict was raised all the same."""
    rows = []
    for name, shape in SHAPES.items():
        for spread in SPREADS:
            busy = Shape(shape.later, shape.before, max(shape.mean, 10 * spread), shape.earlier)
            shares = found(busy, spread, times=times, seed=SEED)
            rows.append((name, f"{spread:g}", *(f"{100 * any_on_page(shares[size], size):.1f}" for size in PAGES)))
    print("Unchanged series: pages with any verdict, per cent.\n")
    print(markdown(("Test", "Dispersion", *(f"Page of {size}" for size in PAGES)), rows))


def power(times: int) -> None:
    """How often a real change is found at the dispersions measured here."""
    rows = []
    for name, shape, spread in AS_MEASURED:
        cells = [found(shape, spread, change=change, times=times, seed=SEED) for change in CHANGES]
        rows.append((name, *(f"{100 * cell[5]:.0f} / {100 * cell[20]:.0f}" for cell in cells)))
    print("\nReal changes found on a page of 5 / of 20, per cent.\n")
    print(markdown(("Series", "halved", "a quarter less", "a tenth less"), rows))


def strategy_page(times: int) -> None:
    """One year against one year at the level of the Strategy page, at the counts and spreads of its four offences."""
    rows = []
    none_raised = 1.0
    for name, a_year, spread in ON_THE_STRATEGY_PAGE:
        shares = [years_found(a_year, spread, change=change, times=times, seed=SEED) for change in (1, *CHANGES)]
        none_raised *= 1 - shares[0]
        rows.append((f"{name}, {a_year:,} a year, dispersion {spread:g}", *(f"{100 * share:.1f}" for share in shares)))
    print(f"\nOne year against one year, level 0.05 / {STRATEGY}: verdicts of higher or lower, per cent.\n")
    print(markdown(("Series", "unchanged", "halved", "a quarter less", "a tenth less"), rows))
    print(f"\nPages with any verdict though none of the four changed: {100 * (1 - none_raised):.1f} per cent.")


def drift(times: int) -> None:
    """Poisson series whose rate wanders by 2 or 4 per cent a month, without end: no test can call that unchanged."""
    generator = np.random.default_rng(SEED)
    rows = []
    for step in (0.02, 0.04):
        chances = []
        for _ in range(times):
            rate = 30 * np.exp(np.cumsum(generator.normal(0, step, 30)))
            counts = generator.poisson(rate).tolist()
            before, later = counts[:24], counts[24:]
            chances.append(chance(Comparison(sum(later), 6, sum(before), 24, measured([later, before])), level(5)))
        share = float((np.array(chances) < level(5)).mean())
        rows.append((f"{100 * step:.0f} per cent a month", f"{100 * any_on_page(share, 5):.0f}"))
    print("\nWandering series of 30 a month: pages of five with any verdict, per cent.\n")
    print(markdown(("The rate wanders by", "Any verdict"), rows))


def xmr_flags(times: int) -> None:
    """How often the four rules flag a point of 24 months in which nothing changed, and how sure a moving range is."""
    generator = np.random.default_rng(SEED)
    made = [series(generator, 30, 1, 24).tolist() for _ in range(times)]
    flagged = sum(any(point.rules for point in stretch(counts)) for counts in made)
    print(f"\nXmR rules flag at least one point in {100 * flagged / times:.0f} of 100 unchanged charts of 24 months.")
    spreads = np.array([moving_range_dispersion(counts) or 0.0 for counts in made])
    freedom = 2 * spreads.mean() ** 2 / spreads.var()
    print(
        f"The moving-range dispersion of 24 months has {freedom:.0f} degrees of freedom, Pearson's with 6 more has 28."
    )


def bound() -> None:
    """The most that any rule built on a difference and a dispersion can find of a halving, by linear programming.

    A rule is a region of (difference, dispersion measured). It may not exceed its level at any true dispersion; the
    second figure lets it reach 2 times its level between 1 and 3, as averaging does.
    """
    rows = []
    for name, freedom in (("moving range of 24 months", 14), ("moving ranges of 24 and of 6", 17), ("Pearson", 28)):
        cells = [f"{100 * best(freedom, level(size), slack):.0f}" for size in PAGES for slack in (1, 2)]
        rows.append((name, str(freedom), f"{cells[0]} to {cells[1]}", f"{cells[2]} to {cells[3]}"))
    print("\nHalving of 12 a month: the most that any rule can find, per cent.\n")
    print(markdown(("Dispersion by", "Degrees of freedom", "Page of 5", "Page of 20"), rows))


def best(freedom: int, share: float, slack: float) -> float:
    """The largest power of any rule at this level."""
    spreads = np.array([1, 1.1, 1.2, 1.3, 1.5, 1.75, 2, 2.5, 3, 4, 6, 8, 12, 20])
    edges = np.concatenate([np.linspace(0, 4, 61), np.geomspace(4.2, 60, 20)])
    differences = np.linspace(0, 8, 121)
    unchanged = []
    for spread in spreads:
        far = 2 * norm.sf(differences / np.sqrt(spread))
        measured_as = np.diff(chi2.cdf(edges * freedom / spread, freedom))
        unchanged.append(np.outer(measured_as, np.append(-np.diff(far)[:-1], far[-2])).ravel())
    generator = np.random.default_rng(SEED)
    before, later = generator.poisson(288, 200_000), generator.poisson(36, 200_000)
    tail = binom.cdf(later, before + later, 0.2) - 0.5 * binom.pmf(later, before + later, 0.2)
    halved = np.histogram(np.clip(-norm.ppf(tail), 0, 7.99), differences)[0] / len(tail)
    aim = np.outer(np.diff(chi2.cdf(edges * freedom, freedom)), halved).ravel()
    limits = np.where((spreads > 1) & (spreads < 3), slack * share, share)
    return -linprog(-aim, A_ub=np.array(unchanged), b_ub=limits, bounds=(0, 1), method="highs").fun


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
