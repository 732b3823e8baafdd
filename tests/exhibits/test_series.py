"""Series tell the truth about themselves: limits, gaps, breaks, revisions and releases, held against the CSV files."""

import csv
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from plotly.graph_objects import Figure

from pages.exhibits.catalogue import exhibits
from pages.exhibits.charts import Columns, Lines, Matrix
from pages.exhibits.exhibit import Answer, ask
from pages.exhibits.progress import progress
from pages.exhibits.revisions import revisions
from pages.exhibits.screen import draw
from pages.exhibits.xmr import Period, xmr
from pages.exhibits.xmr_quarters import OFFENCES
from queries.__main__ import main
from tests.server import ROOT, Server, build

RELEASE = "HO-PFA-2023-10"
GENUINE = ROOT / "tests" / "releases" / "genuine"
HOME_OFFICE = GENUINE / "prc-pfa-mar2013-onwards-tables201718.csv"
ROBBERY = b"2017/18,1,Northamptonshire,Robbery of personal property,Robbery,Robbery of personal property,34B,"
XMR = ("xmr-quarters", "knife-offences-xmr")


def published(table: str, folder: Path = ROOT / "data") -> list[dict[str, str]]:
    """The rows of a published table as text."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counts(offence: str) -> dict[date, int]:
    """Offences by quarter of the release of October 2023, added up here a second time."""
    found: dict[date, int] = {}
    for row in published("recorded_crime_quarters"):
        names = (row["offence_description"], row["offence_subgroup"], row["offence_group"])
        if row["release"] == RELEASE and offence in names:
            start = date.fromisoformat(row["quarter_start"])
            found[start] = found.get(start, 0) + int(row["offences"])
    return dict(sorted(found.items()))


def quarter_end(start: date) -> date:
    """The last day of a quarter."""
    following = date(start.year + (start.month == 10), (start.month + 3) % 12 or 12, 1)
    return date.fromordinal(following.toordinal() - 1)


def lines(answer: Answer) -> Lines:
    """The chart of an answer that is drawn with lines."""
    assert isinstance(answer.chart, Lines)
    return answer.chart


@pytest.mark.parametrize("offence", OFFENCES)
def test_limits_are_those_of_xmr_on_the_same_counts_on_either_side_of_the_missing_year(
    shipped: Path, offence: str
) -> None:
    chart = lines(ask(exhibits()["xmr-quarters"], offence=offence))
    held = counts(offence)
    runs = [
        [Period(start, quarter_end(start), count) for start, count in held.items() if (start.year < 2017) is early]
        for early in (True, False)
    ]
    assert [len(run) for run in runs] == [16, 25]
    for run, stretch in zip(runs, chart.stretches, strict=True):
        found = xmr(run)
        assert (stretch.start, stretch.end) == (run[0].start, run[-1].start)
        assert (stretch.lower, stretch.centre, stretch.upper) == (found[0].lower, found[0].mean, found[0].upper)
        assert stretch.centre == pytest.approx(sum(one.count for one in run) / len(run))
        drawn = {point.start: point for point in chart.lines[0].points}
        assert [drawn[one.start].value for one in run] == [one.count for one in run]
        assert [drawn[one.start].flagged for one in run] == [bool(point.rules) for point in found]


@pytest.mark.parametrize("slug", XMR)
def test_xmr_charts_have_at_least_12_points_a_stretch_and_no_periods_that_overlap(shipped: Path, slug: str) -> None:
    exhibit = exhibits()[slug]
    for choice in [{"offence": one} for one in OFFENCES] if exhibit.choices else [{}]:
        chart = lines(ask(exhibit, **choice))
        starts = [point.start for point in chart.lines[0].points]
        assert all((later - earlier).days >= 89 for earlier, later in zip(starts, starts[1:], strict=False))
        assert chart.stretches
        for stretch in chart.stretches:
            assert sum(stretch.start <= start <= stretch.end for start in starts) >= 12


def test_limits_and_flags_decide_no_title_and_say_how_often_they_are_wrong(shipped: Path) -> None:
    for slug in XMR:
        answer = ask(exhibits()[slug])
        assert answer.verdicts == ()
        assert "one of five charts" in answer.takeaway
        assert any(point.flagged for point in lines(answer).lines[0].points)
    assert not [slug for slug, one in exhibits().items() if slug not in XMR and drawn_with_limits(ask(one))]


def drawn_with_limits(answer: Answer) -> bool:
    """Whether a chart has limits."""
    return isinstance(answer.chart, Lines) and bool(answer.chart.limits or answer.chart.stretches)


def test_limits_gaps_and_breaks_are_in_the_drawing(shipped: Path) -> None:
    chart = lines(ask(exhibits()["xmr-quarters"], offence="Robbery"))
    drawn = draw(chart)
    assert isinstance(drawn, Figure)
    levels = sorted(shape.y0 for shape in drawn.layout.shapes if shape.type == "line" and shape.y0 == shape.y1)
    assert levels == sorted(level for one in chart.stretches for level in (one.lower, one.centre, one.upper))
    shaded = [(shape.x0, shape.x1) for shape in drawn.layout.shapes if shape.type == "rect"]
    assert shaded == [("2016-04-01", "2017-04-01")]
    squares = [symbol == "square" for symbol in drawn.data[0].marker.symbol]
    assert squares == [point.flagged for point in chart.lines[0].points]
    assert [value is None for value in drawn.data[0].y].count(True) == 4
    marks = draw(lines(ask(exhibits()["knife-offence-quarters"])))
    assert isinstance(marks, Figure)
    assert [note.text for note in marks.layout.annotations] == ["slip A", "slip B"]
    assert {shape.x0 for shape in marks.layout.shapes} == {"2012-10-01", "2014-10-01"}


def test_the_likely_slips_are_marked_on_both_charts_of_knife_offences(shipped: Path) -> None:
    plain, limits = ask(exhibits()["knife-offence-quarters"]), ask(exhibits()["knife-offences-xmr"])
    assert lines(plain).breaks == lines(limits).breaks == (
        (date(2012, 10, 1), "slip A"), (date(2014, 10, 1), "slip B"),
    )  # fmt: skip
    (run,) = lines(limits).stretches
    counted = [point.value or 0 for point in lines(limits).lines[0].points]
    assert run.centre == pytest.approx(sum(counted) / len(counted)) and 20 in counted
    assert any("marked A and B, enter the mean and the limits" in caution for caution in limits.cautions)


def test_the_day_of_the_census_is_that_of_the_table_of_people(shipped: Path) -> None:
    (census,) = (row for row in published("population") if row["kind"] == "census_2021")
    answer = ask(exhibits()["robbery-rate"])
    assert f"({answer.table.rows[-1][-1].removeprefix('Census of ')})" in census["note"]
    assert any("counted on 21 March 2021, 11 days before" in caution for caution in answer.cautions)
    assert any(
        "altered slightly by the publisher to protect people" in row["note"] for row in published("series_notes")
    )


def test_a_year_that_is_no_financial_year_is_not_named_as_a_month(shipped: Path) -> None:
    chart = ask(exhibits()["homicides"]).chart
    assert isinstance(chart, Columns)
    assert [point.label for point in chart.points if point.hollow] == ["year to June 2025"]
    drawn = draw(chart)
    assert isinstance(drawn, Figure)
    assert list(drawn.layout.xaxis.ticktext)[-1] == "year to<br>June 2025"


def test_gbh_with_intent_has_its_missing_year_as_a_gap_and_its_part_year_hollow(shipped: Path) -> None:
    chart = ask(exhibits()["gbh-with-intent-quarters"]).chart
    assert isinstance(chart, Columns)
    held = {point.start: point.value for point in chart.points if point.value is not None}
    assert held == counts("Assault with intent to cause serious harm")
    assert [point.label for point in chart.points if point.hollow and point.value] == ["April to June 2023"]
    assert [(gap.start, gap.end) for gap in chart.gaps] == [(date(2016, 4, 1), date(2017, 4, 1))]


def test_knife_quarters_are_those_of_the_copy_and_derived_ones_are_hollow(shipped: Path) -> None:
    points = lines(ask(exhibits()["knife-offence-quarters"])).lines[0].points
    copy = [row for row in published("knife_quarters_by_force") if row["force"] == "Northamptonshire"]
    derived = [row for row in published("knife_quarters_derived") if row["total_from"] == "ONS table"]
    assert [(point.start.isoformat(), point.value) for point in points] == [
        (row["quarter_start"], float(row["knife_offences"])) for row in copy + derived
    ]
    assert [point.hollow for point in points] == [False] * 44 + [True] * 3


def test_police_uk_months_are_added_up_once_and_robbery_is_told_as_unexplained(shipped: Path) -> None:
    for kind in exhibits()["police-uk-months"].choices["crime_type"]():
        answer = ask(exhibits()["police-uk-months"], crime_type=kind)
        months: dict[str, int] = {}
        for row in published("street_crime"):
            if row["level"] == "force" and row["crime_type"] == kind:
                months[row["month"]] = months.get(row["month"], 0) + int(row["rows"])
        assert {point.start.isoformat(): point.value for point in lines(answer).lines[0].points} == months
    robbery = ask(exhibits()["police-uk-months"], crime_type="Robbery")
    assert lines(robbery).breaks == ((date(2025, 4, 1), "not explained"),)
    assert not any(sign.isdigit() for sign in robbery.title)
    assert "No explanation was found" in robbery.takeaway


def test_a_rate_has_people_of_its_own_year_and_is_not_joined_across_the_new_base(shipped: Path) -> None:
    chart = lines(ask(exhibits()["robbery-rate"]))
    people = {int(row["year"]): int(row["persons"]) for row in published("population")}
    years: dict[int, int] = {}
    for start, count in counts("Robbery").items():
        year = start.year - (start.month < 4)
        years[year] = years.get(year, 0) + count
    expected = {
        f"{year}/{(year + 1) % 100}": round(count * 100_000 / people[year], 1)
        for year, count in years.items()
        if year in people
    }
    points = chart.lines[0].points
    assert {point.label: point.value for point in points if point.value is not None} == expected
    assert len(expected) == 9
    assert chart.breaks == ((date(2021, 4, 1), "new base"),)
    before = points[[point.label for point in points].index("2021/22") - 1]
    assert before.value is None, "a point without a value breaks the line"


def given() -> dict[tuple[str, str], list[int]]:
    """Knife offences of each 12 months, release by release, read naively."""
    found: dict[tuple[str, str], list[int]] = {}
    rows = [row for row in published("knife_annual_by_release") if row["area_code"] == "E23000022"]
    for row in sorted(rows, key=lambda row: row["release_year_ending"]):
        found.setdefault((row["period_start"], row["period_end"]), []).append(int(row["knife_offences"]))
    return found


def test_revisions_of_knife_offences_equal_the_releases(shipped: Path) -> None:
    rows = ask(exhibits()["knife-offence-revisions"]).rows.drop_duplicates(["period_start", "period_end"])
    shown = {
        (f"{row.period_start:%Y-%m-%d}", f"{row.period_end:%Y-%m-%d}"): (
            row.first_value, row.latest_value, row.revision, row.releases,
        )
        for row in rows.itertuples()
    }  # fmt: skip
    assert shown == {
        key: (values[0], values[-1], values[-1] - values[0], len(values)) for key, values in given().items()
    }
    assert shown["2017-04-01", "2018-03-31"] == (452, 451, -1, 8)


def test_the_matrix_of_releases_marks_each_number_that_differs_from_the_one_before(shipped: Path) -> None:
    chart = ask(exhibits()["knife-offence-revisions"]).chart
    assert isinstance(chart, Matrix)
    years = {start: values for (start, _), values in sorted(given().items()) if start.endswith("-04-01")}
    for cells, values in zip(chart.cells, years.values(), strict=True):
        held = [cell for cell in cells if cell.text]
        assert [int(cell.text) for cell in held] == values
        changed = [None] + [True if a != b else None for a, b in zip(values, values[1:], strict=False)]
        assert [cell.filled for cell in held] == changed
    assert len(chart.columns) == 8


def test_revisions_of_quarters_equal_the_two_releases_of_2017_18(shipped: Path) -> None:
    (robbery,) = (one for one in revisions() if one.name == "Robbery")
    totals: dict[tuple[str, str], int] = {}
    for row in published("recorded_crime_quarters"):
        if row["financial_year"] == "2017/18" and row["offence_group"] == "Robbery":
            key = (row["release"], row["financial_quarter"])
            totals[key] = totals.get(key, 0) + int(row["offences"])
    for number, row in enumerate(robbery.table.rows, start=1):
        first, latest = totals["HO-PFA-2018-07", str(number)], totals[RELEASE, str(number)]
        assert row[1:4] == (str(first), str(latest), f"{latest - first:+}".replace("-", "−"))
    assert len(robbery.table.rows) == 4
    assert len(robbery.sources) == 2


def test_the_page_of_revisions_shows_them_with_releases_and_a_way_out(server: Server) -> None:
    reply = server.get("/revisions")
    assert reply.status == 200
    row = reply.text[reply.text.index("April 2017 to March 2018") :][:400]
    assert row.index("452") < row.index("451") < row.index("−1") < row.index("year ending March 2018")
    for words in (
        "Leave this page quickly",
        "/corrections",
        "October 2023 (inferred)",
        "date not shown",
        "one release",
    ):
        assert words in reply.text, words
    assert "<script" not in reply.text


@dataclass(frozen=True)
class Later:
    """Data to which releases were imported, and its snapshot."""

    data: Path
    build: Path


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Later]:
    """The shipped data and three imports: 2017/18 revised in 2025, the same revised in 2019, Table C2 of June 2026."""
    folder = tmp_path_factory.mktemp("later")
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("build"))
    shutil.copytree(ROOT / "queries" / "tables", folder / "contracts" / "tables")
    content = HOME_OFFICE.read_bytes()
    start = content.index(ROBBERY) + len(ROBBERY)
    end = content.index(b"\n", start)
    for name, number in (("191025", b"1234"), ("180719", b"987")):
        path = folder / f"prc-pfa-mar2013-onwards-tables-{name}.csv"
        path.write_bytes(content[:start] + number + content[end:])
    table_c2 = (GENUINE / "table_c2_ye_june_2025.csv").read_text(encoding="utf-8")
    (folder / "c2.csv").write_text(table_c2.replace("year ending June 2025", "year ending June 2026"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NSVPP_DATA", str(folder / "data"))
        patch.setenv("NSVPP_QUERIES", str(folder / "contracts"))
        for kind, path, day in (
            ("home-office-pfa", "prc-pfa-mar2013-onwards-tables-191025.csv", "2025-10-19"),
            ("home-office-pfa", "prc-pfa-mar2013-onwards-tables-180719.csv", "2019-07-18"),
            ("ons-csp", "c2.csv", "2026-10-22"),
        ):
            assert main(["import", kind, str(folder / path), "--write", "--released", day]) == 0
    build(folder / "build", folder / "data")
    yield Later(folder / "data", folder / "build")


@pytest.fixture
def asked_later(later: Later, monkeypatch: pytest.MonkeyPatch) -> Later:
    """The later snapshot as the one that `queries.run` reads in this test."""
    monkeypatch.setenv("NSVPP_BUILD", str(later.build))
    assert os.environ["NSVPP_BUILD"] == str(later.build)
    return later


def test_each_quarter_comes_from_the_newest_release_that_holds_it_and_the_exhibit_says_so(asked_later: Later) -> None:
    answer = ask(exhibits()["robbery-quarters"])
    rows = answer.rows.set_index(answer.rows["quarter_start"].dt.date)
    assert len({row["release"] for row in published("recorded_crime_quarters", asked_later.data)}) == 4
    business = sum(
        int(row["offences"])
        for row in published("recorded_crime_quarters", asked_later.data)
        if row["release"] == "HO-PFA-2025-10"
        and row["quarter_start"] == "2017-04-01"
        and row["offence_description"] == "Robbery of business property"
    )
    assert rows.loc[date(2017, 4, 1), "offences"] == 1234 + business
    newer = rows["source_id"] == "HO-PFA-2025-10"
    assert set(rows.loc[newer, "financial_year"]) == {"2017/18"}
    assert set(rows.loc[~newer & rows["offences"].notna(), "source_id"]) == {RELEASE}
    assert {source.source_id for source in answer.sources} == {RELEASE, "HO-PFA-2025-10"}
    (told,) = (caution for caution in answer.cautions if "more than one release" in caution)
    assert "April to June 2017 to January to March 2018 from" in told
    assert told.count("release of October 2023") == 2


def test_homicides_and_the_first_year_after_the_launch_follow_the_same_rule(asked_later: Later) -> None:
    rows = ask(exhibits()["homicides"]).rows
    held = dict(zip(rows["year_name"], rows["source_id"], strict=True))
    assert held["2017/18"] == "HO-PFA-2025-10" and held["2018/19"] == RELEASE
    assert not rows["year_name"].duplicated().any()
    assert list(rows.loc[rows["kind_of_year"] == "year ending June", "year_name"]) == [
        "year ending June 2025", "year ending June 2026",
    ]  # fmt: skip
    year = ask(exhibits()["recorded-violence-2025"])
    assert set(year.rows["source_id"]) == {"ONS-C2-2025-06"}
    assert "only full year" not in year.takeaway and "Later full years" in year.takeaway
    latest = {one.indicator_id: one.latest for one in progress() if one.verdict}
    assert latest["I25"] == "771 (year ending June 2026)" and latest["I01"] == "8 (year ending June 2026)"


def test_an_imported_release_stands_among_the_revisions(asked_later: Later) -> None:
    (robbery,) = (one for one in revisions() if one.name == "Robbery")
    first = robbery.table.rows[0]
    assert first[4] == "2017/18 as first published" and "191025" in first[5]
    assert int(first[2].replace(",", "")) - int(first[1]) == int(first[3].replace(",", "").replace("−", "-"))
    assert len(robbery.sources) == 4
