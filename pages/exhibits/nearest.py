"""Which kits are nearest: those reported as installed that could be placed, in order; all others told apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pages.exhibits.distances import Point, about, is_near, metres, walk
from pages.exhibits.exhibit import kept
from pages.exhibits.kit_words import Kit, age, kit, text
from pages.exhibits.words import listed, missing, number, when
from queries.run import run

PLACED, UNPLACED, DOUBTED, BINS = "placed", "unplaced", "doubted", "bins"
POINT_WITHIN_M = 150  # a point that may be further from the true place is not given to walk to
ACCESS = {
    "24_7": "Access any time, as published",
    "opening_hours": "Access in opening hours, which are not stated",
    "unknown": "Access not stated",
}
PARTS = {"Whole-park": "in the park", "Street-level": "on or near the street"}  # by a word of the row's caution
SAYS = {
    "nearest": "Nearest to {place}",
    "none_near": "No kit in this list is located within about a ten-minute walk of {place}. In an emergency do not "
    "go looking for one: the 999 operator may know of kits that are not listed here.",
    "first": "The nearest that can be placed is {name}, {far} from {place} in a straight line.",
    "town": "Measured from one point inside {place}, which is not its centre. A postcode gives a better answer.",
    "same_town": "Also reported in {town}, exact place not known: {many}",
    "here": "where you are",
    "refused": "Your browser did not give your position. Type a postcode or a town instead.",
    "offline": "You are offline, and this cannot be looked up without a connection. Type a whole postcode of the "
    "county or the full name of a town, or read the list below.",
    "near": "{name} is the nearest that can be placed: {far} from {place} in a straight line.",
}


@dataclass(frozen=True)
class Spot:
    """A kit, cabinet or bin as the finder tells it; `point` is where distances are measured to."""

    kit_id: str
    kit: Kit
    kind: str
    town: str
    town_id: str
    group: str
    access: str
    postcode: str
    point: Point | None
    precision_m: int | None
    method: str
    where: str
    geo: str  # address that opens a maps app; empty where the point is too rough to walk to
    report: str
    reported: str
    reported_by: str
    unconfirmed: str
    state: str


@dataclass(frozen=True)
class Near:
    """A spot at its distance from where the reader is."""

    spot: Spot
    metres: float

    @property
    def far(self) -> str:
        """The distance and the walk in words."""
        return f"{about(self.metres)}, {walk(self.metres)}"


@kept
def spots() -> tuple[Spot, ...]:
    """Everything that is named, by town and name."""
    rows = run("kits_to_find").to_dict("records")
    grouped = groupby(rows, key=lambda row: str(row["kit_id"]))
    return tuple(spot(list(publications), date.today()) for _kit_id, publications in grouped)


@kept
def of(group: str) -> tuple[Spot, ...]:
    """The spots of one group, by town and name."""
    return tuple(spot for spot in spots() if spot.group == group)


def spot(rows: list[dict], today: date) -> Spot:
    """One spot from its rows, one for each publication."""
    row, told = rows[0], kit(rows, today)
    point = None if missing(row["latitude"]) else Point(row["latitude"], row["longitude"])
    by = listed(dict.fromkeys(source.publisher for source in told.sources))
    since = age(row["reported_on"], row["reported_precision"], today).removesuffix(" ago")
    precision = None if point is None else int(row["coord_precision_m"])
    return Spot(
        kit_id=row["kit_id"],
        kit=told,
        kind=row["kind"],
        town=row["town"],
        town_id=row["town_id"],
        group=group_of(row),
        access=ACCESS[row["access"]],
        postcode=text(row["postcode"]),
        point=point,
        precision_m=precision,
        method="" if point is None else row["coord_method"],
        where=where(precision, text(row["caution"])),
        geo=geo(point, precision),
        report=when(row["reported_on"], row["reported_precision"]),
        reported=iso(row["reported_on"], row["reported_precision"]),
        reported_by=by,
        unconfirmed=f"Not confirmed for {since}",
        state=row["condition"] if told.status == "Reported damaged" else row["status"],
    )


def group_of(row: dict) -> str:
    """In which list it stands. Knife bins hold nothing that helps; what is only announced or damaged comes later."""
    if row["kind"] == "amnesty_bin":
        return BINS
    if row["status"] != "installed" or row["condition"] == "damaged":
        return DOUBTED
    return UNPLACED if missing(row["latitude"]) else PLACED


def where(precision: int | None, caution: str) -> str:
    """How exactly the place is known: "Within 150 m of this point", "Somewhere in the park, up to 300 m from ..."."""
    if precision is None:
        return "The exact place is not known, so no distance can be given"
    if precision <= POINT_WITHIN_M:
        return f"Within {number(precision)} m of this point"
    part = next((words for word, words in PARTS.items() if word in caution), "near")
    return f"Somewhere {part}, up to {number(precision)} m from the point the distance is measured to"


def geo(point: Point | None, precision: int | None) -> str:
    """The geo: address of a point (RFC 5870); nothing where the point is too rough to walk to."""
    if point is None or precision is None or precision > POINT_WITHIN_M:
        return ""
    return f"geo:{point.latitude:.5f},{point.longitude:.5f}"


def iso(day: date, precision: str) -> str:
    """A date for programs, only as precise as it was published: 2023, 2023-07, 2023-07-01."""
    return f"{day:%Y-%m-%d}"[: {"year": 4, "month": 7, "day": 10}[precision]]


def nearest(here: Point) -> tuple[Near, ...]:
    """Every installed kit that could be placed, nearest first."""
    return ordered(of(PLACED), here)


def ordered(found: Sequence[Spot], here: Point) -> tuple[Near, ...]:
    """Spots with a point by their distance from here."""
    near = [Near(spot, metres(here, spot.point)) for spot in found if spot.point is not None]
    return tuple(sorted(near, key=lambda one: (one.metres, one.spot.kit_id)))


def said(place: str, near: Sequence[Near]) -> tuple[str, ...]:
    """What stands above the list: that none is near, where that is so, before the nearest is named."""
    if not near:
        return (SAYS["none_near"].format(place=place),)
    named = {"place": place, "name": near[0].spot.kit.name, "far": about(near[0].metres)}
    if is_near(near[0].metres):
        return (SAYS["near"].format(**named),)
    return SAYS["none_near"].format(**named), SAYS["first"].format(**named)
