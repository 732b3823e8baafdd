"""The towns of the county and its two councils, and whether a text names one of them."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from pages.exhibits.asked import ALIKE, LONGEST, letters
from pages.exhibits.distances import Point
from pages.exhibits.exhibit import kept
from pages.exhibits.words import missing
from queries.run import run

# A road, a club or a hospital that bears the name of a town is not the town.
OTHER_NAMES = "Road|Street|Saints|General Hospital"
ALIKE_MOST = 3  # names that are offered instead of one that is not known


@dataclass(frozen=True)
class Place:
    """A town, or a council area; only towns have a point."""

    town_id: str
    name: str
    council: str
    is_council: bool
    point: Point | None

    @property
    def council_id(self) -> str:
        """The council's name in the address of its own page."""
        return self.council.lower().replace(" ", "-")


@kept
def places() -> dict[str, Place]:
    """Every town and then the two councils, by name, under the name each has in the address of its page."""
    return {row["town_id"]: place(row) for row in run("places").to_dict("records")}


def place(row: dict) -> Place:
    """A place from its row."""
    point = None if missing(row["latitude"]) else Point(row["latitude"], row["longitude"])
    return Place(row["town_id"], row["name"], row["council"], bool(row["is_council"]), point)


def towns_of(council: str) -> tuple[Place, ...]:
    """The towns in a council's area, by name."""
    return tuple(one for one in places().values() if one.council == council and not one.is_council)


def named(text: str | None, name: str) -> bool:
    """Whether a text names a place as whole words: Northampton is not in Northamptonshire, nor in Northampton Road."""
    found = rf"(?<![\w-]){re.escape(name)}(?![\w-])(?! (?:{OTHER_NAMES})\b)"
    return re.search(found, text or "") is not None


def same(typed: str) -> Place | None:
    """The place whose letters are these, whatever their case, spaces and hyphens."""
    return next((one for one in places().values() if letters(one.name) == letters(typed)), None)


def alike(typed: str) -> tuple[Place, ...]:
    """The places whose names are nearest to what was typed, nearest first; none where none is near."""
    by_letters = {letters(one.name): one for one in places().values()}
    found = get_close_matches(letters(typed[:LONGEST]), by_letters, n=ALIKE_MOST, cutoff=ALIKE)
    return tuple(by_letters[key] for key in found)
