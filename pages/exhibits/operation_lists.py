"""Operations as they stand in lists: all of them, by subject, and how many there are."""

from dataclasses import dataclass

from pages.exhibits.exhibit import kept
from pages.exhibits.words import counted, number, sentence
from queries.run import run

KNIVES = "serious violence and knives"
RESULTS = {
    "published": "result found",
    "not_found": "no result found",
    "national_only": "no local result found, national figures only",
}


@dataclass(frozen=True)
class Listed:
    """An operation as it stands in a list."""

    operation_id: str
    name: str
    scheme: str
    subject: str
    result: str

    @property
    def label(self) -> str:
        """The name, saying so where no result was found."""
        return self.name if self.result == "published" else f"{self.name} ({RESULTS[self.result]})"


@kept
def operations() -> tuple[Listed, ...]:
    """Every operation, oldest first."""
    return tuple(
        Listed(row["operation_id"], row["name"], row["scheme"], row["subject"], row["result"])
        for row in run("operations").to_dict("records")
    )


@kept
def of_scheme(scheme: str) -> tuple[Listed, ...]:
    """The operations of one scheme, oldest first."""
    return tuple(one for one in operations() if one.scheme == scheme)


@kept
def lede() -> str:
    """How many operations there are, and for how many a result was found."""
    results = [one.result for one in operations()]
    found, none, national_only = (results.count(result) for result in ("published", "not_found", "national_only"))
    return (
        "Police and partners put their effort for a day, a week or longer into one kind of harm. "
        f"{number(len(results))} such operations were found in publications of 2016 to 2025. For "
        f"{number(found)} a local result was found, for {number(none)} none, and for "
        f"{counted(national_only, 'week', 'weeks')} national figures only. These are activities: a large number can "
        "mean a large effort. It does not show how much violence there was."
    )


@kept
def subjects() -> dict[str, str]:
    """Each subject with its words for a chooser, serious violence and knives first."""
    return {
        subject: f"{sentence(subject)[:-1]} ({counted(len(held), 'operation', 'operations')})"
        for subject, held in by_subject().items()
    }


@kept
def by_subject() -> dict[str, list[Listed]]:
    """The operations of each subject, oldest first; serious violence and knives first, then by number."""
    found: dict[str, list[Listed]] = {}
    for one in operations():
        found.setdefault(one.subject, []).append(one)
    return dict(sorted(found.items(), key=lambda item: (item[0] != KNIVES, -len(item[1]))))


@kept
def other_subjects() -> dict[str, list[Listed]]:
    """The operations of each subject but serious violence and knives."""
    return {subject: held for subject, held in by_subject().items() if subject != KNIVES}
