"""How far each indicator is, by the rule written down for it: a verdict, or what is missing for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from pages.exhibits.exhibit import Source, kept, sources
from pages.exhibits.records import records
from pages.exhibits.strategy_figures import RELIABILITY
from pages.exhibits.strategy_words import names, told
from pages.exhibits.verdict import LAUNCH, MARKS, Outcome, RecordingChange, Verdict, Window, verdict, words
from pages.exhibits.words import NOT_FOUND, is_year, listed, period, worded

OFFICIAL = "A"  # of the kinds of reliability
BLOCK = 8  # quarters: the spread is measured about the mean of each two years, so slow change does not count as spread
OFFENCES = {
    "I01": "Homicide",
    "I10": "Possession of weapons offences",
    "I24": "Violence with injury",
    "I25": "Robbery",
}
PLACE = ", Northamptonshire"
UNSAID = "cannot be said yet"
DECIDED: tuple[Outcome, ...] = ("higher", "lower", "no clear change")  # in the order in which they are told


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
    def name(self) -> str:
        """The indicator within a sentence, without its place: "possession of weapons"."""
        name = self.indicator.removesuffix(PLACE).replace("weapons offences", "weapons")
        return name[:1].lower() + name[1:]

    @property
    def decided(self) -> bool:
        """Whether a verdict says higher, lower or no clear change."""
        return self.verdict is not None and self.verdict.outcome in DECIDED

    @property
    def sign(self) -> str:
        """The mark of its verdict, read out by the words beside it; empty where there is none."""
        return MARKS[self.verdict.outcome].sign if self.verdict else ""


@kept
def progress() -> tuple[Progress, ...]:
    """Every indicator of the snapshot this page sees, by aim, those with a test first."""
    rules = records("progress")
    tested = sum(rule["test"] != "none" for rule in rules)
    years = {(year["indicator_id"], year["side"]): year for year in records("known_years", indicator_ids=[])}
    known = names()
    return tuple(
        _progress(rule, years.get((rule["indicator_id"], "baseline")), years.get((rule["indicator_id"], "latest")),
                  tested, known)
        for rule in rules
    )  # fmt: skip


@kept
def publications() -> tuple[Source, ...]:
    """The publications behind the values of the indicators that have a test, each once."""
    return sources(pd.Series([source_id for one in progress() if one.tested for source_id in one.source_ids]))


@kept
def recording_changes() -> tuple[dict, ...]:
    """Documented days from which an indicator is counted differently: the rows of the query of this name."""
    return tuple(records("recording_changes"))


def since_launch() -> str:
    """Whether serious violence has changed since the launch, in a sentence: all that the verdicts allow."""
    tested = [one for one in progress() if one.tested]
    said = told_verdicts(tested)
    if not said:
        return f"It {UNSAID}."
    unsaid = listed(one.name for one in tested if not one.decided)
    return f"By what is recorded, {said}{f'; it {UNSAID}: {unsaid}' if unsaid else ''}."


def told_verdicts(found: Iterable[Progress]) -> str:
    """The indicators with a verdict by what it says: "lower: robbery; no clear change: homicides"; "" without any."""
    held = [one for one in found if one.decided and one.verdict]
    groups = [(said, [one.name for one in held if one.verdict and one.verdict.outcome == said]) for said in DECIDED]
    return "; ".join(f"{said}: {listed(grouped)}" for said, grouped in groups if grouped)


def _progress(rule: dict, baseline: dict | None, latest: dict | None, tested: int, known: dict[str, str]) -> Progress:
    found = judge(baseline, latest, tested) if baseline and latest else None
    named = [one["source_id"] for one in (baseline, latest) if one] or [rule["source_id"]]
    return Progress(
        indicator_id=rule["indicator_id"],
        aim_id=rule["aim_id"],
        indicator=rule["indicator"],
        direction=rule["direction"],
        rule=told(rule["rule"], known),
        baseline=_value(rule, baseline),
        latest=_value(rule, latest),
        finding=words(found) if found else told(_gap(rule, baseline, latest), known),
        verdict=found,
        source_ids=tuple(dict.fromkeys(named)),
    )


def _value(rule: dict, held: dict | None) -> str:
    if rule["test"] == "none":
        return ""
    if held is None:
        return NOT_FOUND
    dated = f"{worded(held['value'], held['qualifier'])} ({period(held['period_start'], held['period_end'])})"
    if held["reliability"] == OFFICIAL:
        return dated
    return ". ".join(text for text in (f"{dated}, {RELIABILITY[held['reliability']]}", held["caution"]) if text)


def _gap(rule: dict, baseline: dict | None, latest: dict | None) -> str:
    if rule["test"] == "none":
        return f"no test: {rule['why_no_test'][:1].lower()}{rule['why_no_test'][1:].rstrip('.')}"
    sides = (("from before the launch", baseline), ("from after the launch", latest))
    return f"no verdict: a value {' or '.join(text for text, held in sides if held is None)} was {NOT_FOUND}"


def judge(baseline: dict, latest: dict, tested: int) -> Verdict:
    """The verdict on two rows of the query `known_years`, one of `tested` verdicts on the page."""
    indicator_id = latest["indicator_id"]
    return verdict(
        _window(latest),
        _window(baseline),
        verdicts_on_page=tested,
        earlier=_quarters(OFFENCES[indicator_id]) if indicator_id in OFFENCES else (),
        changes=_changes(indicator_id),
        obstacle=_obstacle(baseline, latest),
    )


def _changes(indicator_id: str) -> Sequence[RecordingChange]:
    return [
        RecordingChange(row["changed_on"].date(), row["what"].rstrip("."))
        for row in recording_changes()
        if row["indicator_id"] == indicator_id
    ]


def _obstacle(baseline: dict, latest: dict) -> str:
    if not baseline["as_named"]:
        named = period(baseline["named_start"], baseline["named_end"])
        held = period(baseline["period_start"], baseline["period_end"])
        return f"the baseline of the rule ({named}) was {NOT_FOUND}; the latest before it is {held}"
    if not is_year(latest["period_start"], latest["period_end"]):
        return "the latest value is not of a full year"
    if {baseline["qualifier"], latest["qualifier"]} != {"exact"}:
        return "one of the two values is not exact"
    return ""


def _window(held: dict) -> Window:
    start, end = held["period_start"].date(), held["period_end"].date()
    return Window(start, end, (round(held["value"]),), held["what_it_counts"])


def _quarters(offence: str) -> list[tuple[int, ...]]:
    """The quarters held of this offence in unbroken runs of at most two years, oldest first.

    A new run begins after the quarter of the launch: what changed then would else count as spread and hide itself.
    """
    rows = records("offence_quarters", offence=offence)
    runs: list[tuple[int, ...]] = []
    for (held, _), run in groupby(rows, key=_run):
        counts = [round(row["offences"]) for row in run] if held else []
        runs += [tuple(counts[first : first + BLOCK]) for first in range(0, len(counts), BLOCK)]
    return runs


def _run(row: dict) -> tuple[bool, bool]:
    """Whether a quarter is held, and whether it begins after the launch."""
    return row["offences"] is not None, row["quarter_start"].date() >= LAUNCH
