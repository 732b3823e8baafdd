"""Places on a map of the county: boundaries, symbols by kind, circles of precision to scale, names, a key."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians

from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path as Outline

from pages.exhibits import theme
from pages.exhibits.charts import Label, Place, Places
from pages.exhibits.exhibit import kept
from pages.exhibits.paper.geometry import Box, Scale
from pages.exhibits.paper.key import Sign, draw_key, key_height
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import ASCENT, width
from queries.run import run

MARKERS = ("o", "s", "^", "D")  # in the order of the chart's kinds
METRES = pi * 6_371_000 / 180  # of one degree of latitude
CLOSE_BY = 3_200  # metres from the middle of a town to the edge of its map
VISIBLE = 1.15  # a circle is drawn from this many times its symbol's size
EDGE = 10  # pixels from the edge of the map within which a symbol would be cut
MARK = 0.54  # of a symbol, in sizes of type
NONE_HERE = "None of the places that could be located lies on this part of the map."
ALL_HIDDEN = "At this scale each circle is smaller than its symbol; symbols that would meet stand side by side."
SOME_HIDDEN = "Where no circle shows, it is smaller than its symbol."
NAME = {True: 1.0, False: 0.72}  # of the name of a town, in sizes of type, close by and on the map of the county
NEAR = 4_000  # metres from a town within which a place is one of its own
FAR = (0.75, 1.3, 2.1, 3, 4)  # from a town to its name, in symbols; beyond the second only for a town full of places
BARS = (0.5, 1, 2, 5, 10, 20)  # kilometres that the scale bar may measure
BAR = 0.28  # of the map's width, at most, for the scale bar

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class _View:
    """Longitude and latitude on the sheet, and the box they are cut off at."""

    x: Scale
    y: Scale
    box: Box

    def at(self, place: Place | Label) -> tuple[float, float]:
        return self.x(place.longitude), self.y(place.latitude)

    def metres(self, metres: float) -> float:
        """Pixels of a distance."""
        return metres / METRES * abs(self.y.slope)


def places(sheet: Sheet, box: Box, chart: Places) -> None:
    """The map with its key beneath, or beside where the box is wide."""
    if box.width > 1.3 * box.height:
        view = box.less(left=box.width * 0.45)
        places_map(sheet, view, chart)
        draw_key(sheet, box.less(right=box.width * 0.57), places_signs(sheet, view, chart), stacked=True)
        return
    tall = key_height(sheet, box, places_signs(sheet, box, chart))
    room = box.less(bottom=tall + sheet.body)
    places_map(sheet, room, chart)
    draw_key(sheet, box.less(top=box.height - tall), places_signs(sheet, room, chart))


def _of(geometry: dict) -> Iterator[Ring]:
    areas = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    for area in areas:
        for ring in area:
            yield tuple((point[0], point[1]) for point in ring)


@kept
def layer(name: str) -> tuple[Ring, ...]:
    """The rings of every area of a layer of boundaries."""
    geojson = str(run("map_layer", layer=name)["geojson"].iloc[0])
    return tuple(ring for feature in json.loads(geojson)["features"] for ring in _of(feature["geometry"]))


def _view(box: Box, chart: Places) -> _View:
    """The whole county, or a town close by, as large as the box allows and in its true shape."""
    if chart.focus:
        middle = (chart.focus.longitude, chart.focus.latitude)
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
    return _View(x, Scale(middle[1] - down, middle[1] + down, box.bottom, box.top), box)


def places_map(sheet: Sheet, box: Box, chart: Places) -> None:
    """Boundaries, circles, symbols and names."""
    view = _view(box, chart)
    if chart.focus:
        sheet.block(box, theme.WASH)
    _area(sheet, view, "pfa", theme.PAPER if chart.focus else theme.WASH, theme.SOFT_INK, sheet.stroke)
    _area(sheet, view, "towns", theme.RULE if chart.focus else theme.CONTEXT, "none", 0)
    _area(sheet, view, "councils", "none", theme.SOFT_INK, sheet.stroke / 2)
    if chart.focus:
        sheet.block(box, "none", theme.RULE, sheet.stroke)
    shown = [place for place in chart.places if _inside(view, place)]
    mark = sheet.body * MARK
    for place in shown:
        if _wider(sheet, view, place):
            _circle(sheet, view, place)
    at = _spread([view.at(place) for place in shown], mark)
    plane = sheet.plane(view.x, view.y)
    for place, spot in zip(shown, at, strict=True):
        lon = view.x.low + (spot[0] - view.x.start) / view.x.slope
        lat = view.y.low + (spot[1] - view.y.start) / view.y.slope
        marker = MARKERS[chart.kinds.index(place.kind) % len(MARKERS)]
        sheet.marks([lon], [lat], mark, plane, marker, not place.certain, reading="n")
    _names(sheet, view, chart, at, mark, _scale_bar(sheet, view))


def _inside(view: _View, place: Place | Label) -> bool:
    x, y = view.at(place)
    box = view.box.less(EDGE, EDGE, EDGE, EDGE)
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _area(sheet: Sheet, view: _View, name: str, fill: str, edge: str, stroke: float) -> None:
    outline = Outline.make_compound_path(*(Outline(ring, closed=True) for ring in layer(name)))
    patch = PathPatch(outline, transform=sheet.plane(view.x, view.y), facecolor=fill, edgecolor=edge)
    patch.set_linewidth(sheet.points(stroke))
    _clip(sheet, view, patch)


def _circle(sheet: Sheet, view: _View, place: Place) -> None:
    circle = Circle(view.at(place), view.metres(place.radius_m), transform=sheet.plane(), facecolor=theme.DARK_BLUE)
    circle.set_alpha(0.16)
    _clip(sheet, view, circle)


def _clip(sheet: Sheet, view: _View, patch: PathPatch | Circle) -> None:
    """Put a shape on the sheet, cut off at the edge of the map."""
    sheet.add(patch)
    box = view.box
    frame = Outline([(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)])
    patch.set_clip_path(frame, sheet.plane())


def _spread(at: Sequence[tuple[float, float]], mark: float) -> list[tuple[float, float]]:
    """Symbols that would cover one another moved apart by the width of one, the first left where it is."""
    placed: list[tuple[float, float]] = []
    for x, y in at:
        steps = [(0.0, 0.0), *((mark * 1.12 * across, mark * 1.12 * down) for across, down in ROUND)]
        free = (spot for step in steps if _free(spot := (x + step[0], y + step[1]), placed, mark * 1.08))
        placed.append(next(free, (x, y)))
    return placed


ROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8), (2, 0), (-2, 0))


def _free(spot: tuple[float, float], placed: Sequence[tuple[float, float]], apart: float) -> bool:
    return all((spot[0] - x) ** 2 + (spot[1] - y) ** 2 >= apart**2 for x, y in placed)


def _scale_bar(sheet: Sheet, view: _View) -> Box:
    """A bar of so many kilometres at the lower right of the map; returns the box it takes."""
    size = sheet.least
    length = max((one for one in BARS if view.metres(one * 1000) <= view.box.width * BAR), default=BARS[0])
    end, bottom = view.box.right - size * 0.6, view.box.bottom - size * 0.6
    left = end - view.metres(length * 1000)
    sheet.path(
        [left, left, end, end],
        [bottom - size * 0.3, bottom, bottom, bottom - size * 0.3],
        None,
        theme.SOFT_INK,
        sheet.stroke * 0.6,
    )
    sheet.words(f"{length:g} km", end, bottom - size * 0.55, size, sheet.regular, theme.SOFT_INK, "right")
    return Box(left, bottom - size * 1.6, end - left, size * 1.6)


def _names(sheet: Sheet, view: _View, chart: Places, at: Sequence[tuple[float, float]], mark: float, bar: Box) -> None:
    """Names of towns where they cover nothing, those with most places first; one without room is left out."""
    size = max(sheet.least, sheet.body * NAME[chart.focus is not None])
    taken = [bar, *(Box(x - mark / 2, y - mark / 2, mark, mark) for x, y in at)]
    shown = [label for label in chart.labels if label.name and _inside(view, label)]
    for label in sorted(shown, key=lambda one: -_near(view, chart, one)):
        wide, tall = width(label.name, sheet.regular, size), size * 1.05
        reach = FAR if _near(view, chart, label) > 1 else FAR[:2]
        spots = [Box(*spot, wide, tall) for spot in _around(*view.at(label), wide, tall, mark, reach)]
        free = [spot for spot in spots if _clear(spot, taken, view.box)]
        if free:
            taken.append(free[0])
            sheet.words(label.name, free[0].left, free[0].top + size * ASCENT, size, sheet.regular)


def _near(view: _View, chart: Places, label: Label) -> int:
    """How many places stand around a town."""
    x, y = view.at(label)
    close = view.metres(NEAR)
    return sum((one[0] - x) ** 2 + (one[1] - y) ** 2 < close**2 for one in map(view.at, chart.places))


def _around(
    x: float, y: float, wide: float, tall: float, mark: float, reach: Sequence[float]
) -> Iterator[tuple[float, float]]:
    """Places for a name below, above, right and left of its town, the nearest first."""
    for side in (mark * near for near in reach):
        yield x - wide / 2, y + side
        yield x - wide / 2, y - side - tall
        yield x + side, y - tall / 2
        yield x - side - wide, y - tall / 2
        for up in (-tall - side / 2, side / 2):
            yield x + side, y + up
            yield x - side - wide, y + up


def _clear(spot: Box, taken: Sequence[Box], room: Box) -> bool:
    inside = spot.left >= room.left and spot.right <= room.right and spot.top >= room.top and spot.bottom <= room.bottom
    return inside and not any(
        spot.left - 4 < one.right and one.left - 4 < spot.right and spot.top < one.bottom and one.top < spot.bottom
        for one in taken
    )


def places_signs(sheet: Sheet, box: Box, chart: Places) -> list[Sign]:
    """What each symbol on the map means, and what the map cannot show."""
    view = _view(box, chart)
    shown = [place for place in chart.places if _inside(view, place)]
    signs = []
    for certain in (True, False):
        for kind, marker in zip(chart.kinds, MARKERS, strict=False):
            if any((place.kind, place.certain) == (kind, certain) for place in shown):
                signs.append(Sign(kind if certain else f"{kind}, only announced", certain, marker))
    if not shown:
        return [Sign(NONE_HERE, marker="")]
    hidden = [place for place in shown if not _wider(sheet, view, place)]
    return signs + ([Sign(ALL_HIDDEN if len(hidden) == len(shown) else SOME_HIDDEN, marker="")] if hidden else [])


def _wider(sheet: Sheet, view: _View, place: Place) -> bool:
    """Whether a place's circle is wider than its symbol."""
    return view.metres(place.radius_m) * 2 > sheet.body * MARK * VISIBLE
