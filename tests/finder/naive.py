"""The finder's answers a second time, straight from the published tables and by another formula."""

import csv
from functools import cache
from pathlib import Path

import numpy
from numpy.typing import NDArray

DATA = Path(__file__).resolve().parents[2] / "data"
RADIUS = 6_371_008.8


def table(name: str) -> list[dict[str, str]]:
    """The rows of a published table, as text."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def installed_and_located() -> list[dict[str, str]]:
    """The kits that may be called nearest."""
    return [
        row
        for row in table("kits")
        if row["latitude"] and row["status"] == "installed" and row["kind"] != "amnesty_bin" and not row["condition"]
    ]


def arrows(rows: list[dict[str, str]]) -> NDArray[numpy.float64]:
    """Points as arrows from the middle of the earth."""
    north = numpy.radians([float(row["latitude"]) for row in rows])
    east = numpy.radians([float(row["longitude"]) for row in rows])
    return numpy.column_stack(
        [numpy.cos(north) * numpy.cos(east), numpy.cos(north) * numpy.sin(east), numpy.sin(north)]
    )


@cache
def metres() -> NDArray[numpy.float64]:
    """The great-circle distance of every postcode (down) to every such kit (across), by the angle between arrows."""
    here, there = arrows(table("postcodes")), arrows(installed_and_located())
    across = numpy.linalg.norm(numpy.cross(here[:, None, :], there[None, :, :]), axis=2)
    return RADIUS * numpy.arctan2(across, here @ there.T)
