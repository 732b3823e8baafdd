"""How far each indicator is, by the rule written down for it: a verdict, or what is missing for one."""

from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from pages.exhibits.exhibit import Source, kept, sources
from pages.exhibits.records import records
from pages.exhibits.strategy_figures import RELIABILITY
from pages.exhibits.strategy_words import names, told
from pages.exhibits.verdict import MARKS, Verdict, Window, verdict, words
from pages.exhibits.words import NOT_FOUND, is_year, period, worded

OFFICIAL = "A"  # of the kinds of reliability
BLOCK = 8  # quarters: the spread is measured about the mean of each two years, so slow change does not count as spread
OFFENCES = {
    "I01": "Homicide",
    "I10": "Possession of weapons offences",
    "I24": "Violence with injury",
    "I25": "Robbery",
}


@dataclass(frozen=True)
class Progress:
    """An indicator with its rule in words and what may be said today.

    `finding` is a verdict in words or the gap; `verdict` is None where no test can be made. `baseline` and `latest` are
    values with their periods, in words; empty where the rule makes no test.
    """

    indicator_id: str
    aim_id: int
    indicator: str
    direction: str
    rule: str
    baseline: str
    latest: str
    finding: str
    verdict: Verdict | None
    source_ids: tuple[str, ...]

    @property
    def tested(self) -> bool:
        """Whether its rule makes a test."""
        return bool(self.baseline)

    @property
    def sign(self) -> str:
        """The mark of its verdict, read out by the words beside it; empty where there is none."""
        return MARKS[self.verdict.outcome].sign if self.verdict else ""


@kept
def progress() -> tuple[Progress, ...]:
    """Every indicator of the snapshot this page sees, by aim, those with a test first."""
    rows = records("progress")
    tested = sum(row["test"] != "none" for row in rows)
    known = names()
    return tuple(_progress(row, tested, known) for row in rows)


@kept
def publications() -> tuple[Source, ...]:
    """The publications behind the values of the indicators that have a test, each once."""
    return sources(pd.Series([source_id for one in progress() if one.tested for source_id in one.source_ids]))


def _progress(row: dict, tested: int, known: dict[str, str]) -> Progress:
    found = judge(row, tested) if row["test"] != "none" else None
    return Progress(
        indicator_id=row["indicator_id"],
        aim_id=row["aim_id"],
        indicator=row["indicator"],
        direction=row["direction"],
        rule=told(row["rule"], known),
        baseline=_value(row, "baseline"),
        latest=_value(row, "latest"),
        finding=words(found) if found else told(_gap(row), known),
        verdict=found,
        source_ids=tuple(
            dict.fromkeys(one for one in (row["baseline_source_id"], row["latest_source_id"], row["source_id"]) if one)
        ),
    )


def _value(row: dict, which: str) -> str:
    if row["test"] == "none":
        return ""
    if row[f"{which}_value"] is None:
        return NOT_FOUND
    value = worded(row[f"{which}_value"], row[f"{which}_qualifier"])
    dated = f"{value} ({period(row[f'{which}_start'], row[f'{which}_end'])})"
    if row[f"{which}_reliability"] == OFFICIAL:
        return dated
    return ". ".join(
        text for text in (f"{dated}, {RELIABILITY[row[f'{which}_reliability']]}", row[f"{which}_caution"]) if text
    )


def _gap(row: dict) -> str:
    if row["test"] == "none":
        return f"no test: {row['why_no_test'][:1].lower()}{row['why_no_test'][1:].rstrip('.')}"
    lacking = [
        text
        for text, value in (
            ("from before the launch", row["baseline_value"]),
            ("from after the launch", row["latest_value"]),
        )
        if value is None
    ]
    return f"no verdict: a value {' or '.join(lacking)} was {NOT_FOUND}"


def judge(row: dict, tested: int) -> Verdict | None:
    """The verdict on a row of the query `progress`, or None where one of the two values was not found."""
    if row["baseline_value"] is None or row["latest_value"] is None:
        return None
    return verdict(
        _window(row, "latest"),
        _window(row, "baseline"),
        verdicts_on_page=tested,
        earlier=_quarters(OFFENCES[row["indicator_id"]]) if row["indicator_id"] in OFFENCES else (),
        obstacle=_obstacle(row),
    )


def _obstacle(row: dict) -> str:
    if not row["baseline_as_named"]:
        named, held = (period(row[f"{one}_start"], row[f"{one}_end"]) for one in ("named", "baseline"))
        return f"the baseline of the rule ({named}) was {NOT_FOUND}; the latest before it is {held}"
    if not is_year(row["latest_start"], row["latest_end"]):
        return "the latest value is not of a full year"
    if {row["baseline_qualifier"], row["latest_qualifier"]} != {"exact"}:
        return "one of the two values is not exact"
    return ""


def _window(row: dict, which: str) -> Window:
    start, end = (row[f"{which}_{one}"].date() for one in ("start", "end"))
    return Window(start, end, (round(row[f"{which}_value"]),), row[f"{which}_counts"])


def _quarters(offence: str) -> list[tuple[int, ...]]:
    """The quarters held of this offence in unbroken runs of at most two years, oldest first."""
    rows = records("offence_quarters", offence=offence)
    runs: list[tuple[int, ...]] = []
    for held, run in groupby(rows, key=lambda row: row["offences"] is not None):
        counts = [round(row["offences"]) for row in run] if held else []
        runs += [tuple(counts[first : first + BLOCK]) for first in range(0, len(counts), BLOCK)]
    return runs
