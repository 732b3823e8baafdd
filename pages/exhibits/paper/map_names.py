"""Names of towns on a map: near their own town, over no line and no symbol, or left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import dist, inf

from pages.exhibits.charts import Label, Place
from pages.exhibits.paper.county import OUTSIDE, Spot, View, between
from pages.exhibits.paper.geometry import Box

NEAR = 1.0  # sizes of type within which a name stands by its town without a line: some 3 km on the maps we draw
FAR = 6.0  # sizes of type to which a name joined to its town by a line may go
STEP = 0.3  # of a size of type between the places tried
TALL = 1.05  # sizes of type of a line of text
AWAY = 1.0  # sizes of type, at least, from a name to the rim of another town's symbol
NEARER = {False: 0.25, True: 0.05}  # sizes of type by which its own town is nearer than any other, with a line or not
CLEAR = 0.16  # sizes of type kept empty around a name
LINE, ABROAD, ASKEW = 3.0, 0.8, 0.5  # what it costs to need a line, to stand outside the county, to stand askew


@dataclass(frozen=True)
class Name:
    """A name on the map: its box, and the line to its town if it stands away from it."""

    label: Label
    box: Box
    line: tuple[Spot, Spot] | None


@dataclass
class Ground:
    """What lies on the map: points of the towns, symbols with the number of their town, border lines, boxes taken."""

    view: View
    size: float
    mark: float
    towns: Sequence[Spot]
    symbols: Sequence[tuple[Spot, int]]
    borders: Sequence[Spot]
    taken: list[Box]
    lines: list[Spot] = field(default_factory=list)


def town_of(labels: Sequence[Label], place: Place, view: View) -> int:
    """The number of the town whose point is nearest to a place."""
    return min(range(len(labels)), key=lambda one: dist(view.at(labels[one]), view.at(place)))


def placed(labels: Sequence[Label], widths: Sequence[float], ground: Ground) -> Iterator[Name]:
    """The names that find room, those of towns with most symbols first."""
    count = Counter(town for _, town in ground.symbols)
    for one in sorted(range(len(labels)), key=lambda one: -count[one]):
        name = _place(one, labels[one], widths[one], ground)
        if name:
            ground.taken.append(name.box)
            ground.lines += between(*name.line, 40) if name.line else ()
            yield name


def _place(town: int, label: Label, wide: float, ground: Ground) -> Name | None:
    """The best place for the name of a town, if there is one. Only the name of a town with symbols may need a line."""
    reach = (FAR if any(number == town for _, number in ground.symbols) else NEAR) * ground.size
    boxes = list(_around(ground.towns[town], wide, reach, ground))
    councils = ground.view.councils([(box.left + box.width / 2, box.top + box.height / 2) for _, box in boxes])
    home = ground.view.councils([ground.towns[town]])[0]
    options = []
    for (cost, box), council in zip(boxes, councils, strict=True):
        if council in (home, OUTSIDE):
            options.append((cost + (ABROAD if council == OUTSIDE else 0), box))
    x, y = ground.towns[town]
    around = Box(x - reach - wide, y - reach - 2 * ground.size, 2 * (reach + wide), 2 * (reach + 2 * ground.size))
    there = replace(ground, borders=[spot for spot in ground.borders if _holds(around, spot)])
    names = (Name(label, box, _line(box, (x, y), ground)) for _, box in sorted(options, key=lambda one: one[0]))
    return next((name for name in names if _fits(name, town, there)), None)


def _around(point: Spot, wide: float, reach: float, ground: Ground) -> Iterator[tuple[float, Box]]:
    """Boxes around a town, with what it costs to stand there: nearer is better, and so is beside or in the middle."""
    size, tall, room = ground.size, ground.size * TALL, ground.view.box
    step = STEP * size
    for across in range(int((wide + 2 * reach) / step)):
        for down in range(int((tall + 2 * reach) / step)):
            box = Box(point[0] - wide - reach + across * step, point[1] - tall - reach + down * step, wide, tall)
            away = gap(box, point)
            if 0 < away <= reach and _within(box, room):
                middle = abs(box.left + wide / 2 - point[0]) / wide
                level = abs(box.top + tall / 2 - point[1]) / tall
                yield away / size + ASKEW * min(middle, level) + (LINE if away > NEAR * size else 0), box


def _within(box: Box, room: Box) -> bool:
    across = room.left <= box.left and box.right <= room.right
    return across and room.top <= box.top and box.bottom <= room.bottom


def _line(box: Box, point: Spot, ground: Ground) -> tuple[Spot, Spot] | None:
    return (nearest(box, point), point) if gap(box, point) > NEAR * ground.size else None


def _fits(name: Name, town: int, ground: Ground) -> bool:
    """Whether a name covers nothing and is nearest to its own town, and its line crosses nothing of another."""
    pad = CLEAR * ground.size
    room = Box(name.box.left - pad, name.box.top, name.box.width + 2 * pad, name.box.height)
    if any(_meet(room, box) for box in ground.taken):
        return False
    if any(gap(room, spot) < ground.mark * 0.56 for spot, _ in ground.symbols):
        return False
    if any(_holds(room, spot) for spot in (*ground.borders, *ground.lines)):
        return False
    return _own(name, town, ground) and (not name.line or _open(name.line, town, ground))


def _own(name: Name, town: int, ground: Ground) -> bool:
    """Whether a name is nearest to its own town, and well away from the symbols of every other."""
    points = [] if name.line else [(spot, one) for one, spot in enumerate(ground.towns)]
    things = [*points, *ground.symbols]
    own = min(gap(name.box, spot) for spot, number in things if number == town)
    nearer = NEARER[name.line is not None] * ground.size
    if own + nearer >= min((gap(name.box, spot) for spot, number in things if number != town), default=inf):
        return False
    away = min((gap(name.box, spot) for spot, number in ground.symbols if number != town), default=inf)
    return away > AWAY * ground.size + ground.mark / 2


def _open(line: tuple[Spot, Spot], town: int, ground: Ground) -> bool:
    parts = list(between(*line, 40))
    others = [spot for spot, number in ground.symbols if number != town]
    if any(dist(part, spot) < ground.mark * 0.7 for part in parts for spot in others):
        return False
    return not any(_holds(box, part) for part in parts for box in ground.taken) and not any(
        dist(part, spot) < ground.size * 0.2 for part in parts for spot in ground.lines
    )


def _holds(box: Box, spot: Spot) -> bool:
    return box.left <= spot[0] <= box.right and box.top <= spot[1] <= box.bottom


def _meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom


def gap(box: Box, spot: Spot) -> float:
    """How far a box is from a point, 0 within it."""
    return dist(spot, nearest(box, spot))


def nearest(box: Box, spot: Spot) -> Spot:
    """The point of a box that is nearest to a point."""
    return min(max(spot[0], box.left), box.right), min(max(spot[1], box.top), box.bottom)
