"""Where are the kits that can be placed on a map?"""

from dataclasses import replace

import pandas as pd

from pages.exhibits.charts import Label, Place, Places
from pages.exhibits.exhibit import Answer, Exhibit, Table, table
from pages.exhibits.kit_words import KINDS, STATUS, towns
from pages.exhibits.words import NOT_FOUND, counted, listed, missing, number
from queries.run import run

NO_TABLE = Table((), ())
POINTS = {
    "place_centroid": "a bus stop, station or park point at or near the place",
    "postcode_centroid": "the middle of a postcode",
}
CAUTIONS = (
    "No publication gives the exact spot of any kit. Each can be anywhere inside its circle.",
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
    chosen = str(places["town_id"].iloc[0])
    there = places if chosen == "all" else places[places["in_town"]]
    said = in_county(places) if chosen == "all" else in_town(there, places.iloc[0], towns()[chosen])
    return replace(
        said,
        chart=Places(
            tuple(place(row) for row in places.to_dict("records")),
            tuple(name(kind) for kind in KINDS),
            labels(),
            focus(places.iloc[0]),
        ),
        table=located(there) if len(there) else none_located(towns()[chosen]),
        cautions=CAUTIONS,
        rows=rows if chosen == "all" else rows[rows["in_town"]],
    )


def located(places: pd.DataFrame) -> Table:
    """The table of what could be located."""
    return table(
        places,
        numeric=("within",),
        name="Name",
        town="Town",
        kind_name="Kind",
        status_name="Status",
        within="True place lies within",
        point="What the point is",
        caution="Read with care",
    )


def none_located(town: str) -> Table:
    """The table of a town in which nothing could be located."""
    return Table(("Looked for", "Found"), ((f"Places of kits, cabinets and knife bins in {town}", NOT_FOUND),))


def in_county(places: pd.DataFrame) -> Answer:
    """The words for the whole county."""
    what, radius = told(places), places["coord_precision_m"]
    return Answer(
        title=f"{number(len(places))} of the {number(places['named'].iloc[0])} kits, cabinets and knife bins can be "
        "put on a map",
        subtitle="Bleed kits, cabinets and knife bins that could be located, Northamptonshire",
        takeaway=f"On the map are {what}. Each may be {number(radius.min())} to {number(radius.max())} metres from its "
        "point. Everything else stands in the list only.",
        alt=f"Map of Northamptonshire with {what}, each in a circle of {number(radius.min())} to "
        f"{number(radius.max())} metres. All of them are in the list.",
        chart=None,
        table=NO_TABLE,
    )


def in_town(places: pd.DataFrame, county: pd.Series, town: str) -> Answer:
    """The words for one town or village; `county` is any row, for what is counted beyond the town."""
    located, named = len(places), int(county["named_in_town"])
    there = told(places) if located else "none"
    beyond = f"In the whole county {number(county['located'])} of {number(county['named'])} could be placed."
    if not named:
        title = f"No kit, cabinet or knife bin in {town} was found in the publications read"
        takeaway = f"That does not mean that {town} has none. {beyond}"
    elif named == 1:
        title = f"The one kit, cabinet or knife bin named in {town} {'can' if located else 'cannot'} be put on a map"
        takeaway = f"It is in the list on the bleed kits page. {beyond}"
    else:
        some = number(located) if located else "None"
        title = f"{some} of {number(named)} kits, cabinets and knife bins in {town} can be put on a map"
        takeaway = f"Placed in {town}: {there}. The list on the bleed kits page has all {number(named)}. {beyond}"
    return Answer(
        title=title,
        subtitle=f"Bleed kits, cabinets and knife bins that could be located, {town}",
        takeaway=takeaway,
        alt=f"Map of {town}. Kits, cabinets and knife bins placed there: {there}. {beyond}",
        chart=None,
        table=NO_TABLE,
    )


def told(places: pd.DataFrame) -> str:
    """What is on the map, in words: kits and cabinets, those only announced, and knife bins."""
    bins = int((places["kind"] == "amnesty_bin").sum())
    announced, kits = int((places["status"] == "announced").sum()), len(places) - bins
    only = f" ({counted(announced, 'only announced', 'only announced')})" if announced else ""
    parts = [
        counted(kits, "kit or cabinet", "kits and cabinets") + only if kits else "",
        counted(bins, "knife bin", "knife bins") if bins else "",
    ]
    return listed(part for part in parts if part)


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
