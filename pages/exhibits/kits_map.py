"""Where are the kits that can be placed on a map?"""

import pandas as pd

from pages.exhibits.charts import Label, Place, Places
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.kit_words import KINDS, STATUS, towns
from pages.exhibits.words import counted, missing, number
from queries.run import run

POINTS = {
    "place_centroid": "a bus stop, station or park point at or near the place",
    "postcode_centroid": "the middle of a postcode",
}
CAUTIONS = (
    "No publication gives the exact spot of any kit. The kit can be anywhere inside its circle.",
    "A blank area means nothing was found. It does not mean that no kit is there.",
    "This map is not for finding a kit in an emergency. Call 999.",
)


def answer(rows: pd.DataFrame) -> Answer:
    """The places of what could be located, each in the circle within which it lies."""
    places = rows.drop_duplicates("kit_id")
    places = places.assign(
        kind_name=[name(kind) for kind in places["kind"]],
        status_name=[STATUS[status] for status in places["status"]],
        within=[f"{number(metres)} metres" for metres in places["coord_precision_m"]],
        point=[POINTS[method] for method in places["coord_method"]],
    )
    bins = int((places["kind"] == "amnesty_bin").sum())
    announced = counted(int((places["status"] == "announced").sum()), "only announced", "only announced")
    kits, radius = number(len(places) - bins), places["coord_precision_m"]
    return Answer(
        title=f"{number(len(places))} of the {number(places['named'].iloc[0])} kits, cabinets and knife bins can be "
        "put on a map",
        subtitle="Bleed kits, cabinets and knife bins that could be located, Northamptonshire. Each circle shows how "
        "far the true place may be from the point",
        takeaway=f"On the map are {kits} kits and cabinets, {announced}, and "
        f"{counted(bins, 'knife bin', 'knife bins')}. Each may be {number(radius.min())} to {number(radius.max())} "
        "metres from its point. Everything else stands in the list only.",
        alt=f"Map of Northamptonshire with {kits} kits and cabinets, {announced}, and "
        f"{counted(bins, 'knife bin', 'knife bins')}, each in a circle of {number(radius.min())} to "
        f"{number(radius.max())} metres. All of them are in the list.",
        chart=Places(
            tuple(place(row) for row in places.to_dict("records")),
            tuple(name(kind) for kind in KINDS),
            labels(),
            focus(places.iloc[0]),
        ),
        table=table(
            places,
            numeric=("within",),
            name="Name",
            town="Town",
            kind_name="Kind",
            status_name="Status",
            within="True place lies within",
            point="What the point is",
            caution="Read with care",
        ),
        cautions=CAUTIONS,
    )


def name(kind: str) -> str:
    """A kind as it is named in the key."""
    return KINDS[kind][:1].upper() + KINDS[kind][1:]


def place(row: dict) -> Place:
    """A located kit, cabinet or bin; not certain where it was only announced."""
    return Place(
        row["name"],
        name(row["kind"]),
        row["latitude"],
        row["longitude"],
        row["coord_precision_m"],
        certain=row["status"] == "installed",
        note=f"{name(row['kind'])}. {row['status_name']}.\nWithin {row['within']} of the point.",
    )


def focus(row: pd.Series) -> Label | None:
    """The town to look at first, if one was chosen that has a point of its own."""
    if missing(row["focus_latitude"]):
        return None
    return Label("", row["focus_latitude"], row["focus_longitude"])


def labels() -> tuple[Label, ...]:
    """The towns of the county, to find one's way."""
    return tuple(Label(row["name"], row["latitude"], row["longitude"]) for row in run("towns").to_dict("records"))


EXHIBIT = Exhibit(
    slug="kits-map",
    question="Where are the kits that can be placed on a map?",
    query="located_kits",
    parameters={"town": "all"},
    choices={"town": towns},
    answer=answer,
    pages=("bleed_kits",),
)
