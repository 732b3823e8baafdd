"""Which rows name a place, a second time, straight from the published tables."""

import csv
import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
COUNCILS = ("North Northamptonshire", "West Northamptonshire")


@cache
def table(name: str) -> list[dict[str, str]]:
    """The rows of a published table, as text."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def places() -> dict[str, str]:
    """The places that have a page, by the name in the address."""
    towns = {row["town_id"]: row["name"] for row in table("towns")}
    return towns | {name.lower().replace(" ", "-"): name for name in COUNCILS}


def names(text: str, place: str) -> bool:
    """Whether a text names a place as a whole word."""
    return re.search(rf"\b{re.escape(place)}\b", text) is not None


def figures(place: str) -> list[dict[str, str]]:
    """The figures that name a place in their area or in what they count."""
    return [
        row
        for row in table("figures")
        if row["scope"] != "national" and (names(row["area"], place) or names(row["what_it_counts"], place))
    ]


def is_small(row: dict[str, str]) -> bool:
    """Whether a figure counts fewer than five people."""
    return row["unit"] == "people" and float(row["value"]) < 5


def shown(row: dict[str, str]) -> str:
    """The value of a figure as a reader sees it."""
    before = {"exact": "", "as_quoted": "", "at_least": "more than ", "about": "about ", "up_to": "up to "}
    value = float(row["value"])
    text = f"{value:,.0f}" if value.is_integer() else f"{value:,}"
    sign, after = ("£" if row["unit"] == "GBP" else "", " grams" if row["unit"] == "grams" else "")
    return f"{before[row['qualifier']]}{sign}{text}{after}"
