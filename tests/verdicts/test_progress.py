"""Progress by the rules in data/progress_rules.csv says no more than the evidence."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from pages.exhibits.catalogue import exhibits
from pages.exhibits.claims import offences
from pages.exhibits.exhibit import ask
from pages.exhibits.progress import judge, progress, publications, recording_changes, since_launch
from pages.exhibits.records import records
from pages.exhibits.verdict import LAUNCH
from queries.__main__ import main
from queries.run import run
from tests.releases.workbooks import write_ods
from tests.server import ROOT, build

HEADER = ["Financial Year", "Financial Quarter", "Force Name", "Offence Description", "Offence Group"]
HEADER += ["Offence Subgroup", "Offence Code", "Number of Offences"]
WEAPONS = "Possession of weapons offences"
VIOLENCE = "Violence against the person"
QUARTERS = {  # offences a quarter until March 2024, and after it
    ("Robbery of personal property", "Robbery", "Robbery of personal property", "34B"): (180, 80),
    ("Robbery of business property", "Robbery", "Robbery of business property", "34A"): (16, 8),
    ("Assault with injury", VIOLENCE, "Violence with injury", "8N"): (1835, 1840),
    ("Possession of other weapons", WEAPONS, WEAPONS, "10C"): (258, 120),
    ("Murder", VIOLENCE, "Homicide", "1"): (2, 2),
}
HELD = {"2022/23": 4, "2023/24": 4, "2024/25": 4, "2025/26": 2}  # quarters of each year in the doctored release


def years(indicator_id: str) -> dict[str, dict]:
    """The two years of an indicator, by side."""
    return {row["side"]: row for row in records("known_years", indicator_ids=[indicator_id])}


def test_no_indicator_has_a_verdict_of_change_today(shipped: Path) -> None:
    found = {one.indicator_id: one for one in progress()}
    assert len(found) == 25
    judged = {name for name, one in found.items() if one.verdict}
    assert judged == {"I01", "I10", "I24", "I25"}
    for name in judged:
        held = found[name].verdict
        assert held is not None and held.outcome in ("not comparable", "too few to tell")
    assert "year ending December 2023" in found["I24"].finding
    assert "7,341" in found["I24"].baseline and "6,982" in found["I24"].latest
    assert found["I02"].finding.startswith("no verdict: a value from before the launch or from after the launch")


def test_the_words_of_today_say_that_it_cannot_be_said_yet(shipped: Path) -> None:
    answer = ask(exhibits()["violence-known-years"])
    assert since_launch() == "It cannot be said yet."
    assert answer.title == "Whether violence has changed since the launch cannot be said yet"
    assert answer.verdicts == () and recording_changes() == ()
    assert "the year ending December 2023" in answer.takeaway and "full years after" not in answer.takeaway
    assert {source.source_id for source in answer.sources} == {"strategy-S111", "strategy-S112"}


def test_once_the_named_baseline_is_held_the_rule_gives_a_verdict(shipped: Path) -> None:
    """The spread of two single years is measured on the quarters held before them."""
    baseline, latest = years("I24")["baseline"], years("I24")["latest"]
    named = {"as_named": True, "period_start": baseline["named_start"], "period_end": baseline["named_end"]}
    outcomes = [judge(baseline | named, latest | {"value": value}, 6).outcome for value in (4000.0, 7300.0, 11000.0)]
    assert outcomes == ["lower", "no clear change", "higher"]
    assert judge(baseline | named | {"what_it_counts": "wounds"}, latest, 6).outcome == "not comparable"
    few = judge(baseline | named | {"value": 10.0}, latest | {"value": 5.0}, 6)
    assert few.outcome == "too few to tell"


def test_every_indicator_has_a_rule_and_no_baseline_straddles_the_launch(shipped: Path) -> None:
    rows = run("progress")
    assert len(rows) == len(run("aims_evidence"))
    tested = rows[rows["test"] == "rate_ratio"]
    assert set(tested["indicator_id"]) == {"I01", "I02", "I03", "I10", "I24", "I25"}
    assert (tested["named_end"].dt.date < LAUNCH).all()
    assert rows["owner_role"].isna().all() and rows["next_release"].isna().all()
    assert rows.loc[rows["test"] == "none", "why_no_test"].notna().all()


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot after a doctored Home Office release to September 2025 and a change of recording weapons."""
    folder = tmp_path_factory.mktemp("later")
    data = folder / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("build"))
    shutil.copytree(ROOT / "queries" / "tables", folder / "contracts" / "tables")
    with (data / "recording_changes.csv").open("a", encoding="utf-8") as file:
        file.write("change-1,I10,2024-10-01,found knives are counted apart,HO-PFA-2023-10\n")
    release = write_ods(folder / "prc-pfa-mar2013-onwards-tables-290126.ods", doctored())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NSVPP_DATA", str(data))
        patch.setenv("NSVPP_QUERIES", str(folder / "contracts"))
        assert main(["import", "home-office-pfa", str(release), "--released", "2026-01-29", "--write"]) == 0
    build(folder / "build", data)
    return folder / "build"


def doctored() -> dict[str, list[list[str]]]:
    """The sheets of a release in which robbery and weapons are halved from April 2024."""
    return {
        year.replace("/", "_"): [HEADER]
        + [
            [year, str(quarter), "Northamptonshire", *offence, str(after if year > "2023/24" else before)]
            for quarter in range(1, quarters + 1)
            for offence, (before, after) in QUARTERS.items()
        ]
        for year, quarters in HELD.items()
    }


def test_an_imported_release_reaches_the_verdicts(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NSVPP_BUILD", str(later))
    found = {one.indicator_id: one for one in progress()}
    assert found["I25"].baseline == "784 (year ending December 2023)"
    assert found["I25"].latest == "352 (year ending September 2025)"
    outcomes = {name: one.verdict.outcome for name, one in found.items() if one.verdict}
    assert outcomes == {"I01": "too few to tell", "I10": "not comparable", "I24": "no clear change", "I25": "lower"}
    assert found["I10"].finding.endswith("recording changed on 1 October 2024: found knives are counted apart")
    assert {source.source_id for source in publications()} >= {"HO-PFA-2026-01"}


def test_the_words_of_the_page_follow_the_verdicts(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NSVPP_BUILD", str(later))
    answer = ask(exhibits()["violence-known-years"])
    assert answer.title == "Since the launch, lower: robbery; no clear change: violence with injury"
    assert {one.outcome for one in answer.verdicts} == {"too few to tell", "not comparable", "no clear change", "lower"}
    assert "Robbery: lower than in year ending December 2023: 352" in answer.takeaway
    assert "Possession of weapons: cannot be compared fairly: recording changed on 1 October 2024" in answer.takeaway
    assert not list(offences(answer))
    assert {source.source_id for source in answer.sources} == {"HO-PFA-2026-01"}
    assert since_launch() == (
        "By what is recorded, lower: robbery; no clear change: violence with injury; it cannot be said yet: homicides, "
        "hospital admissions for assault with a knife or sharp object, police recorded knife offences and "
        "possession of weapons."
    )


def test_a_word_of_change_without_its_verdict_is_still_refused(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NSVPP_BUILD", str(later))
    answer = ask(exhibits()["violence-known-years"])
    assert list(offences(replace(answer, verdicts=())))


def test_a_change_at_the_launch_does_not_count_as_spread(later: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a real change would hide itself."""
    monkeypatch.setenv("NSVPP_BUILD", str(later))
    robbery = next(one.verdict for one in progress() if one.indicator_id == "I25")
    assert robbery and robbery.spread and robbery.spread.dispersion < 3
