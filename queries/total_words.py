"""What a figure adds to a total at least and at most, and the total in words."""

import math
from collections.abc import Sequence
from itertools import combinations

from queries.apart import Figure

# A count of fewer than this many people in a place below the county is never used to derive another number, and a
# total this small is not spelled out.
FEW_PEOPLE = 5
INEXACT = ("about", "as_quoted")
MAY_COME_BACK = {
    "people": "person",
    "premises": "shop or other premises",
    "schools": "school",
    "vehicles": "vehicle",
    "addresses": "address",
    "gangs": "gang",
    "bins": "bin",
    "sites": "site",
}


def least(figure: Figure) -> float:
    """Return what the figure adds to a lower bound."""
    return 0 if figure.qualifier == "up_to" or withheld(figure) else figure.value


def most(figure: Figure) -> float:
    """Return what the figure adds to an upper bound; infinity when the publication sets no limit."""
    if figure.qualifier == "at_least":
        return math.inf
    return FEW_PEOPLE - 1 if withheld(figure) else figure.value


def withheld(figure: Figure) -> bool:
    """Return whether the figure is too small a count of people in too small a place to derive anything from it."""
    few = figure.unit == "people" and 0 < figure.value < FEW_PEOPLE
    return few and figure.scope == "part_of_county"


def qualifier(included: Sequence[Figure], tops: Sequence[Figure], upper: float) -> str:
    """Return the qualifier of the whole total, in the closed list that figures use."""
    held = {figure.qualifier for figure in (*included, *tops)}
    if math.isinf(upper):
        return "at_least"
    if held & set(INEXACT):
        return "about"
    return "up_to" if "up_to" in held else "exact"


def words(included: Sequence[Figure], tops: Sequence[Figure], lower: float, upper: float) -> str:
    """Return the total as it may be printed: 118, about 60, more than 180, between 72 and 93."""
    unit = tops[0].unit
    low, high = _number(lower, unit, included), _number(upper, unit, tops)
    if unit == "people" and 0 < upper < FEW_PEOPLE:
        return f"fewer than {FEW_PEOPLE}"
    if math.isinf(upper) and any(figure.qualifier == "at_least" for figure in included):
        return f"more than {low}"
    if math.isinf(upper):
        return f"at least {low}"
    if lower == upper:
        return low
    few = unit == "people" and lower < FEW_PEOPLE
    return f"up to {high}" if few or lower == 0 else f"between {low} and {high}"


def _number(value: float, unit: str, figures: Sequence[Figure]) -> str:
    if math.isinf(value):
        return "no known limit"
    about = "about " if any(figure.qualifier in INEXACT for figure in figures) else ""
    pounds = "£" if unit == "GBP" else ""
    return f"{about}{pounds}{value:,.0f}" if value == int(value) else f"{about}{pounds}{value:,.1f}"


def warnings(included: Sequence[Figure], tops: Sequence[Figure]) -> list[str]:
    """Return the sentences that must stand beside the total."""
    said = []
    noun = MAY_COME_BACK.get(tops[0].unit)
    if noun and any(_at_one_place(one, other) for one, other in combinations(included, 2)):
        said.append(f"The same {noun} may be counted in more than one of these figures.")
    if any(withheld(figure) for figure in (*included, *tops)):
        said.append(
            f"A count of fewer than {FEW_PEOPLE} people in a place below the county is not used: it stands as 0 in "
            f"the lower number and as {FEW_PEOPLE - 1} in the upper number."
        )
    return said


def _at_one_place(figure: Figure, other: Figure) -> bool:
    return not (figure.districts and other.districts) or bool(figure.districts & other.districts)
