"""Progress by the rules in data/progress_rules.csv says no more than the evidence."""

from pathlib import Path

from pages.exhibits.progress import judge, progress
from pages.exhibits.records import records
from pages.exhibits.verdict import LAUNCH
from queries.run import run


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


def test_once_the_named_baseline_is_held_the_rule_gives_a_verdict(shipped: Path) -> None:
    """The spread of two single years is measured on the quarters held before them."""
    (row,) = (row for row in records("progress") if row["indicator_id"] == "I24")
    named = {"baseline_as_named": True, "baseline_start": row["named_start"], "baseline_end": row["named_end"]}
    outcomes = [judge(row | named | {"latest_value": value}, 6) for value in (4000.0, 7300.0, 11000.0)]
    assert [found.outcome for found in outcomes if found] == ["lower", "no clear change", "higher"]
    homicides = {"baseline_value": 10.0, "latest_value": 5.0, "indicator_id": "I01"}
    few = judge(row | named | homicides, 6)
    assert few is not None and few.outcome == "too few to tell"


def test_every_indicator_has_a_rule_and_no_baseline_straddles_the_launch(shipped: Path) -> None:
    rows = run("progress")
    assert len(rows) == len(run("aims_evidence"))
    tested = rows[rows["test"] == "rate_ratio"]
    assert set(tested["indicator_id"]) == {"I01", "I02", "I03", "I10", "I24", "I25"}
    assert (tested["named_end"].dt.date < LAUNCH).all()
    assert rows["owner_role"].isna().all() and rows["next_release"].isna().all()
    assert rows.loc[rows["test"] == "none", "why_no_test"].notna().all()
