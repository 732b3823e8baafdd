"""The map of kits on paper: names stand by their own towns, symbols in their own councils, at every size."""

import csv
import json
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from pages.exhibits import paper
from pages.exhibits.charts import Label, Place, Places
from pages.outlets.edition import edition
from pages.outlets.faces import faces
from queries.run import run
from tests.exhibits.test_paper import FOOTER, box, texts
from tests.server import ROOT

ALONE = paper.Size("alone", 1100, 860)
SIZES = [*paper.SIZES.values(), ALONE]
WITH_SYMBOLS = {"Northampton", "Wellingborough", "Kettering", "Rushden", "Daventry"}
BY_ITS_TOWN = 1.1  # sizes of type from a town's point to a name without a line
KILOMETRES = 4  # the same on the ground
AWAY = 6.5  # sizes of type from a town's point to a name with a line
MOVED = 1.55  # of its size, at most, from a place's point to its symbol

Spot = tuple[float, float]


@cache
def drawn(folder: Path, size: paper.Size) -> tuple[Figure, Places]:
    """The map of the county in one size, with its description."""
    answer = edition("kits-map", {}).answer
    assert isinstance(answer.chart, Places)
    if size is ALONE:
        return paper.draw_chart(answer.chart, size.width, size.height, faces()), answer.chart
    return paper.draw(answer, size, FOOTER, faces()), answer.chart


@pytest.fixture(params=SIZES, ids=lambda size: size.name)
def size(request: pytest.FixtureRequest) -> paper.Size:
    """Each size of picture, and the chart alone as a slide takes it."""
    return request.param


@pytest.fixture
def made(size: paper.Size, shipped: Path) -> tuple[Figure, Places]:
    """The map in that size."""
    return drawn(shipped, size)


def symbols(figure: Figure) -> list[Line2D]:
    """The symbols in the order of the places."""
    lines = [line for line in figure.findobj(Line2D) if isinstance(line, Line2D)]
    return [line for line in lines if str(line.get_gid()).startswith("value-n")]


def at(figure: Figure, place: Place | Label) -> Spot:
    """Where on the picture a place lies, by the plane that the symbols are drawn through."""
    x, y = symbols(figure)[0].get_transform().transform((place.longitude, place.latitude))
    return float(x), float(y)


def spots(figure: Figure) -> list[Spot]:
    """Where on the picture the symbols stand."""
    found = []
    for line in symbols(figure):
        x, y = line.get_transform().transform(line.get_xydata())[0]
        found.append((float(x), float(y)))
    return found


def named(figure: Figure, chart: Places) -> list[tuple[Label, Text]]:
    """The towns named on the map, with their names."""
    labels = {label.name: label for label in chart.labels}
    return [(labels[text.get_text()], text) for text in texts(figure) if text.get_text() in labels]


def gap(area: Bbox, spot: Spot) -> float:
    """How far a box is from a point."""
    return dist(spot, (min(max(spot[0], area.x0), area.x1), min(max(spot[1], area.y0), area.y1)))


def joined(figure: Figure, area: Bbox, point: Spot, near: float) -> bool:
    """Whether a straight line leads from a name to its town's point."""
    for line in figure.findobj(lambda one: isinstance(one, Line2D) and len(one.get_xdata()) == 2):
        ends = [(float(x), float(y)) for x, y in line.get_transform().transform(line.get_xydata())]
        for one, other in (ends, ends[::-1]):
            if dist(other, point) < 1 and gap(area, one) < near:
                return True
    return False


def towns(chart: Places) -> list[str]:
    """The nearest town of each place on the ground."""

    def away(label: Label, place: Place) -> float:
        return dist((label.latitude, label.longitude * 0.61), (place.latitude, place.longitude * 0.61))

    return [min(chart.labels, key=lambda label: away(label, place)).name for place in chart.places]


def test_a_name_stands_by_its_town_or_a_line_joins_them(made: tuple[Figure, Places], size: paper.Size) -> None:
    figure, chart = made
    kilometre = abs(at(figure, Label("", 52.0, -1))[1] - at(figure, Label("", 53.0, -1))[1]) / 111.2
    names = named(figure, chart)
    assert {label.name for label, _ in names} >= WITH_SYMBOLS
    for label, text in names:
        area, type_size = box(text, size.dpi), text.get_fontsize() * size.dpi / 72
        away = gap(area, at(figure, label))
        if joined(figure, area, at(figure, label), type_size * 0.6):
            assert away < AWAY * type_size, label.name
        else:
            assert away < BY_ITS_TOWN * type_size + 4, label.name
            assert away < KILOMETRES * kilometre, label.name


def test_a_name_is_nearest_to_its_own_town(made: tuple[Figure, Places], size: paper.Size) -> None:
    figure, chart = made
    kits = list(zip(spots(figure), towns(chart), strict=True))
    places = [*kits, *((at(figure, label), label.name) for label in chart.labels)]
    for label, text in named(figure, chart):
        area, type_size = box(text, size.dpi), text.get_fontsize() * size.dpi / 72
        own = min(gap(area, spot) for spot, town in places if town == label.name)
        line = joined(figure, area, at(figure, label), type_size * 0.6)
        others = [gap(area, spot) for spot, town in (kits if line else places) if town != label.name]
        assert own < min(others), label.name


def test_a_name_covers_no_border_and_no_symbol(made: tuple[Figure, Places], size: paper.Size) -> None:
    figure, chart = made
    borders = [spot for ring in rings("pfa") + rings("councils") for spot in dense(figure, ring)]
    half = symbols(figure)[0].get_markersize() * size.dpi / 72 / 2
    for label, text in named(figure, chart):
        area = box(text, size.dpi)
        assert not any(gap(area, spot) == 0 for spot in borders), label.name
        assert min(gap(area, spot) for spot in spots(figure)) >= half, label.name


def test_a_symbol_stands_near_its_point_and_in_the_council_of_its_kit(
    made: tuple[Figure, Places], size: paper.Size
) -> None:
    figure, chart = made
    with (ROOT / "data" / "kits.csv").open(encoding="utf-8") as file:
        councils = {row["name"]: row["council_area"] for row in csv.DictReader(file)}
    for place, line, spot in zip(chart.places, symbols(figure), spots(figure), strict=True):
        longitude, latitude = (float(one) for one in line.get_xydata()[0])
        assert council((longitude, latitude)) == councils[place.label], place.label
        assert dist(spot, at(figure, place)) < MOVED * size.body * 0.5, place.label


def test_no_symbol_covers_another(made: tuple[Figure, Places], size: paper.Size) -> None:
    figure, _ = made
    apart = min(dist(one, other) for one, other in combinations(spots(figure), 2))
    assert apart > size.body * 0.5


def rings(layer: str) -> list[list[Spot]]:
    """The rings of a layer of boundaries."""
    return [ring for feature in features(layer) for ring in around(feature["geometry"])]


def features(layer: str) -> list[dict]:
    """The areas of a layer."""
    return json.loads(str(run("map_layer", layer=layer)["geojson"].iloc[0]))["features"]


def around(geometry: dict) -> list[list[Spot]]:
    """The rings of an area."""
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [[(point[0], point[1]) for point in ring] for part in parts for ring in part]


def dense(figure: Figure, ring: Sequence[Spot]) -> list[Spot]:
    """A ring on the picture, with points between its corners."""
    corners = symbols(figure)[0].get_transform().transform(ring)
    return [(float(x), float(y)) for x, y in Outline(corners).interpolated(4).vertices]


def council(spot: Spot) -> str:
    """The council a point lies in, none outside the county."""
    for feature in features("councils"):
        if sum(Outline(ring).contains_point(spot) for ring in around(feature["geometry"])) % 2:
            return str(feature["properties"]["name"])
    return ""
