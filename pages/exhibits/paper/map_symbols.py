"""Symbols on a map that would cover one another, moved apart as little as possible and never over a council border."""

from collections.abc import Sequence
from math import cos, dist, inf, pi, sin

from pages.exhibits.exhibit import kept
from pages.exhibits.paper.county import Spot, View, between

FARTHEST = 1.5  # that a symbol is moved from its point, in symbols
APART = 1.12  # from the middle of one symbol to that of the next, in symbols
JOINED = 0.55  # of a symbol: moved farther than this, it is joined to its point by a line
SWEEPS = 12  # over all symbols, each time moving each to its best place among the others
BEAMS, RINGS, RIM = 20, 10, 8  # directions and distances that are tried, and points on the rim of a symbol
CROWDED, HIDDEN, ACROSS = 40.0, 2.0, 30.0  # what it costs to cover a symbol, the line to a point, a border
TURNS = [2 * pi * turn / BEAMS for turn in range(BEAMS)]
STEPS = [(0.0, 0.0)]
STEPS += [(cos(a) * FARTHEST * n / RINGS, sin(a) * FARTHEST * n / RINGS) for n in range(1, RINGS + 1) for a in TURNS]
EDGE = [(cos(2 * pi * turn / RIM) / 2, sin(2 * pi * turn / RIM) / 2) for turn in range(RIM)]


Options = dict[int, list[tuple[Spot, float]]]


@kept
def spread(view: View, points: tuple[Spot, ...], mark: float) -> tuple[Spot, ...]:
    """Where each symbol is drawn: at its point, or beside it where another symbol is in the way."""
    moving = [one for one in range(len(points)) if _near(points, one, 2 * APART * mark)]
    options = {one: _options(view, points[one], mark) for one in moving}
    orders = [sorted(moving, key=lambda one: side * points[one][axis]) for side in (1, -1) for axis in (0, 1)]
    return min((_settled(points, order, options, mark) for order in orders), key=lambda one: one[0])[1]


def _settled(
    points: tuple[Spot, ...], order: Sequence[int], options: Options, mark: float
) -> tuple[float, tuple[Spot, ...]]:
    """The symbols moved in turn until none has a better place, and what that costs in all."""
    at = list(points)
    near = {one: _near(points, one, (2 * FARTHEST + APART) * mark) for one in order}
    total = 0.0
    for _ in range(SWEEPS):
        before, total = list(at), 0.0
        for one in order:
            others = [at[other] for other in near[one]]
            cost, at[one] = min(
                (cost + _covering(spot, points[one], others, mark), spot) for spot, cost in options[one]
            )
            total += cost
        if before == at:
            break
    return total, tuple(at)


def moved(point: Spot, spot: Spot, mark: float) -> bool:
    """Whether a symbol stands so far from its point that a line joins them."""
    return dist(point, spot) > JOINED * mark


def _near(points: Sequence[Spot], one: int, reach: float) -> list[int]:
    return [other for other, point in enumerate(points) if other != one and dist(point, points[one]) < reach]


def _options(view: View, point: Spot, mark: float) -> list[tuple[Spot, float]]:
    """Where a symbol may stand within its council, with the cost of being moved and of hanging over a border."""
    home, box = view.councils([point])[0], view.box
    spots = [(point[0] + step[0] * mark, point[1] + step[1] * mark) for step in STEPS]
    around = view.councils([(x + across * mark, y + down * mark) for x, y in spots for across, down in EDGE])
    found = []
    for one, (spot, council) in enumerate(zip(spots, view.councils(spots), strict=True)):
        over = sum(rim != home for rim in around[one * RIM : one * RIM + RIM]) / RIM
        edge = min(spot[0] - box.left, box.right - spot[0], spot[1] - box.top, box.bottom - spot[1])
        cost = (dist(spot, point) / mark) ** 2 + ACROSS * (over + (edge < mark * 0.6))
        found.append((spot, cost if council == home else inf))
    return found


def _covering(spot: Spot, point: Spot, others: Sequence[Spot], mark: float) -> float:
    """What it costs that a symbol covers others, and that they hide its point or the line to it."""
    cost = CROWDED * sum(max(0.0, APART - dist(spot, other) / mark) for other in others)
    if moved(point, spot, mark):
        line = (point, *between(point, spot, 3))
        cost += HIDDEN * sum(any(dist(part, other) < 0.58 * mark for other in others) for part in line) / len(line)
    return cost
