"""Crime recorded in the area of the Community Safety Partnership that a town lies in, and what that area is."""

import json
from dataclasses import dataclass

from pages.exhibits.distances import Point
from pages.exhibits.exhibit import Source, Table, kept, sources
from pages.exhibits.town_areas import crossings, outlines
from pages.exhibits.town_names import Place, named, places
from pages.exhibits.words import listed, missing, number, period
from queries.run import run

# Homicides and deaths on the road are counts of people and small. They are left out, and with them the group that
# holds them and the total of all crime, from which they could be worked out.
OFFENCES = (
    "Violence with injury",
    "Violence without injury",
    "Stalking and harassment",
    "Sexual offences",
    "Robbery",
    "Possession of weapons offences",
    "Public order offences",
    "Criminal damage and arson",
    "Drug offences",
)
NOT_THE_TOWN = "The numbers are of that whole area and not of the town."
LEFT_OUT = (
    "Homicides and deaths caused by driving are small counts of people and are not repeated here for a part of the "
    "county. The other offences of the table are left out because this site is about serious violence."
)
CAUTIONS = (
    "Recorded crime shows what was reported and recorded, not all that happened. More searching finds more weapons.",
    "One year alone cannot show a change. The areas differ in size, so their numbers are not to be compared.",
)


@dataclass(frozen=True)
class Crime:
    """The offences recorded, with the area they are of in plain words."""

    title: str
    what_it_is: tuple[str, ...]
    table: Table
    cautions: tuple[str, ...]
    sources: tuple[Source, ...]


@kept
def crime(town_id: str) -> Crime | None:
    """Crime recorded around a town, or in each partnership of a council; None where no partnership is known."""
    place, rows = places()[town_id], run("partnership_offences", offences=list(OFFENCES))
    rows = rows[rows["la_name"] == place.council]
    if not place.is_council:
        rows = rows[[partnership_of(place) == name for name in rows["csp_name"]]]
    if rows.empty:
        return None
    end, areas = rows["year_ending"].iloc[0], list(dict.fromkeys(rows["csp_name"]))
    start = (end.replace(year=end.year - 1) + (end - end.replace(day=end.day - 1))).date()
    counts = {(row.csp_name, row.offence): row.offences for row in rows.itertuples()}
    cells = tuple((offence, *(cell(counts.get((area, offence))) for area in areas)) for offence in OFFENCES)
    return Crime(
        title=f"Offences recorded by police, {period(start, end.date())}, {area_words(areas)}",
        what_it_is=tuple(what_it_is(area) for area in areas) + (() if place.is_council else (NOT_THE_TOWN,)),
        table=Table(("Offence", *areas), cells, frozenset(range(1, len(areas) + 1))),
        cautions=(*CAUTIONS, LEFT_OUT),
        sources=sources(rows["source_id"]),
    )


def cell(count: float | None) -> str:
    """A count, or that the table has none."""
    return "not available" if count is None or missing(count) else number(count)


def area_words(partnerships: list[str]) -> str:
    """The areas of partnerships as they end a title."""
    return f"{listed(partnerships)} partnership {'area' if len(partnerships) == 1 else 'areas'}"


def what_it_is(partnership: str) -> str:
    """What a partnership's area really is, with the towns of this site that lie in it."""
    towns = listed(one.name for one in places().values() if not one.is_council and partnership_of(one) == partnership)
    old = [district for district in districts() if named(partnership, district)]
    kind = "district" if len(old) == 1 else "districts"
    return (
        f"The {partnership} Community Safety Partnership still covers the former {kind} of {listed(old)}, abolished on "
        f"1 April 2021. Of the towns with a page here it takes in {towns}, and it reaches further."
    )


@kept
def districts() -> dict[str, tuple[tuple[tuple[float, float], ...], ...]]:
    """The rings of every former district, by its name."""
    layer = json.loads(run("map_layer", layer="former_districts")["geojson"].iloc[0])
    return {one["properties"]["name"]: outlines(one["geometry"]) for one in layer["features"]}


def district_of(point: Point) -> str:
    """The former district that a point lies in; empty outside the county."""
    inside = (name for name, rings in districts().items() if sum(crossings(ring, point) for ring in rings) % 2)
    return next(inside, "")


@kept
def partnership_of(place: Place) -> str:
    """The partnership that covers the former district of a town; empty where there is none."""
    district = "" if place.point is None else district_of(place.point)
    known = dict.fromkeys(run("partnership_offences", offences=list(OFFENCES))["csp_name"])
    return next((name for name in known if district and named(name, district)), "")
