"""What every exhibit promises: words as strong as the rows, numbers from the rows, sources, and drawings that agree."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from plotly.graph_objects import Figure

from pages.exhibits.catalogue import exhibits
from pages.exhibits.charts import Columns, Headlines, Lines, Matrix, Places, RankedBars, Spans
from pages.exhibits.claims import offences
from pages.exhibits.exhibit import Answer, ask
from pages.exhibits.screen import draw
from pages.exhibits.verdict import Window, verdict, words
from pages.outlets.edition import editions
from queries.run import run
from tests.server import ROOT

SLUGS = sorted(exhibits())
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
FINANCIAL_YEAR = re.compile(r"(\d{4})/\d\d\b")


@pytest.fixture(params=SLUGS)
def answer(request: pytest.FixtureRequest, shipped: Path) -> Answer:
    """The answer of each exhibit on the shipped data."""
    return ask(exhibits()[request.param])


def numbers(text: str) -> set[str]:
    """The numbers in a text, without their commas; a financial year such as 2015/16 counts as its first year."""
    return {found.replace(",", "") for found in NUMBER.findall(FINANCIAL_YEAR.sub(r"\1", text))}


def numbers_in(rows: pd.DataFrame) -> set[str]:
    """Every number the rows hold: values, numbers within texts, parts of dates, and how many rows there are."""
    found = {str(len(rows))}
    for cell in rows.to_numpy().ravel():
        if isinstance(cell, date) and not pd.isna(cell):
            found |= {str(cell.day), str(cell.month), str(cell.year)}
        elif not isinstance(cell, list) and not pd.isna(cell):
            found |= numbers(str(cell))
            found |= {f"{cell:.0f}"} if isinstance(cell, float) and cell.is_integer() else set()
    return found


def test_slugs_are_those_of_the_catalogue() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in SLUGS)
    assert {"ten-weeks-results", "test-purchases", "recorded-knife-offences", "kits-named"} <= set(SLUGS)


def test_the_title_is_a_short_finding(answer: Answer) -> None:
    assert 3 <= len(answer.title.split()) <= 15
    assert not answer.title.endswith(".")
    assert answer.subtitle


def test_alt_text_is_short_and_does_not_repeat_the_title(answer: Answer) -> None:
    assert 40 <= len(answer.alt) <= 220, len(answer.alt)
    assert answer.title not in answer.alt
    assert NUMBER.search(answer.alt), "alt text tells the finding with its numbers"


def test_every_number_in_the_words_is_in_the_rows(answer: Answer) -> None:
    takeaway = answer.takeaway
    for held in answer.verdicts:  # a verdict has numbers of its own: ratios and their limits
        takeaway = takeaway.replace(words(held), "")
    said = numbers(f"{answer.title} {takeaway} {answer.alt}")
    assert said - numbers_in(answer.rows) == set()


def test_nothing_is_claimed_that_no_verdict_says(shipped: Path) -> None:
    for one in editions():
        assert not list(offences(one.answer)), one.slug


def test_sources_are_named_with_their_licence(answer: Answer) -> None:
    assert answer.sources
    for source in answer.sources:
        assert source.publisher and source.title and source.published
        assert source.licence.startswith(("Open Government Licence", "Facts as reported by "))


def test_every_exhibit_has_a_table_and_its_cautions(answer: Answer) -> None:
    assert answer.table.rows and len(answer.table.columns) >= 2
    assert all(len(row) == len(answer.table.columns) for row in answer.table.rows)
    assert answer.cautions


def described(answer: Answer) -> Iterator[float]:
    """The values that the description of a chart holds."""
    match answer.chart:
        case RankedBars(bars=bars):
            yield from (bar.value for bar in bars)
        case Columns(points=points):
            yield from (point.value for point in points if point.value is not None)
        case Lines(lines=lines):
            yield from (point.value for line in lines for point in line.points if point.value is not None)


def test_the_values_drawn_are_the_values_of_the_rows(answer: Answer) -> None:
    values = set(described(answer))
    held = {
        float(cell) for cell in answer.rows.to_numpy().ravel() if isinstance(cell, int | float) and not pd.isna(cell)
    }
    assert values <= held, values - held


def test_the_screen_draws_the_values_of_the_description(answer: Answer) -> None:
    if answer.chart is None:
        assert answer.table.rows
        return
    drawing = draw(answer.chart)
    match answer.chart:
        case RankedBars(bars=bars):
            assert isinstance(drawing, Figure)
            assert [bar.value for bar in bars] == list(drawing.data[0].x)
        case Columns(points=points):
            assert isinstance(drawing, Figure)
            assert [point.value for point in points if point.value is not None] == list(drawing.data[0].y)
        case Lines(lines=lines):
            assert isinstance(drawing, Figure)
            for line, trace in zip(lines, drawing.data, strict=True):
                assert [point.value for point in line.points] == list(trace.y)
        case Spans(lanes=lanes):
            assert isinstance(drawing, Figure)
            assert len(drawing.data[1].x) == sum(len(lane.spans) for lane in lanes)
        case Matrix(cells=cells):
            marks = [cell.filled for row in cells for cell in row if cell.filled is not None]
            assert str(drawing).count('mark filled"') - sum(kind is True for kind, _ in answer.chart.key) == sum(marks)
        case Headlines(headlines=headlines):
            assert all(headline.text in str(drawing) for headline in headlines)
        case Places(places=places):
            assert len(drawing.layers[0].data) == len(places)


PLANTED = (
    "Knife crime falls",
    "Arrests are down by a third",
    "Robbery went up",
    "Violence is lower",
    "Fewer than last year",
    "Recorded robbery declined",
    "A sharp reduction in knives",
    "Violence surges",
    "29% of shops sold a knife",
    "5 of 17 (29%) shops sold a knife",
    "A third, 33 per cent, of 12",
    "Violence down",
    "Knife crime down since launch",
    "Robbery up a tenth",
    "Less violence since the launch",
    "Fewer knives on the streets",
    "More robberies than a year ago",
    "Twice as many knives",
    "Half as many robberies as in 2019",
    "Robbery jumped",
    "Homicides were cut",
    "Robberies slashed",
    "Violence has come down",
    "Knife crime dips",
    "Robbery slumps",
    "Violence escalates",
    "At its lowest since 2012",
    "A record high",
    "Safer streets",
    "A tenth of the 17 shops sold",
    "One in three of the 17 shops sold",
)


@pytest.mark.parametrize("claim", PLANTED)
@pytest.mark.parametrize("place", ["title", "subtitle", "takeaway", "alt", "cautions"])
def test_a_planted_claim_is_refused(claim: str, place: str, shipped: Path) -> None:
    plain = ask(exhibits()["ten-weeks-results"])
    assert not list(offences(plain))
    if place == "cautions":
        assert list(offences(replace(plain, cautions=(claim,))))
        return
    assert any(claim in found for found in offences(replace(plain, **{place: f"{getattr(plain, place)}. {claim}"})))


@pytest.mark.parametrize(
    "plain",
    [
        "Up to 7 people; the figures are never added up",
        "60 of 143 (42%, interval 34% to 50%) of them",
        "The paper said “knife crime falls by 12%”",
        "More than 100 handed in, fewer than 5 found",
    ],
)
def test_plain_words_and_labelled_quotations_pass(plain: str, shipped: Path) -> None:
    assert not list(offences(replace(ask(exhibits()["ten-weeks-results"]), takeaway=plain)))


def test_a_word_of_change_needs_its_verdict_beside_it(shipped: Path) -> None:
    """A fictional series of quarters, halved: the verdict allows its own word, and no other."""
    before = Window(date(2020, 1, 1), date(2021, 12, 31), (100, 98, 103, 99, 101, 97, 102, 100))
    halved = verdict(Window(date(2022, 1, 1), date(2022, 6, 30), (50, 49)), before, verdicts_on_page=1)
    assert halved.outcome == "lower"
    titled = replace(ask(exhibits()["ten-weeks-results"]), title="Fictional counts were lower in 2022")
    assert list(offences(titled))
    assert list(offences(replace(titled, verdicts=(halved,)))), "the verdict's numbers are not told"
    proven = replace(titled, verdicts=(halved,), takeaway=f"Fictional counts were {words(halved)}.")
    assert not list(offences(proven))
    assert list(offences(replace(proven, title="Fictional counts fell in 2022")))
    assert list(offences(replace(proven, title="Fictional counts were higher in 2022")))


def test_small_counts_of_people_stay_with_their_own_operation(shipped: Path) -> None:
    """House rule: under 5 people below the county is never charted, listed elsewhere or put in a headline."""
    with (ROOT / "data" / "figures.csv").open(encoding="utf-8", newline="") as file:
        small = {
            row["figure_id"]
            for row in csv.DictReader(file)
            if row["unit"] == "people" and float(row["value"]) < 5 and row["scope"] == "part_of_county"
        }
    assert len(small) == 13
    for slug in SLUGS:
        rows = ask(exhibits()[slug]).rows
        held = {str(cell) for cell in rows.to_numpy().ravel() if isinstance(cell, str)}
        assert not held & small, slug
    assert not small & set(run("recently_published", many=500)["thing_id"])
