"""All that names one place, as the page of a town or a council tells it."""

from dataclasses import dataclass

from pages.exhibits.exhibit import kept
from pages.exhibits.kit_words import Total, Town, summary
from pages.exhibits.kit_words import towns as kit_towns
from pages.exhibits.strategy_records import Step
from pages.exhibits.town_crime import Crime, crime
from pages.exhibits.town_figures import TownOperation, cautions, town_operations
from pages.exhibits.town_names import Place, places, towns_of
from pages.exhibits.town_records import Work, gaps_of, indicators_of, kits_of, programmes_of, steps_of, totals_of

TOWN = (
    "Everything in the publications read that names {name}, each figure with its source. A figure that covers {name} "
    "and other places is given for all of them together: it cannot be split."
)
COUNCIL = (
    "Everything in the publications read that names {name}, each figure with its source. A figure of one of its towns "
    "stands on the page of that town, and nothing is added up here."
)


@dataclass(frozen=True)
class TownPage:
    """Everything on the page of a place; what is empty was not found."""

    place: Place
    lede: str
    operations: tuple[TownOperation, ...]
    cautions: tuple[str, ...]
    kits: tuple[Town, ...]
    bins: tuple[Town, ...]
    kits_summary: str
    bins_summary: str
    has_sheet: bool
    totals: tuple[Total, ...]
    steps: tuple[Step, ...]
    programmes: tuple[Work, ...]
    indicators: tuple[str, ...]
    crime: Crime | None
    missing: tuple[str, ...]
    gaps: tuple[dict, ...]
    beside: tuple[Place, ...]


@kept
def town_page(town_id: str) -> TownPage:
    """The page of a place by its name in the address."""
    place = places()[town_id]
    operations, kits, bins = town_operations(place.name), kits_of(place, bins=False), kits_of(place, bins=True)
    steps, programmes = steps_of(place), programmes_of(place)
    found = {
        "An operation, or a figure or activity of one, that names {name}": operations,
        "The place of a bleed kit or cabinet in {name}": kits,
        "The place of a knife bin in {name}": bins,
        "A dated event of the strategy that names {name}": steps,
        "A programme, or a figure of one, that names {name}": programmes,
    }
    return TownPage(
        place=place,
        lede=(COUNCIL if place.is_council else TOWN).format(name=place.name),
        operations=operations,
        cautions=cautions(operations),
        kits=kits,
        bins=bins,
        kits_summary=summary(tuple(kit for town in kits for kit in town.kits), bins=False),
        bins_summary=summary(tuple(kit for town in bins for kit in town.kits), bins=True),
        has_sheet=town_id in kit_towns(),
        totals=totals_of(place),
        steps=steps,
        programmes=programmes,
        indicators=indicators_of(place),
        crime=crime(town_id),
        missing=tuple(what.format(name=place.name) for what, held in found.items() if not held),
        gaps=gaps_of(place),
        beside=tuple(one for one in towns_of(place.council) if one != place),
    )
