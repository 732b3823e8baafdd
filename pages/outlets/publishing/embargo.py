"""Publications that are not yet public: read from their folder, merged into the tables, published when due and cleared.

Each lies in a folder of its own in EMBARGO_DIR, with `publication.json` and CSV files under the contracts of the
published tables; a row replaces the published row of the same key, or is added.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pages.outlets.publishing.access import at_time
from pages.outlets.publishing.holds import LOCAL
from pages.outlets.settings import embargo_folder
from queries.errors import ReaderError
from queries.folders import build_folder, data_folder

STATUSES = ("draft", "checked", "cleared")
FIELDS = {"title", "embargo_until", "status", "cleared_by", "why"}
ABOUT = "publication.json"
PUBLISHED = "published"  # the folder into which publications go once they are public
ROOT = Path(__file__).resolve().parents[3]


class UnfitPublication(ReaderError):
    """A publication under embargo that cannot be read as it stands; it stays where it is."""


@dataclass(frozen=True)
class Publication:
    """A publication under embargo: until when, how far it is cleared and by which role, and its files."""

    folder: Path
    title: str
    embargo_until: datetime
    status: str
    cleared_by: str | None
    why: str | None

    @property
    def cleared(self) -> bool:
        """Whether it may be published once it is due."""
        return self.status == "cleared"

    @property
    def until(self) -> str:
        """The end of the embargo in words, local time."""
        return at_time(self.embargo_until.astimezone(LOCAL))

    def files(self) -> Mapping[str, bytes]:
        """Its CSV files by name."""
        return {file.name: file.read_bytes() for file in sorted(self.folder.glob("*.csv"))}


def folder() -> Path:
    """The folder of publications under embargo; raises UnfitPublication where it is not set or lies in public view."""
    place = embargo_folder()
    if place is None:
        raise UnfitPublication("EMBARGO_DIR is not set: name the folder of the publications under embargo.")
    if not place.is_dir():
        raise UnfitPublication(f"EMBARGO_DIR names {place}, and there is no such folder.")
    for public in (ROOT, data_folder(), build_folder()):
        if place.resolve().is_relative_to(public.resolve()):
            raise UnfitPublication("EMBARGO_DIR lies inside the public folders. Move it out of them.")
    return place


def publications() -> tuple[list[Publication], list[UnfitPublication]]:
    """The publications under embargo, the earliest first, and what is wrong with those that cannot be read."""
    found, unfit = [], []
    for place in sorted(path for path in folder().iterdir() if path.is_dir() and path.name != PUBLISHED):
        if place.name.startswith("."):
            continue
        try:
            found.append(read(place))
        except UnfitPublication as error:
            unfit.append(error)
    return sorted(found, key=lambda one: (one.embargo_until, one.folder.name)), unfit


def read(place: Path) -> Publication:
    """The publication in a folder; raises UnfitPublication, naming the folder and the fault."""
    try:
        said = json.loads((place / ABOUT).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnfitPublication(f"{place.name}: {ABOUT} is missing.") from error
    except ValueError as error:
        raise UnfitPublication(f"{place.name}: {ABOUT} is not JSON ({error}).") from error
    if not isinstance(said, dict) or not said.keys() <= FIELDS:
        raise UnfitPublication(f"{place.name}: {ABOUT} may hold only {', '.join(sorted(FIELDS))}.")
    wrong = [name for name, value in said.items() if value is not None and not isinstance(value, str)]
    if wrong or not said.get("title"):
        raise UnfitPublication(f"{place.name}: {', '.join(wrong) or 'title'} must be a text.")
    status = said.get("status")
    if status not in STATUSES:
        raise UnfitPublication(f"{place.name}: status is “{status}”; allowed are {', '.join(STATUSES)}.")
    if status == "cleared" and not said.get("cleared_by"):
        raise UnfitPublication(f"{place.name}: it is cleared, but cleared_by does not say by which role.")
    strange = [file.name for file in place.iterdir() if file.name != ABOUT and file.suffix != ".csv"]
    if strange:
        raise UnfitPublication(f"{place.name}: only {ABOUT} and CSV files belong here, not {', '.join(strange)}.")
    until = _moment(place.name, said.get("embargo_until"))
    return Publication(place, said["title"], until, status, said.get("cleared_by"), said.get("why"))


def _moment(name: str, text: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError as error:
        raise UnfitPublication(f"{name}: embargo_until is “{text}”; write it as 2026-12-01T09:30+00:00.") from error
    if moment.tzinfo is None:
        raise UnfitPublication(f"{name}: embargo_until needs its time zone, as in 2026-12-01T09:30+00:00.")
    return moment
