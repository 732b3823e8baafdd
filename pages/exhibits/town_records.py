"""What else names a place: kits, cabinets and bins, published totals, dated events, programmes, and gaps."""

from dataclasses import dataclass
from datetime import date

from pages.exhibits import milestones
from pages.exhibits.exhibit import Source, kept, source
from pages.exhibits.kit_words import Total, Town, listed_kits, totals
from pages.exhibits.records import gaps, records
from pages.exhibits.strategy_figures import Figure, programme_figure
from pages.exhibits.strategy_records import Step
from pages.exhibits.strategy_words import names, told
from pages.exhibits.town_figures import is_small
from pages.exhibits.town_names import Place, named
from pages.exhibits.words import when
from queries.run import run

GAPS_OF = ("weeks_of_action", "knives", "bleed_kits", "strategy", "at_a_glance")
TOLD_OF = ("name", "what_it_does", "target_group", "lead_body")


@dataclass(frozen=True)
class Work:
    """A programme that names a place, or figures of it that do."""

    name: str
    what_it_does: str
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]


def kits_of(place: Place, bins: bool) -> tuple[Town, ...]:
    """The kits and cabinets, or the knife bins, that are named in a town or in each town of a council."""
    if not place.is_council:
        return listed_kits(place.town_id, date.today(), bins)
    inside = {row["town"] for row in records("kit_councils") if row["council_area"] == place.council}
    return tuple(town for town in listed_kits("all", date.today(), bins) if town.name in inside)


def totals_of(place: Place) -> tuple[Total, ...]:
    """The published totals and aims that name a place, newest first; never to be added."""
    return tuple(total for year in totals().values() for total in year if named(total.what, place.name))


@kept
def publications() -> dict[str, Source]:
    """Every publication by its id."""
    rows = run("sources_by_kind_of_publisher", kind_of_publisher="all").to_dict("records")
    return {row["source_id"]: source(row) for row in rows}


def steps_of(place: Place) -> tuple[Step, ...]:
    """The milestones whose titles name a place, oldest first."""
    return tuple(
        Step(
            title=row["title"],
            dates=when(row["date"], row["date_precision"]),
            status=milestones.status(row["status"], row["passed"], row["announced"]),
            done=row["status"] == "done",
            note=told(row["note"], names()),
            source=publications()[row["source_id"]],
        )
        for row in records("milestones_by_aim")
        if named(row["title"], place.name)
    )


def programmes_of(place: Place) -> tuple[Work, ...]:
    """The programmes that name a place in their description or in a figure, with those figures."""
    rows, found = records("programmes_by_aim"), []
    for programme_id, first in {row["programme_id"]: row for row in rows}.items():
        figures = tuple(
            programme_figure(row, publications(), names())
            for row in records("programme_figures_published")
            if row["programme_id"] == programme_id and _figure_names(row, place.name) and not is_small(row)
        )
        if figures or any(named(first[column], place.name) for column in TOLD_OF):
            own = tuple(publications()[row["source_id"]] for row in rows if row["programme_id"] == programme_id)
            found.append(Work(first["name"], first["what_it_does"], figures, own))
    return tuple(found)


def _figure_names(row: dict, name: str) -> bool:
    return named(row["what_it_counts"], name) or named(row["note"], name)


def indicators_of(place: Place) -> tuple[str, ...]:
    """The indicators of the strategy that are about a place, by name; their values stand on the strategy's page."""
    rows = records("indicators_with_values")
    return tuple(dict.fromkeys(row["name"].removesuffix(" (proxy)") for row in rows if named(row["name"], place.name)))


def gaps_of(place: Place) -> tuple[dict, ...]:
    """What was looked for and not found, where it names the place."""
    held = (gap for page in GAPS_OF for gap in gaps(page))
    return tuple(gap for gap in held if named(gap["what_was_not_found"], place.name))
