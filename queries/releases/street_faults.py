"""Names what is wrong with a street-level file that DuckDB refused: slow, so only then."""

import csv

from queries.releases.model import WrongRelease
from queries.releases.street_files import COLUMNS, StreetFile

CRIME_TYPES = (
    "Anti-social behaviour", "Bicycle theft", "Burglary", "Criminal damage and arson", "Drugs", "Other crime",
    "Other theft", "Possession of weapons", "Public order", "Robbery", "Shoplifting", "Theft from the person",
    "Vehicle crime", "Violence and sexual offences",
)  # fmt: skip
OWN = "northamptonshire"


def is_of(file: StreetFile, reported_by: str) -> bool:
    """Return whether a force as crimes name it is the one a file is named after: Devon & Cornwall Police, say."""
    words = reported_by.lower().replace("&", "and").replace("-", " ").split()
    if file.force == "btp":
        return words[:2] == ["british", "transport"]
    if OWN in (file.force, *words):
        return file.force == OWN and words == [OWN, "police"]
    return set(file.force.split("-")) <= set(words)


def refuse_faulty_lines(file: StreetFile, path: str) -> None:
    """Read a file that DuckDB refused line by line, and name the first line that is wrong."""
    try:
        with open(path, encoding="utf-8", newline="") as lines:
            for number, cells in enumerate(csv.reader(lines, strict=True), start=1):
                _refuse_faulty_line(file, number, cells)
    except UnicodeDecodeError as error:
        raise WrongRelease(
            f"{file.name} is not UTF-8, it looks like Windows-1252; take the file as police.uk released it."
        ) from error
    except csv.Error as error:
        raise WrongRelease(f"{file.name} is cut off or damaged: a quotation mark is not closed.") from error


def _refuse_faulty_line(file: StreetFile, number: int, cells: list[str]) -> None:
    place = f"{file.name}, line {number}"
    if len(cells) != len(COLUMNS):
        raise WrongRelease(f"{place}: {len(cells)} cells instead of {len(COLUMNS)}, so it was cut off or damaged.")
    if number == 1:
        return
    if cells[1] != file.month:
        raise WrongRelease(f"{place}: this crime is of {cells[1]}, the file of {file.month}.")
    if not is_of(file, cells[2]):
        raise WrongRelease(f"{place}: this crime was reported by {cells[2]}, another force than the name says.")
    if cells[9] not in CRIME_TYPES:
        raise WrongRelease(
            f"{place}: the crime type “{cells[9]}” is not known here; it must be defined before it is read."
        )
