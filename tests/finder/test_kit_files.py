"""The list as files: each opened by another library, with every kit, its status and its sources."""

import csv
import io
import json

import gpxpy
import pytest
from fastkml import KML

from tests.finder import naive
from tests.server import Server

KITS = {row["kit_id"]: row for row in naive.table("kits")}
LOCATED = {key: row for key, row in KITS.items() if row["latitude"]}


def point(row: dict[str, str]) -> tuple[float, float]:
    """Longitude and latitude, as files for maps have them."""
    return float(row["longitude"]), float(row["latitude"])


def test_the_csv_has_every_kit_with_source_status_qualifier_and_last_report(server: Server) -> None:
    rows = {row["kit_id"]: row for row in csv.DictReader(io.StringIO(server.get("/kits.csv").text, newline=""))}
    assert set(rows) == set(KITS)
    for key, row in rows.items():
        assert row["status"] == (KITS[key]["condition"] or KITS[key]["status"])
        assert KITS[key]["reported_on"].startswith(row["last_report"])
        assert row["precision_m"] == KITS[key]["coord_precision_m"]
        assert bool(row["latitude"]) == (key in LOCATED)
        assert key not in LOCATED or point(row) == point(KITS[key])
        assert row["caution"] == KITS[key]["caution"]
        assert row["sources"] and row["reported_by"] and row["report_qualifier"].endswith("not checked since")
        assert row["licence"]
        if KITS[key]["coord_source"].startswith(("OS Code-Point", "NaPTAN")):
            assert row["attribution"], key


def test_the_geojson_is_valid_by_rfc_7946(server: Server) -> None:
    reply = server.get("/kits.geojson")
    assert reply.content_type.startswith("application/geo+json")
    collection = json.loads(reply.text)
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection and "call 999" in collection["description"]
    assert any("Royal Mail" in line for line in collection["attribution"])
    assert {feature["id"] for feature in collection["features"]} == set(KITS)
    for feature in collection["features"]:
        assert {"type", "geometry", "properties"} <= set(feature)
        assert not {"coordinates", "geometries", "features"} & set(feature)
        if feature["id"] not in LOCATED:
            assert feature["geometry"] is None
            continue
        assert set(feature["geometry"]) == {"type", "coordinates"}
        assert feature["geometry"]["type"] == "Point"
        assert tuple(feature["geometry"]["coordinates"]) == point(LOCATED[feature["id"]])
        east, north = feature["geometry"]["coordinates"]
        assert -1.34 <= east <= -0.33 and 51.97 <= north <= 52.65


def test_the_gpx_opens_elsewhere_with_every_point(server: Server) -> None:
    opened = gpxpy.parse(server.get("/kits.gpx").text)
    assert opened.version == "1.1"
    assert sorted((one.longitude, one.latitude) for one in opened.waypoints) == sorted(map(point, LOCATED.values()))
    assert "call 999" in opened.description
    for one in opened.waypoints:
        assert one.name.endswith(("(Reported as installed)", "(Only announced)", "(Knife bin, no kit)"))
        assert "not checked since" in one.description


def test_the_kml_opens_elsewhere_with_every_kit(server: Server) -> None:
    document = KML.from_string(server.get("/kits.kml").text.encode()).features[0]
    assert "call 999" in document.description
    found = {one.id: one for one in document.features}
    assert set(found) == set(KITS)
    for key, one in found.items():
        assert (one.geometry is None) == (key not in LOCATED)
        if one.geometry is not None:
            assert (one.geometry.x, one.geometry.y) == pytest.approx(point(LOCATED[key]))
    assert "Reported damaged" in found["kettering-windmill-club"].name
