"""In which town a point lies: the built-up areas of the map, corner by corner."""

import json
from dataclasses import dataclass

from pages.exhibits.distances import Point
from pages.exhibits.exhibit import kept
from queries.run import run

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Town:
    """A town with a point inside it (not its centre) and the rings of its built-up area."""

    town_id: str
    name: str
    point: Point
    rings: tuple[Ring, ...]

    def holds(self, point: Point) -> bool:
        """Whether a point lies inside: a line drawn east from it crosses the outline an odd number of times."""
        return sum(crossings(ring, point) for ring in self.rings) % 2 == 1


@kept
def towns() -> tuple[Town, ...]:
    """The towns that have a point and an area of their own, largest first."""
    layer = json.loads(run("map_layer", layer="towns")["geojson"].iloc[0])
    rings = {feature["properties"]["name"]: outlines(feature["geometry"]) for feature in layer["features"]}
    return tuple(
        Town(row["town_id"], row["name"], Point(row["latitude"], row["longitude"]), rings[row["name"]])
        for row in run("towns").to_dict("records")
    )


def outlines(geometry: dict) -> tuple[Ring, ...]:
    """Every ring of a polygon, or of several; a hole is crossed like any other."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return tuple(tuple((x, y) for x, y in ring) for polygon in polygons for ring in polygon)


def crossings(ring: Ring, point: Point) -> int:
    """How often a line drawn east from a point crosses a ring."""
    x, y = point.longitude, point.latitude
    return sum(
        (south > y) != (north > y) and x < west + (y - south) * (east - west) / (north - south)
        for (west, south), (east, north) in zip(ring, ring[1:], strict=False)
    )


def town_of(point: Point) -> str:
    """The short name of the town whose built-up area holds a point; empty in the villages and the open country."""
    return next((town.town_id for town in towns() if town.holds(point)), "")
