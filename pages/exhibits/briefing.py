"""What a briefing is chosen from: ready sets of exhibits, and the first day of which something was published."""

from collections.abc import Mapping
from datetime import date

from pages.exhibits.exhibit import kept
from pages.exhibits.press_desk import by_page
from pages.exhibits.records import records

EVERYTHING, OWN = "everything", "own"
SETS = {
    "panel": "For the Police, Fire and Crime Panel",
    "weeks-of-action": "Weeks of action",
    "knives": "Knives",
    "strategy": "Strategy progress",
    "bleed-kits": "Bleed kits",
    EVERYTHING: "Everything",
}
CHOSEN: Mapping[str, tuple[str, ...]] = {
    "panel": (
        "violence-known-years",
        "aims-evidence",
        "ten-weeks-results",
        "weapons-by-route",
        "test-purchases",
        "recorded-knife-offences",
        "homicides",
        "kit-totals-published",
        "milestones",
        "funding",
    ),
    "weeks-of-action": (
        "ten-weeks-results",
        "operations-timeline",
        "sceptre-reports",
        "sceptre-2021-11-routes",
        "seized-then-where",
        "test-purchases",
        "school-visits",
        "hotspot-hours-2025",
        "county-lines-weeks",
    ),
    "knives": (
        "weapons-by-route",
        "knives-handed-in-october-2021",
        "amnesty-bins",
        "recorded-knife-offences",
        "knife-offence-quarters",
        "knife-offence-revisions",
        "blade-possession-quarters",
    ),
    "strategy": (
        "violence-known-years",
        "aims-evidence",
        "recorded-violence-2025",
        "violence-with-injury-quarters",
        "gbh-with-intent-quarters",
        "robbery-quarters",
        "homicides",
        "milestones",
        "programmes-aims",
        "funding",
        "partners",
    ),
    "bleed-kits": ("kit-totals-published", "kits-named", "kits-by-town", "kits-map", "amnesty-bins"),
}


def ready(name: str) -> tuple[str, ...]:
    """The slugs of a ready set, in the order in which they are shown."""
    if name == EVERYTHING:
        return tuple(exhibit.slug for _, shown in by_page() for exhibit in shown)
    return CHOSEN[name]


@kept
def first_published() -> date:
    """The day of the earliest dated publication that is held."""
    rows = records("sources_by_kind_of_publisher", kind_of_publisher="all")
    return min(row["published_on"].date() for row in rows if row["published_on"] is not None)
