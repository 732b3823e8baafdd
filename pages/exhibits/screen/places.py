"""Places on our own map: boundaries, towns and labels come from the data, no tile from anywhere."""

from math import cos, radians

import pydeck
from markupsafe import Markup

from pages.exhibits import theme
from pages.exhibits.charts import Label, Place, Places

MAP_STYLE = "/map/style.json"
COUNTY = {"latitude": 52.31, "longitude": -0.865, "zoom": 8.3}  # every located place on a phone, the county elsewhere
CLOSE_BY = 11.6  # zoom at which a town fills a phone's width
SYMBOLS = ("●", "■", "▲", "◆")
HOLLOW = ("○", "□", "△", "◇")  # only announced
BESIDE = (13, -13)  # px from a place to another one at the same point
SYMBOL, MARK, LETTER, LINE = 22, 16, 7.2, 16  # px: size of a symbol, its ink, width of a letter, height of a line
FONT = pydeck.types.String(theme.SANS)  # a bare text would be read as the name of a column
# The page must scroll under a wheel and a thumb; the map is moved by dragging and zoomed by buttons, pinch or keys.
CONTROLLER = {"scrollZoom": False, "dragRotate": False, "touchRotate": False, "doubleClickZoom": True}


def places(chart: Places) -> pydeck.Deck:
    """Each place under the symbol of its kind, in the circle to scale within which it lies; hollow if announced."""
    focus = chart.focus
    view = {"latitude": focus.latitude, "longitude": focus.longitude, "zoom": CLOSE_BY} if focus else COUNTY
    return pydeck.Deck(
        map_provider="carto",
        map_style=MAP_STYLE,
        views=[pydeck.View(type="MapView", controller=CONTROLLER)],
        initial_view_state=pydeck.ViewState(**view),
        layers=[_circles(chart.places), _names(chart), _symbols(chart)],
        tooltip={"text": "{label}\n{note}"},
    )


def key(chart: Places) -> Markup:
    """What each symbol on the map means, for the kinds that are on it."""
    meanings = [(SYMBOLS[chart.kinds.index(kind)], kind) for kind in chart.kinds if _on(chart, kind, certain=True)]
    meanings += [
        (HOLLOW[chart.kinds.index(kind)], f"{kind}, only announced")
        for kind in chart.kinds
        if _on(chart, kind, certain=False)
    ]
    items = (Markup('<li><span class="symbol" aria-hidden="true">{}</span>{}</li>').format(*one) for one in meanings)
    return Markup('<ul class="key">{}</ul>').format(Markup("").join(items))


def _on(chart: Places, kind: str, certain: bool) -> bool:
    return any(place.kind == kind and place.certain == certain for place in chart.places)


def rgb(colour: str) -> list[int]:
    """Red, green and blue of a colour of the theme, 0 to 255."""
    return [int(colour[position : position + 2], 16) for position in (1, 3, 5)]


def _circles(places: tuple[Place, ...]) -> pydeck.Layer:
    return pydeck.Layer(
        "ScatterplotLayer",
        data=[{"position": [place.longitude, place.latitude], "radius": place.radius_m} for place in places],
        get_position="position",
        get_radius="radius",
        get_fill_color=[*rgb(theme.DARK_BLUE), 35],
        get_line_color=rgb(theme.DARK_BLUE),
        stroked=True,
        line_width_min_pixels=1,
    )


def _symbols(chart: Places) -> pydeck.Layer:
    return pydeck.Layer(
        "TextLayer",
        data=[_symbol(chart, index) for index in range(len(chart.places))],
        get_position="position",
        get_text="symbol",
        get_size=SYMBOL,
        get_color=rgb(theme.DARK_BLUE),
        get_pixel_offset="offset",
        pickable=True,
        font_family=FONT,
        character_set=pydeck.types.String("".join(SYMBOLS + HOLLOW)),
    )


def _symbol(chart: Places, index: int) -> dict:
    place, kind = chart.places[index], chart.kinds.index(chart.places[index].kind)
    same = any((one.latitude, one.longitude) == (place.latitude, place.longitude) for one in chart.places[:index])
    return {
        "position": [place.longitude, place.latitude],
        "symbol": (SYMBOLS if place.certain else HOLLOW)[kind],
        "offset": list(BESIDE if same else (0, 0)),
        "label": place.label,
        "note": place.note,
    }


def _names(chart: Places) -> pydeck.Layer:
    data = [
        {"position": [label.longitude, label.latitude], "name": label.name, "offset": offset}
        for label, offset in _spread(chart)
    ]
    return pydeck.Layer(
        "TextLayer",
        data=data,
        get_position="position",
        get_text="name",
        get_size=14,
        get_color=rgb(theme.SOFT_INK),
        get_pixel_offset="offset",
        font_family=FONT,
        character_set=pydeck.types.String("".join(sorted({letter for label in chart.labels for letter in label.name}))),
    )


def _spread(chart: Places) -> list[tuple[Label, list[float]]]:
    """Each name below, above, right or left of its town, the first where it covers nothing on the map of the county."""
    taken = [_box(*_pixels(place), MARK, MARK) for place in chart.places]
    spread = []
    for label in chart.labels:
        x, y, width = *_pixels(label), LETTER * len(label.name)
        beside = width / 2 + 9
        near = ((0, 15), (0, -15), (0, 30), (beside, 0), (-beside, 0), (0, -30))
        sides = (*near, (beside, -14), (beside, 14), (-beside, 14), (0, 42), (0, -42))
        boxes = [(side, _box(x + side[0], y + side[1], width, LINE)) for side in sides]
        free = [one for one in boxes if not any(_meet(one[1], other) for other in taken)]
        if free or chart.focus:  # close by there is room for every name
            side, box = (free or boxes)[0]
            taken.append(box)
            spread.append((label, list(side)))
    return spread


def _pixels(at: Place | Label) -> tuple[float, float]:
    """Where a point lies on the map of the county, px right of and below the crossing of 0 degrees."""
    scale = 512 * 2 ** COUNTY["zoom"] / 360
    return at.longitude * scale, -at.latitude * scale / cos(radians(COUNTY["latitude"]))


def _box(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
