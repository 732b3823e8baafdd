"""The county on a sheet: its boundaries, which council a point lies in, and the view they are drawn through."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, dist, pi, radians

from matplotlib.path import Path as Outline

from pages.exhibits.charts import Label, Place
from pages.exhibits.exhibit import kept
from pages.exhibits.paper.geometry import Box, Scale
from queries.run import run

METRES = pi * 6_371_000 / 180  # of one degree of latitude
CLOSE_BY = 3_200  # metres from the middle of a town to the edge of its map
OUTSIDE = -1  # both councils
EDGE = 10  # pixels from the edge of the map within which a symbol would be cut

Ring = tuple[tuple[float, float], ...]
Spot = tuple[float, float]


@dataclass(frozen=True)
class View:
    """Longitude and latitude on the sheet, and the box they are cut off at."""

    x: Scale
    y: Scale
    box: Box

    def at(self, place: Place | Label) -> tuple[float, float]:
        """Where on the sheet a place lies."""
        return self.x(place.longitude), self.y(place.latitude)

    def degrees(self, x: float, y: float) -> Spot:
        """The longitude and latitude of a point of the sheet."""
        return self.x.low + (x - self.x.start) / self.x.slope, self.y.low + (y - self.y.start) / self.y.slope

    def metres(self, metres: float) -> float:
        """Pixels of a distance."""
        return metres / METRES * abs(self.y.slope)

    def inside(self, place: Place | Label) -> bool:
        """Whether a place lies on the map, not too near its edge."""
        x, y = self.at(place)
        box = self.box.less(EDGE, EDGE, EDGE, EDGE)
        return box.left <= x <= box.right and box.top <= y <= box.bottom

    def councils(self, spots: Sequence[Spot]) -> list[int]:
        """In which council each point of the sheet lies, by its number; OUTSIDE where in neither."""
        degrees = [self.degrees(*spot) for spot in spots]
        found = [OUTSIDE] * len(spots)
        for number, rings in enumerate(areas("councils")):
            rings_around = zip(*(Outline(ring).contains_points(degrees) for ring in rings), strict=True)
            for one, within in enumerate(rings_around):
                if sum(map(bool, within)) % 2:
                    found[one] = number
        return found

    def borders(self, step: float) -> Iterator[Spot]:
        """Points on the border lines of the county and its councils, at most so many pixels apart."""
        for ring in (*layer("pfa"), *layer("councils")):
            line = [(self.x(longitude), self.y(latitude)) for longitude, latitude in ring]
            for one, other in pairwise((*line, line[0])):
                parts = int(dist(one, other) / step) + 1
                yield from between(one, other, parts)


def between(one: Spot, other: Spot, parts: int) -> Iterator[Spot]:
    """Points that divide a line into so many parts, its end not among them."""
    for part in range(parts):
        yield one[0] + (other[0] - one[0]) * part / parts, one[1] + (other[1] - one[1]) * part / parts


def view_of(box: Box, focus: Label | None) -> View:
    """The whole county, or a town close by, as large as the box allows and in its true shape."""
    if focus:
        middle = (focus.longitude, focus.latitude)
        high = 2 * CLOSE_BY / METRES
        wide = high / cos(radians(middle[1]))
    else:
        points = [point for ring in layer("pfa") for point in ring]
        west, east = min(point[0] for point in points), max(point[0] for point in points)
        south, north = min(point[1] for point in points), max(point[1] for point in points)
        middle, wide, high = ((west + east) / 2, (south + north) / 2), (east - west) * 1.03, (north - south) * 1.03
    squeeze = cos(radians(middle[1]))
    slope = min(box.width / (wide * squeeze), box.height / high)
    across, down = box.width / slope / squeeze / 2, box.height / slope / 2
    x = Scale(middle[0] - across, middle[0] + across, box.left, box.right)
    return View(x, Scale(middle[1] - down, middle[1] + down, box.bottom, box.top), box)


@kept
def areas(name: str) -> tuple[tuple[Ring, ...], ...]:
    """The rings of each area of a layer of boundaries."""
    geojson = str(run("map_layer", layer=name)["geojson"].iloc[0])
    return tuple(tuple(_rings(feature["geometry"])) for feature in json.loads(geojson)["features"])


def layer(name: str) -> tuple[Ring, ...]:
    """The rings of every area of a layer of boundaries."""
    return tuple(ring for rings in areas(name) for ring in rings)


def _rings(geometry: dict) -> Iterator[Ring]:
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    for part in parts:
        for ring in part:
            yield tuple((point[0], point[1]) for point in ring)
