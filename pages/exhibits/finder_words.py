"""What the finder says beside its lists: how much is known, what was published, where the points come from."""

from dataclasses import dataclass

from pages.exhibits.distances import ROUNDING, WALKING, rules
from pages.exhibits.exhibit import Source, kept, sources
from pages.exhibits.nearest import BINS, DOUBTED, PLACED, SAYS, UNPLACED, Spot, of
from pages.exhibits.town_areas import towns
from pages.exhibits.words import counted, number, when, worded
from queries.run import run

POINTS = ("CPO2025", "NAPTAN2026", "geography-ons-boundaries")  # where places and postcodes have their points from
METHOD = (ROUNDING, WALKING)


@dataclass(frozen=True)
class Known:
    """One count beside the others: its value, what it counts and its date."""

    value: str
    what: str
    dated: str


@kept
def known() -> tuple[Known, ...]:
    """What is named and what could be placed, beside what was published last; the counts are not to be added."""
    rows = run("kits_named")
    first = rows.iloc[0]
    named = f"reported as installed, {counted(first['named_and_damaged'], 'of them', 'of them')} later reported damaged"
    published = [
        Known(
            worded(row["value"], row["qualifier"], row["unit"]),
            f"{row['what']}, as published",
            when(row["date"], row["date_precision"]),
        )
        for row in rows.to_dict("records")
    ]
    today = "in this list today"
    return (
        Known(number(first["named_in_all"]), f"kits and cabinets named here and {named}", today),
        Known(number(len(of(PLACED))), "of those that can be placed, so that a distance can be given", today),
        *published,
    )


@kept
def by_town(group: str) -> dict[str, tuple[Spot, ...]]:
    """The spots of a group by town, in alphabetical order."""
    found: dict[str, list[Spot]] = {}
    for spot in of(group):
        found.setdefault(spot.town, []).append(spot)
    return {town: tuple(spots) for town, spots in sorted(found.items())}


@kept
def headings() -> dict[str, str]:
    """The heading of each list with its count."""
    return {
        PLACED: f"Reported as installed, and can be placed: {counted(len(of(PLACED)), 'kit', 'kits')}",
        UNPLACED: f"Reported as installed, exact place not known: {counted(len(of(UNPLACED)), 'kit', 'kits')}",
        DOUBTED: f"Only announced, or reported damaged: {counted(len(of(DOUBTED)), 'kit', 'kits')}",
        BINS: f"Hand in a knife: {counted(len(of(BINS)), 'knife bin', 'knife bins')}",
    }


@kept
def point_sources() -> tuple[Source, ...]:
    """The publications that points come from."""
    return sources(run("sources_by_id", source_ids=list(POINTS))["source_id"])


@kept
def attributions() -> tuple[str, ...]:
    """The lines that must stand beside these points."""
    return tuple(f"{source.title}: {source.attribution}" for source in point_sources() if source.attribution)


@kept
def for_script() -> dict[str, object]:
    """What our script needs to answer in the browser as the server does: numbers, sentences and the towns' points."""
    named = {town.town_id: [town.name, town.point.latitude, town.point.longitude] for town in towns()}
    return {"rules": rules(), "says": SAYS, "towns": named}
