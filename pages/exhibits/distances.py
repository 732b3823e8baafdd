"""Distances as a person uses them: a straight line over the ground, rounded in steps, and the walk it may mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, ceil, cos, floor, inf, radians, sin, sqrt

EARTH_RADIUS_M = 6_371_008.8  # mean radius (IUGG)
STEPS = ((1_000, 100), (5_000, 500), (inf, 1_000))  # below so many metres, rounded to so many
NO_STEP = 50  # metres below which only that is said
METRES_A_MINUTE = 80  # 4.8 km/h
DETOUR = 1.3  # how much longer the way is taken to be than the straight line
NEAR_MINUTES = 10
LONGEST_MINUTES = 60
ROUNDING = (
    "Distances are straight lines, rounded to the nearest 100 m; from 1 km to the nearest half kilometre; from 5 km "
    "to the nearest kilometre."
)
WALKING = (
    f"Walking times suppose {METRES_A_MINUTE} m a minute ({METRES_A_MINUTE * 0.06:g} km an hour) on a way {DETOUR} "
    f"times as long as the straight line, rounded up: to a minute up to {NEAR_MINUTES} minutes, then to 5 minutes. "
    "Rivers, railways and fences can make it much longer."
)


@dataclass(frozen=True)
class Point:
    """A place in degrees north and east (WGS84)."""

    latitude: float
    longitude: float


def metres(here: Point, there: Point) -> float:
    """The great-circle distance in metres (haversine formula; Sinnott, Virtues of the Haversine, 1984)."""
    south, north = radians(here.latitude), radians(there.latitude)
    rise, turn = sin((north - south) / 2), sin(radians(there.longitude - here.longitude) / 2)
    return 2 * EARTH_RADIUS_M * asin(sqrt(rise * rise + cos(south) * cos(north) * turn * turn))


def step(distance: float) -> int:
    """The metres to which a distance is rounded."""
    return next(to for below, to in STEPS if distance < below)


def about(distance: float) -> str:
    """A distance in words: "less than 50 m", "about 300 m", "about 2.5 km", "about 14 km"."""
    if distance < NO_STEP:
        return f"less than {NO_STEP} m"
    rounded = floor(distance / step(distance) + 0.5) * step(distance)
    return f"about {rounded} m" if rounded < 1_000 else f"about {rounded / 1_000:g} km"


def minutes(distance: float) -> float:
    """How long the walk is supposed to take."""
    return distance * DETOUR / METRES_A_MINUTE


def walk(distance: float) -> str:
    """The walk in words: "about 4 minutes' walk", "about 25 minutes' walk", "more than an hour's walk"."""
    taken = ceil(minutes(distance))
    if taken > LONGEST_MINUTES:
        return "more than an hour's walk"
    if taken > NEAR_MINUTES:
        taken = ceil(minutes(distance) / 5) * 5
    return f"about {taken} minutes' walk" if taken > 1 else "about one minute's walk"


def is_near(distance: float) -> bool:
    """Whether it is within about a ten-minute walk."""
    return minutes(distance) <= NEAR_MINUTES


def rules() -> Mapping[str, object]:
    """The numbers above for our script, which words the same distances in the browser."""
    return {
        "radius": EARTH_RADIUS_M,
        "steps": [[None if below == inf else below, to] for below, to in STEPS],
        "no_step": NO_STEP,
        "pace": METRES_A_MINUTE,
        "detour": DETOUR,
        "near": NEAR_MINUTES,
        "longest": LONGEST_MINUTES,
    }
