"""`data/` against what the pages show: every published figure is reachable with its qualifier and its source.

The rows are read here naively with the csv module, and worded here a second time, so that a fault of the pages shows.
"""

import csv
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.pages.reading import Visit, visiting
from tests.server import ROOT, Server

WORDS = {"exact": "", "as_quoted": "", "at_least": "more than ", "about": "about ", "up_to": "up to "}
# Claims of change about those who declined, left out on purpose: no base, no randomised comparison.
LEFT_OUT = ("P04-02", "P04-03")


def table(name: str) -> list[dict[str, str]]:
    """The rows of a published table as text."""
    with (ROOT / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worded(row: dict[str, str], value: str = "value") -> str:
    """A value as the page must show it."""
    number = float(row[value])
    if row.get("indicator_id") == "I09":
        return f"{abs(number):.0f} per cent {'less' if number < 0 else 'more'}"
    text = f"{number:,.0f}" if number.is_integer() else f"{number:,}"
    if row.get("unit") == "GBP" or value == "amount_gbp":
        text = f"£{text}"
    if row.get("unit") == "per cent":
        text = f"{text}%"
    start = f"{row['wording']} " if row.get("wording") else WORDS[row["qualifier"]]
    return start + text.replace("-", "−")


def clause(text: str) -> str:
    """The first clause of a text, where it names no other row: ids are turned into names on the page."""
    first = folded(text.partition(";")[0])
    return "" if ID.search(first) or CLAIM.search(first) else first


def folded(text: str) -> str:
    """Text with white space folded, as the pages are read."""
    return " ".join(text.split())


ID = re.compile(r"strategy-S\d+|\b[IPFT]\d\d")
CLAIM = re.compile(r"per cent|doubling")  # a publication's claim of change is quoted in a place of its own
PUBLISHERS = {row["source_id"]: row["publisher"] for row in table("sources")}
OPERATIONS = table("operations")


@pytest.fixture(scope="module")
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """One browser window for all the pages read here; each address is opened anew."""
    with visiting(browser, server) as opened:
        yield opened


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda row: row["operation_id"])
def test_an_operation_is_told_whole_by_deep_link(visit: Visit, server: Server, operation: dict[str, str]) -> None:
    figures = [row for row in table("figures") if row["operation_id"] == operation["operation_id"]]
    text = visit.open(server, f"/weeks_of_action?operation={operation['operation_id']}")
    told = folded(visit.page.locator(".operation").first.text_content() or "")
    assert operation["name"] in told
    for row in figures:
        assert worded(row) in told, row["figure_id"]
        assert folded(row["what_it_counts"]) in told, row["figure_id"]
        assert PUBLISHERS[row["source_id"]] in told, row["figure_id"]
    for row in table("activities"):
        if row["operation_id"] == operation["operation_id"]:
            assert folded(row["activity"]) in told
    assert visit.errors == []
    assert visit.outside == []
    assert "Traceback" not in text


def test_all_305_figures_belong_to_an_operation_that_is_told() -> None:
    figures = table("figures")
    assert len(figures) == 305
    assert {row["operation_id"] for row in figures} <= {row["operation_id"] for row in OPERATIONS}


def test_every_round_of_operation_sceptre_is_shown(visit: Visit, server: Server) -> None:
    rounds = table("sceptre_rounds")
    assert len(rounds) == 18
    text = visit.open(server, "/weeks_of_action").lower()
    for row in rounds:
        assert row["round"].lower() in text, row["round"]


def test_every_kit_bin_and_published_total_is_shown(visit: Visit, server: Server) -> None:
    kits, totals = table("kits"), table("kit_totals")
    assert (len(kits), len(totals)) == (59, 35)
    text = visit.open(server, "/bleed_kits")
    for row in kits:
        assert row["name"] in text, row["kit_id"]
    for row in totals:
        assert folded(row["what"]) in text, row["total_id"]
        assert worded(row) in text, row["total_id"]
        assert PUBLISHERS[row["source_id"]] in text


@pytest.mark.parametrize(
    ("name", "many", "columns"),
    [
        ("indicators", 25, ("name",)),
        ("indicator_values", 44, ("what_it_counts",)),
        ("milestones", 35, ("title",)),
        ("programmes", 22, ("name", "what_it_does")),
        ("programme_figures", 78, ("what_it_counts",)),
        ("funding", 11, ("recipient",)),
        ("partners", 20, ("partner",)),
    ],
)
def test_the_strategy_page_leaves_nothing_out(
    visit: Visit, server: Server, name: str, many: int, columns: tuple[str, ...]
) -> None:
    rows = table(name)
    assert len(rows) == many
    text = visit.open(server, "/strategy")
    assert "Left out on purpose: 2 claims" in text
    for row in rows:
        if row.get("programme_figure_id") in LEFT_OUT:
            assert f"{float(row['value']):.0f} per cent more" not in text, row
            continue
        for column in columns:
            assert clause(row[column]).lower() in text.lower(), row
        if "value" in row or "amount_gbp" in row:
            assert worded(row, "amount_gbp" if "amount_gbp" in row else "value") in text, row


def test_every_table_and_source_is_listed_and_every_table_downloads(visit: Visit, server: Server) -> None:
    names = sorted(path.stem for path in (ROOT / "data").glob("*.csv"))
    text = visit.open(server, "/data_downloads")
    for name in names:
        assert name in text, name
    for source in table("sources"):
        assert folded(source["title"]) in text, source["source_id"]
    for name in names:
        reply = server.get(f"/api/v1/tables/{name}.csv")
        assert reply.status == 200
        assert reply.text.count("\n") >= len(table(name)) + 1
