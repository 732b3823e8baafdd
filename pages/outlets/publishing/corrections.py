"""What was revised, withdrawn and restored, as it is listed for readers and in the feed."""

from dataclasses import dataclass
from datetime import date

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.exhibits.words import counted
from pages.outlets.publishing.withdrawn import withdrawal

SEVERAL = 3  # more of the same kind on one day are told in one line
NEWEST = 100  # entries of the feed
KINDS = {"exhibit": ("chart", "charts"), "rule": ("rule of judging", "rules of judging"), "tables": ("table", "tables")}


@dataclass(frozen=True)
class Told:
    """A change as it is told: when, about what (without any figure), what changed, why, and where to look."""

    entry_id: str
    on: date
    kind: str
    about: str
    change: str
    why: str | None
    path: str
    corrects: bool


@kept
def told() -> tuple[Told, ...]:
    """Everything in the register, newest first; what is the same for many things on one day stands in one line."""
    rows = records("register_entries")
    return tuple(_told(row) for row in rows if not (row["kind"] == "exhibit" and withdrawal(row["thing"])))


def corrections() -> tuple[Told, ...]:
    """What corrects something that had been published: revisions, withdrawals and restorations; newest first."""
    return tuple(one for one in told() if one.corrects)


def _told(row: dict) -> Told:
    kind, thing, many = row["kind"], row["thing"], int(row["things"])
    about = counted(many, *KINDS[kind]) if many > 1 and kind in KINDS else about_thing(kind, thing, row["name"])
    return Told(
        entry_id=row["entry_id"],
        on=row["published_on"].date(),
        kind=kind,
        about=about,
        change=row["change"],
        why=row["why"],
        path=_path(row, many),
        corrects=kind in ("withdrawal", "restoration", "correction") or (row["revision"] or 1) > 1,
    )


def about_thing(kind: str, thing: str | None, name: str | None = None) -> str:
    """A thing in the register as a reader knows it: the question of a chart, the name of an indicator."""
    if thing is None:
        return "The published tables"
    if thing in exhibits():
        return exhibits()[thing].question
    return f"How it is judged: {name or thing}" if kind == "rule" else f"The figure {thing}"


def _path(row: dict, many: int) -> str:
    if row["kind"] == "exhibit":
        return f"/x/{row['code']}" if many == 1 else "/exhibits"
    return {"rule": "/strategy", "tables": "/data_downloads"}.get(row["kind"], "/corrections")
