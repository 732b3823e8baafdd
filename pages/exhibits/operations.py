"""Operations as they are told whole: when, where, who, what was done, every figure in words, and the publications."""

import re
from dataclasses import dataclass

import pandas as pd

from pages.exhibits.exhibit import Source, kept, sources
from pages.exhibits.operation_lists import Listed, operations
from pages.exhibits.operations_timeline import when_held
from pages.exhibits.overlaps import Remark, remarks
from pages.exhibits.words import counted, listed, missing, worded
from queries.run import run

BROUGHT_IN = frozenset({"items", "GBP", "plants", "grams"})
HEADINGS = {  # what came in is read first
    "brought in": "What it brought in",
    "enforcement": "What police did",
    "recovery": "Sweeps, amnesties and bins",
    "engagement": "Talks and visits",
    "prevention": "People and homes protected",
}
TACTICS = {
    "amnesty": "places to hand in knives",
    "weapon_sweep": "sweeps for hidden weapons",
    "stop_search": "stop and search",
    "patrol": "patrols",
    "anpr": "stops through number-plate recognition (ANPR)",
    "warrants": "search warrants",
    "test_purchase": "test purchases in shops",
    "education": "talks in schools",
    "engagement": "talks with the public and shops",
    "safeguarding_visit": "visits to keep people safe",
}
ROUTES = {
    "handed_in": "Handed in.",
    "amnesty_bin": "Taken from amnesty bins.",
    "sweep": "Found in a sweep.",
    "stop_search": "Found after a stop and search.",
    "patrol": "Found on patrol.",
    "seized": "Seized.",
    "not_stated": "How they came in is not stated in the part read.",
}
ALREADY_SAID = {  # words by which what a figure counts already tells how it came in
    "handed_in": "handed in|surrender|given up|amnest|binned|part of the",
    "amnesty_bin": " bin",
    "sweep": "sweep|undergrowth|woodland|same search",
    "stop_search": "search",
    "patrol": "patrol",
    "seized": "seize",
    "not_stated": "route not stated|by which route|sweeps",
}
ACTIVITY = "This is what police and partners did. It does not show what came of it."
ARRESTS = "An arrest is not a finding of guilt."


@dataclass(frozen=True)
class Told:
    """One figure in words: value with its qualifier, measure, what it counts, and all that must be known beside it."""

    figure_id: str
    text: str
    measure: str
    counts: str
    place: str
    tags: tuple[str, ...]
    remarks: tuple[Remark, ...]
    source: Source


@dataclass(frozen=True)
class Group:
    """Figures of one kind under one heading."""

    heading: str
    figures: tuple[Told, ...]


@dataclass(frozen=True)
class Activity:
    """Something done or announced that is no figure."""

    activity: str
    note: str
    source: Source


@dataclass(frozen=True)
class Operation:
    """Everything published about one operation that was read."""

    listed: Listed
    when: str
    why_likely: str
    area: str
    lead: str
    result: str
    note: str
    tactics: str
    cautions: tuple[str, ...]
    groups: tuple[Group, ...]
    national: tuple[Told, ...]
    done: tuple[Activity, ...]
    announced: tuple[Activity, ...]
    related: tuple[Listed, ...]
    sources: tuple[Source, ...]

    def figure(self, figure_id: str) -> Told:
        """One of the operation's figures by its id."""
        return next(one for group in self.groups for one in group.figures if one.figure_id == figure_id)


@kept
def national() -> tuple[Group, ...]:
    """The national figures, by the operation beside which they were published."""
    told = (operation(one.operation_id) for one in operations())
    return tuple(Group(one.listed.name, one.national) for one in told if one.national)


@kept
def operation(operation_id: str) -> Operation:
    """One operation told whole."""
    rows = run("operations")
    row = rows[rows["operation_id"] == operation_id].to_dict("records")[0]
    publications = sources(run("operation_publications", operation_id=operation_id)["source_id"])
    held = {source.source_id: source for source in publications}
    figures = run("operation_figures", operation_id=operation_id)
    beside = remarks(run("operation_overlaps", operation_id=operation_id), operation_id)
    told = [(one, _told(one, row["area"], beside, held)) for one in figures.to_dict("records")]
    activities = run("operation_activities", operation_id=operation_id).to_dict("records")
    this = next(one for one in operations() if one.operation_id == operation_id)
    return Operation(
        listed=this,
        when=when_held(row["period_start"], row["period_end"], row["hint_start"], row["hint_end"]),
        why_likely=_text(row["hint_basis"]),
        area=row["area"],
        lead=_text(row["lead_role"]),
        result=_result(row["result"], int(row["local_figures"])),
        note=_text(row["note"]),
        tactics=_tactics(figures),
        cautions=_cautions(row, figures),
        groups=_groups(told),
        national=tuple(figure for one, figure in told if one["scope"] == "national"),
        done=_activities(activities, "reported", held),
        announced=_activities(activities, "announced", held),
        related=tuple(one for one in operations() if _series(one.scheme) == _series(this.scheme) and one != this),
        sources=publications,
    )


def _series(scheme: str) -> str:
    return scheme.partition(" / ")[0]


def _text(value: object) -> str:
    return "" if missing(value) else str(value)


def _result(result: str, local_figures: int) -> str:
    if result == "published":
        return f"{counted(local_figures, 'local figure was', 'local figures were')} found."
    if result == "national_only":
        return "No result for Northamptonshire was found in the publications read, only national figures."
    return "No result was found in the publications read."


def _tactics(figures: pd.DataFrame) -> str:
    used = set(figures[(figures["scope"] != "national") & (figures["status"] == "reported")]["tactic"])
    return listed(words for tactic, words in TACTICS.items() if tactic in used)


def _cautions(row: dict, figures: pd.DataFrame) -> tuple[str, ...]:
    local = figures[figures["scope"] != "national"]
    shared = [ACTIVITY] if len(local) else []
    if (local["unit"] == "people").any() and local["measure"].str.contains("rrest").any():
        shared.append(ARRESTS)
    own = _text(row["caution"])
    return (*([own] if own else []), *shared)


def _told(row: dict, operation_area: str, beside: dict[str, list[Remark]], held: dict[str, Source]) -> Told:
    tags = ["announced, not reported as done"] if row["status"] == "planned" else []
    tags += ["our arithmetic"] if row["basis"] == "computed" else []
    tags += ["reaches beyond the county"] if row["scope"] == "beyond_county" else []
    caution = [] if missing(row["caution"]) else [Remark(row["caution"])]
    said = " ".join([row["what_it_counts"], *(one.text for one in caution)])
    overlaps = [one for one in beside.get(row["figure_id"], []) if not one.said_in(said)]
    return Told(
        figure_id=row["figure_id"],
        text=worded(row["value"], row["qualifier"], row["unit"]),
        measure=row["measure"],
        counts=row["what_it_counts"],
        place="" if row["area"] in (operation_area, "National") else row["area"],
        tags=tuple(tags),
        remarks=(*_route(row), *overlaps, *caution),
        source=held[row["source_id"]],
    )


def _route(row: dict) -> list[Remark]:
    """How a thing came in, where what it counts does not say so already."""
    if missing(row["route"]) or re.search(ALREADY_SAID[row["route"]], row["what_it_counts"].lower()):
        return []
    return [Remark(ROUTES[row["route"]])]


def _groups(told: list[tuple[dict, Told]]) -> tuple[Group, ...]:
    local = [(row, figure) for row, figure in told if row["scope"] != "national"]
    groups = (
        Group(heading, tuple(figure for row, figure in local if _kind(row) == kind))
        for kind, heading in HEADINGS.items()
    )
    return tuple(group for group in groups if group.figures)


def _kind(row: dict) -> str:
    return "brought in" if row["kind"] == "recovery" and row["unit"] in BROUGHT_IN else row["kind"]


def _activities(rows: list[dict], status: str, held: dict[str, Source]) -> tuple[Activity, ...]:
    return tuple(
        Activity(row["activity"], _text(row["note"]), held[row["source_id"]]) for row in rows if row["status"] == status
    )
