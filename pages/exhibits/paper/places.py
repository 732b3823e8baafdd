"""Places on a map of the county: boundaries, symbols by kind, circles of precision to scale, names, a key."""

from collections.abc import Sequence

from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path as Outline

from pages.exhibits import theme
from pages.exhibits.charts import Place, Places
from pages.exhibits.paper.county import Spot, View, layer, view_of
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.key import Sign, draw_key, key_height
from pages.exhibits.paper.map_names import Ground, Name, placed, town_of
from pages.exhibits.paper.map_symbols import moved, spread
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import ASCENT, width

MARKERS = ("o", "s", "^", "D")  # in the order of the chart's kinds
VISIBLE = 1.15  # a circle is drawn from this many times its symbol's size
MARK = 0.5  # of a symbol, in sizes of type
RING = 1.22  # the paper around a symbol, in symbols, so that one beside or above another is seen
NONE_HERE = "None of the places that could be located lies on this part of the map."
ALL_HIDDEN = "Here each circle is smaller than its symbol."
SOME_HIDDEN = "Where no circle shows, it is smaller than its symbol."
ASIDE = "A line joins a symbol moved aside to its point."
NAME = {True: 1.0, False: 0.72}  # of the name of a town, in sizes of type, close by and on the map of the county
BARS = (0.5, 1, 2, 5, 10, 20)  # kilometres that the scale bar may measure
BAR = 0.28  # of the map's width, at most, for the scale bar


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


def places_map(sheet: Sheet, box: Box, chart: Places) -> None:
    """Boundaries, circles, symbols and names."""
    view = view_of(box, chart.focus)
    if chart.focus:
        sheet.block(box, theme.WASH)
    _area(sheet, view, "pfa", theme.PAPER if chart.focus else theme.WASH, theme.SOFT_INK, sheet.stroke)
    _area(sheet, view, "towns", theme.RULE if chart.focus else theme.CONTEXT, "none", 0)
    _area(sheet, view, "councils", "none", theme.SOFT_INK, sheet.stroke / 2)
    if chart.focus:
        sheet.block(box, "none", theme.RULE, sheet.stroke)
    shown, at = _shown(sheet, view, chart)
    for place in shown:
        if _wider(sheet, view, place):
            _circle(sheet, view, place)
    names = _names(sheet, view, chart, at, _scale_bar(sheet, view))
    for name in names:
        if name.line:
            _join(sheet, *name.line)
    _symbols(sheet, view, chart, shown, at)
    size = _name_size(sheet, chart)
    for name in names:
        sheet.words(name.label.name, name.box.left, name.box.top + size * ASCENT, size, sheet.regular)


def _shown(sheet: Sheet, view: View, chart: Places) -> tuple[list[Place], tuple[Spot, ...]]:
    """The places on this part of the map, and where their symbols stand."""
    shown = [place for place in chart.places if view.inside(place)]
    return shown, spread(view, tuple(view.at(place) for place in shown), sheet.body * MARK)


def _symbols(sheet: Sheet, view: View, chart: Places, shown: Sequence[Place], at: Sequence[Spot]) -> None:
    """Each symbol in a ring of paper; one moved aside is joined to its point."""
    mark = sheet.body * MARK
    markers = [MARKERS[chart.kinds.index(place.kind) % len(MARKERS)] for place in shown]
    for place, spot in zip(shown, at, strict=True):
        if moved(view.at(place), spot, mark):
            _join(sheet, spot, view.at(place))
    for spot, marker in zip(at, markers, strict=True):
        sheet.marks([spot[0]], [spot[1]], mark * RING, marker=marker, colour=theme.PAPER)
    plane = sheet.plane(view.x, view.y)
    for place, spot, marker in zip(shown, at, markers, strict=True):
        longitude, latitude = view.degrees(*spot)
        sheet.marks([longitude], [latitude], mark, plane, marker, not place.certain, reading="n")
    for place, spot in zip(shown, at, strict=True):
        if moved(view.at(place), spot, mark):
            x, y = view.at(place)
            sheet.marks([x], [y], sheet.stroke * 1.7, colour=theme.INK)


def _join(sheet: Sheet, one: Spot, other: Spot) -> None:
    """A thin line from a symbol or a name to its point."""
    sheet.path([one[0], other[0]], [one[1], other[1]], None, theme.INK, sheet.stroke * 0.6)


def _area(sheet: Sheet, view: View, name: str, fill: str, edge: str, stroke: float) -> None:
    outline = Outline.make_compound_path(*(Outline(ring, closed=True) for ring in layer(name)))
    patch = PathPatch(outline, transform=sheet.plane(view.x, view.y), facecolor=fill, edgecolor=edge)
    patch.set_linewidth(sheet.points(stroke))
    _clip(sheet, view, patch)


def _circle(sheet: Sheet, view: View, place: Place) -> None:
    circle = Circle(view.at(place), view.metres(place.radius_m), transform=sheet.plane(), facecolor=theme.DARK_BLUE)
    circle.set_alpha(0.16)
    _clip(sheet, view, circle)


def _clip(sheet: Sheet, view: View, patch: PathPatch | Circle) -> None:
    """Put a shape on the sheet, cut off at the edge of the map."""
    sheet.add(patch)
    box = view.box
    frame = Outline([(box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)])
    patch.set_clip_path(frame, sheet.plane())


def _scale_bar(sheet: Sheet, view: View) -> Box:
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


def _name_size(sheet: Sheet, chart: Places) -> float:
    return max(sheet.least, sheet.body * NAME[chart.focus is not None])


def _names(sheet: Sheet, view: View, chart: Places, at: Sequence[Spot], bar: Box) -> list[Name]:
    """Names of towns where they cover nothing and are near; one without room is left out."""
    size, shown = _name_size(sheet, chart), [place for place in chart.places if view.inside(place)]
    labels = [label for label in chart.labels if label.name and view.inside(label)]
    if not labels:
        return []
    towns = [town_of(labels, place, view) for place in shown]
    symbols = [*zip(at, towns, strict=True), *zip(map(view.at, shown), towns, strict=True)]
    points, borders = [view.at(label) for label in labels], list(view.borders(size / 10))
    ground = Ground(view, size, sheet.body * MARK, points, symbols, borders, [bar])
    return list(placed(labels, [width(label.name, sheet.regular, size) for label in labels], ground))


def places_signs(sheet: Sheet, box: Box, chart: Places) -> list[Sign]:
    """What each symbol on the map means, and what the map cannot show."""
    view = view_of(box, chart.focus)
    shown, at = _shown(sheet, view, chart)
    signs = []
    for certain in (True, False):
        for kind, marker in zip(chart.kinds, MARKERS, strict=False):
            if any((place.kind, place.certain) == (kind, certain) for place in shown):
                signs.append(Sign(kind if certain else f"{kind}, only announced", certain, marker))
    if not shown:
        return [Sign(NONE_HERE, marker="")]
    hidden = [place for place in shown if not _wider(sheet, view, place)]
    words = [ALL_HIDDEN if len(hidden) == len(shown) else SOME_HIDDEN] if hidden else []
    mark = sheet.body * MARK
    aside = any(moved(view.at(place), spot, mark) for place, spot in zip(shown, at, strict=True))
    told = " ".join([*words, *([ASIDE] if aside else [])])
    return [*signs, Sign(told, marker="")] if told else signs


def _wider(sheet: Sheet, view: View, place: Place) -> bool:
    """Whether a place's circle is wider than its symbol."""
    return view.metres(place.radius_m) * 2 > sheet.body * MARK * VISIBLE
