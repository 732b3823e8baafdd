"""The list of kits as files for maps and spreadsheets: CSV, GeoJSON, GPX and KML, each with its sources and limits."""

import csv
import io
import json
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import Response

from pages.exhibits.finder_words import attributions
from pages.exhibits.kit_words import STATUS
from pages.exhibits.nearest import Spot, spots
from queries.run import pin

LIMITS = (
    "Not an emergency finder: call 999. Bleed-control kits, cabinets and knife bins named in publications, not "
    "checked since. Nobody promises that a kit is there, complete or unlocked. A blank area means none was found, not "
    "that there is none. Every point stands in for a place and may be precision_m metres from it."
)
STATES = {**STATUS, "damaged": "Reported damaged"}
COLUMNS = (
    *("kit_id", "name", "kind", "status", "access", "address", "town", "postcode", "latitude", "longitude"),
    *("point_is", "precision_m", "last_report", "reported_by", "report_qualifier", "caution", "note"),
    *("sources", "source_addresses", "licence", "attribution"),
)
GPX = "http://www.topografix.com/GPX/1/1"
KML = "http://www.opengis.net/kml/2.2"


def record(spot: Spot) -> dict[str, str | float | int | None]:
    """A kit as one flat record; what is not known is None."""
    licences = dict.fromkeys(source.licence for source in (*spot.kit.sources, *spot.kit.place_sources))
    lines = dict.fromkeys(source.attribution for source in spot.kit.place_sources if source.attribution)
    given = {
        "kit_id": spot.kit_id,
        "name": spot.kit.name,
        "kind": spot.kind,
        "status": spot.state,
        "access": spot.access,
        "address": spot.kit.address,
        "town": spot.town,
        "postcode": spot.postcode,
        "latitude": None if spot.point is None else spot.point.latitude,
        "longitude": None if spot.point is None else spot.point.longitude,
        "point_is": spot.method,
        "precision_m": spot.precision_m,
        "last_report": spot.reported,
        "reported_by": spot.reported_by,
        "report_qualifier": f"{STATES[spot.state]} then; not checked since",
        "caution": spot.kit.caution,
        "note": spot.kit.note,
        "sources": "; ".join(f"{one.publisher}: {one.title} ({one.published})" for one in spot.kit.sources),
        "source_addresses": " ".join(one.url for one in spot.kit.sources if one.url),
        "licence": "; ".join(licences),
        "attribution": " ".join(lines),
    }
    return {name: None if value == "" else value for name, value in given.items()}


def kits_csv(request: Request) -> Response:
    """Every kit, one a line, whether it could be placed or not."""
    pin()
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")  # as RFC 4180 has it
    writer.writeheader()
    writer.writerows(record(spot) for spot in spots())
    return download(text.getvalue(), "text/csv; charset=utf-8", "csv")


def kits_geojson(request: Request) -> Response:
    """Every kit as a feature (RFC 7946: longitude first); one that could not be placed has no geometry."""
    pin()
    collection = {
        "type": "FeatureCollection",
        "description": LIMITS,
        "attribution": list(attributions()),
        "features": [feature(spot) for spot in spots()],
    }
    return download(json.dumps(collection, ensure_ascii=False, indent=1), "application/geo+json", "geojson")


def feature(spot: Spot) -> dict[str, object]:
    """One kit as a GeoJSON feature."""
    properties = {name: value for name, value in record(spot).items() if name not in ("latitude", "longitude")}
    point = spot.point and {"type": "Point", "coordinates": [spot.point.longitude, spot.point.latitude]}
    return {"type": "Feature", "id": spot.kit_id, "geometry": point, "properties": properties}


def kits_gpx(request: Request) -> Response:
    """The kits that could be placed, as waypoints (GPX 1.1 has no way to list a place without a point)."""
    pin()
    root = ElementTree.Element("gpx", {"version": "1.1", "creator": "NSVPP", "xmlns": GPX})
    metadata = ElementTree.SubElement(root, "metadata")
    within(metadata, "name", "Bleed kits and knife bins in Northamptonshire that could be placed")
    within(metadata, "desc", " ".join((LIMITS, *attributions())))
    for spot in spots():
        if spot.point is None:
            continue
        place = {"lat": str(spot.point.latitude), "lon": str(spot.point.longitude)}
        waypoint = ElementTree.SubElement(root, "wpt", place)
        within(waypoint, "name", label(spot))
        within(waypoint, "desc", description(spot))
        within(waypoint, "src", "; ".join(source.publisher for source in spot.kit.sources))
        within(waypoint, "type", spot.kind)
    return download(xml(root), "application/gpx+xml", "gpx")


def kits_kml(request: Request) -> Response:
    """Every kit as a placemark; one that could not be placed has no point."""
    pin()
    root = ElementTree.Element("kml", {"xmlns": KML})
    document = ElementTree.SubElement(root, "Document")
    within(document, "name", "Bleed kits and knife bins in Northamptonshire")
    within(document, "description", " ".join((LIMITS, *attributions())))
    for spot in spots():
        placemark = ElementTree.SubElement(document, "Placemark", {"id": spot.kit_id})
        within(placemark, "name", label(spot))
        within(placemark, "description", description(spot))
        extended = ElementTree.SubElement(placemark, "ExtendedData")
        for name, value in record(spot).items():
            if value is not None:
                within(ElementTree.SubElement(extended, "Data", {"name": name}), "value", str(value))
        if spot.point is not None:
            point = ElementTree.SubElement(placemark, "Point")
            within(point, "coordinates", f"{spot.point.longitude},{spot.point.latitude}")
    return download(xml(root), "application/vnd.google-earth.kml+xml", "kml")


def label(spot: Spot) -> str:
    """The name as it is read on a map, with what it is: never a kit where it is a bin, announced or damaged."""
    kind = "Knife bin, no kit" if spot.group == "bins" else STATES[spot.state]
    return f"{spot.kit.name} ({kind})"


def description(spot: Spot) -> str:
    """What stands beside the name on a map."""
    access = "" if spot.group == "bins" else f"{spot.access}. "
    return (
        f"{spot.kit.kind}. {spot.kit.address}, {spot.town}. {access}{spot.where}. Last report: {spot.report}, by "
        f"{spot.reported_by}; {STATES[spot.state].lower()} then, not checked since. {spot.kit.caution}"
    ).strip()


def within(parent: ElementTree.Element, name: str, text: str) -> None:
    """A child of this name that holds this text."""
    ElementTree.SubElement(parent, name).text = text


def xml(root: ElementTree.Element) -> str:
    """The document as text."""
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False)


def download(body: str, media_type: str, extension: str) -> Response:
    """A file to keep."""
    declared = f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n' if extension in ("gpx", "kml") else body
    name = f'attachment; filename="nsvpp_kits.{extension}"'
    return Response(declared, media_type=media_type, headers={"Content-Disposition": name})
