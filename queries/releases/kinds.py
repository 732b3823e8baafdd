"""The kinds of official release that can be read, each with its reader."""

from collections.abc import Callable
from pathlib import Path

from queries.releases import home_office_knife, home_office_pfa, ons_csp, ons_pfa_tables, street
from queries.releases.comparison import Held
from queries.releases.model import Release, WrongRelease
from queries.releases.street_counting import Progress

KINDS = ("police-uk-street", "home-office-pfa", "home-office-knife", "ons-pfa-tables", "ons-csp")
NOT_PEOPLE = "These are counts of crimes, not of people: small numbers are kept as their publisher printed them."


def read_release(
    kind: str, path: Path, *, force: str, data: Path, held: Callable[[], Held], progress: Progress
) -> Release:
    """Return the release read whole, or raise WrongRelease with what is wrong with it."""
    if kind == "police-uk-street":
        release = street.read(path, force, data / "lsoa_lookup.csv", progress)
        street.refuse_months_cut_short(release, held()["street_crime_coverage"])
        return release
    if path.is_dir():
        raise WrongRelease(f"{path} is a folder; name the file of the release.")
    if kind == "home-office-knife":
        regions = {str(row["force"]): str(row["region"]) for row in held()["knife_quarters_by_force"]}
        return home_office_knife.read(path, regions)
    readers = {"home-office-pfa": home_office_pfa.read, "ons-pfa-tables": ons_pfa_tables.read, "ons-csp": ons_csp.read}
    return readers[kind](path)
