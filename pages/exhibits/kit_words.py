"""Kits, cabinets and knife bins told one by one, in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pages.exhibits.exhibit import Source, kept, source
from pages.exhibits.words import NOT_FOUND, counted, missing, number, sentence, when, worded
from queries.run import run

KINDS = {
    "cabinet_24_7": "cabinet",
    "kit_in_premises": "kit inside a shop, pub or other place",
    "unknown": "kind not stated",
    "amnesty_bin": "knife bin",
}
ACCESS = {"24_7": "Any time", "opening_hours": "Opening hours", "unknown": "Access not stated"}
STATUS = {"installed": "Reported as installed", "announced": "Only announced"}
DAMAGED = "Reported damaged"
NUMBER_TO_USE = re.compile(r"(?P<text>(?<=text )999)|(?:18001 )?101\b")


@dataclass(frozen=True)
class Kit:
    """A kit, cabinet or bin as it is read in the list."""

    name: str
    kind: str
    address: str
    access: str
    status: str
    certain: bool
    reported: str
    funder: str
    note: str
    caution: str
    sources: tuple[Source, ...]
    place_sources: tuple[Source, ...]  # for the address or the point on the map only


@dataclass(frozen=True)
class Town:
    """A town or village with what is named there, and that in a few words."""

    name: str
    summary: str
    kits: tuple[Kit, ...]


@dataclass(frozen=True)
class Total:
    """One published total as a statement with its date."""

    figure: str
    what: str
    none: str  # in words, where a publication says that there is none
    dated: str
    planned: bool
    caution: str
    source: Source


@kept
def first_aid() -> list[dict]:
    """What to do for someone who bleeds badly, step by step."""
    return run("first_aid_steps").to_dict("records")


@kept
def other_ways() -> list[dict]:
    """How to reach the emergency services for those who cannot speak on the telephone."""
    contacts = run("contacts")
    others = contacts[contacts["contact_id"].isin(("C02", "C03"))].to_dict("records")
    return [contact | {"reach": tuple(linked(contact["how_to_reach"]))} for contact in others]


def linked(how: str) -> Iterator[tuple[str, str]]:
    """How to reach a service, piece by piece: words, and the link of a number to call or to text (or nothing)."""
    end = 0
    for found in NUMBER_TO_USE.finditer(how):
        yield how[end : found.start()], ""
        yield found.group(), f"{'sms' if found['text'] else 'tel'}:{found.group().replace(' ', '')}"
        end = found.end()
    yield how[end:], ""


@kept
def towns() -> dict[str, str]:
    """Every town to choose from, by the name it has in the address of the page."""
    rows = run("kit_towns").to_dict("records")
    return {"all": "All towns and villages"} | {row["town_id"]: row["name"] for row in rows}


@kept
def kits(town: str) -> dict:
    """The list of kits and cabinets of a town, or of all, with its heading and what it says when there is none."""
    found = listed_kits(town, date.today(), bins=False)
    named = tuple(kit for place in found for kit in place.kits)
    none = f"none named in {towns()[town]}"
    return {
        "anchor": "kits-list",
        "title": f"The list: {counted(len(named), 'kit or cabinet', 'kits and cabinets') if named else none}",
        "lede": f"{summary(named, bins=False)}. "
        * (town == "all")
        + "Each as publications describe it, with the date of the last report. Those reported as installed come "
        "first, then those that were only announced. Nobody has checked them since.",
        "towns": found,
        "opened": town != "all",
        "nothing": f"No kit {nothing(town)}{bins_instead(town)}",
    }


@kept
def bins(town: str) -> dict:
    """The list of knife bins of a town, or of all."""
    found = listed_kits(town, date.today(), bins=True)
    many = sum(len(place.kits) for place in found)
    named = counted(many, "knife bin", "knife bins") if many else f"none named in {towns()[town]}"
    return {
        "anchor": "knife-bins",
        "title": f"Hand in a knife: {named}",
        "lede": "A knife bin takes knives and other blades. It holds nothing that helps someone who is bleeding.",
        "towns": found,
        "opened": town != "all",
        "nothing": f"No knife bin {nothing(town)}",
    }


def nothing(town: str) -> str:
    """What is said of a town for which nothing was found."""
    return f"could be named in {towns()[town]} in the publications read; that does not mean there is none."


def bins_instead(town: str) -> str:
    """How many knife bins are named in a town without kits; nothing where there is none."""
    many = sum(len(place.kits) for place in listed_kits(town, date.today(), bins=True))
    if not many:
        return ""
    return f" {counted(many, 'knife bin is', 'knife bins are').capitalize()} named."


def listed_kits(town: str, today: date, bins: bool) -> tuple[Town, ...]:
    """What is named in a town (or in all of them), installed first: the kits and cabinets, or the knife bins."""
    rows = [row for row in run("kits", town=town).to_dict("records") if (row["kind"] == "amnesty_bin") == bins]
    found: dict[str, dict[str, list[dict]]] = {}
    for row in rows:
        found.setdefault(row["town"], {}).setdefault(row["kit_id"], []).append(row)
    places = {name: tuple(kit(rows, today) for rows in kits.values()) for name, kits in found.items()}
    return tuple(Town(name, summary(kits, bins), kits) for name, kits in places.items())


def summary(kits: tuple[Kit, ...], bins: bool) -> str:
    """How many there are: "7 reported as installed (one of them was later reported damaged), 2 only announced"."""
    if bins:
        return counted(len(kits), "knife bin", "knife bins")
    states = [kit.status for kit in kits]
    damaged = states.count(DAMAGED)
    announced = states.count(STATUS["announced"])
    installed = len(states) - announced
    later = f" ({counted(damaged, 'of them was', 'of them were')} later reported damaged)" if damaged else ""
    words = [f"{number(installed)} {STATUS['installed'].lower()}{later}"] if installed else []
    return ", ".join(words + ([f"{number(announced)} {STATUS['announced'].lower()}"] if announced else []))


def kit(rows: list[dict], today: date) -> Kit:
    """One kit from its rows, one for each publication."""
    first = rows[0]
    damaged = first["condition"] == "damaged"
    return Kit(
        name=first["name"],
        kind=sentence(KINDS[first["kind"]]).removesuffix("."),
        address=address(first["address"], text(first["postcode"])),
        access=ACCESS[first["access"]],
        status=DAMAGED if damaged else STATUS[first["status"]],
        certain=first["status"] == "installed" and not damaged,
        reported=f"{when(first['reported_on'], first['reported_precision'])}, "
        f"{age(first['reported_on'], first['reported_precision'], today)}",
        funder=text(first["funder"]),
        note=text(first["note"]),
        caution=text(first["caution"]),
        sources=tuple(source(row) for row in rows if not row["tells_place_only"]),
        place_sources=tuple(source(row) for row in rows if row["tells_place_only"]),
    )


def address(published: str, postcode: str) -> str:
    """The address with its postcode; where none was found, that."""
    if published.startswith("Not published"):
        return f"Address {NOT_FOUND}"
    return ", ".join(part for part in (published, postcode) if part)


def age(reported: date, precision: str, today: date) -> str:
    """How old a report is in whole months; where only the year is known, the least and the most it can be."""
    months = (today.year - reported.year) * 12 + today.month - reported.month
    if precision == "year":
        return f"{months - 11} to {months} months ago"
    if precision == "day" and today.day < reported.day:
        months -= 1
    if months < 1:
        return "less than a month ago"
    return "one month ago" if months == 1 else f"{months} months ago"


@kept
def totals() -> dict[int, list[Total]]:
    """Every published total by year, newest first."""
    by_year: dict[int, list[Total]] = {}
    for row in run("kit_totals_published").to_dict("records"):
        total = Total(
            figure=worded(row["value"], row["qualifier"], row["unit"]),
            what=row["what"],
            none=text(row["note"]) if row["value"] == 0 else "",
            dated=when(row["date"], row["date_precision"]),
            planned=row["status"] == "planned",
            caution=text(row["caution"]),
            source=source(row),
        )
        by_year.setdefault(row["date"].year, []).append(total)
    return by_year


def text(cell: object) -> str:
    """A cell as text; nothing where it holds nothing."""
    return "" if missing(cell) else str(cell)
