"""A total adds only what is shown to be apart; the county of these tests and all its figures are invented."""

import csv
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from queries.build import build
from queries.errors import UnknownName
from queries.totals import Total, total

CONTRACTS = {
    "measures": "measure varchar primary key, label varchar, unit varchar, definition varchar",
    "operations": "operation_id varchar primary key, name varchar, subject varchar, period_start date, "
    "period_end date, period_precision varchar",
    "figures": "figure_id varchar primary key, operation_id varchar, measure varchar, value double, "
    "qualifier varchar, unit varchar, area varchar, scope varchar, tactic varchar, route varchar, status varchar, "
    "what_it_counts varchar, caution varchar",
    "figure_overlaps": "figure_id varchar, other_figure_id varchar, relation varchar",
    "towns": "name varchar primary key, council_code varchar",
    "lsoa_lookup": "lsoa21_code varchar primary key, former_district_name varchar, council_name varchar, "
    "council_code varchar",
}
MEASURES = [
    {"measure": "lanterns", "label": "Lanterns", "unit": "items", "definition": "Lanterns taken in"},
    {"measure": "lamps", "label": "Lamps", "unit": "items", "definition": "Lamps taken in"},
    {"measure": "sailors", "label": "Sailors", "unit": "people", "definition": "Sailors met"},
    {"measure": "shops", "label": "Shops", "unit": "premises", "definition": "Shops visited"},
    {"measure": "money", "label": "Money", "unit": "GBP", "definition": "Money found; the row says where"},
]
# Two councils of two former districts each; the village lies somewhere in the western council.
PLACES = [
    {"lsoa21_code": "1", "former_district_name": "Easthaven", "council_name": "East", "council_code": "E"},
    {"lsoa21_code": "2", "former_district_name": "Farhaven", "council_name": "East", "council_code": "E"},
    {"lsoa21_code": "3", "former_district_name": "Westhaven", "council_name": "West", "council_code": "W"},
    {"lsoa21_code": "4", "former_district_name": "Newhaven", "council_name": "West", "council_code": "W"},
]
TOWNS = [
    {"name": "Easthaven", "council_code": "E"},
    {"name": "Westhaven", "council_code": "W"},
    {"name": "Village", "council_code": "W"},
]
# March and April have printed days, June only a first day, July none.
OPERATIONS = [
    {"operation_id": "march", "period_start": "2023-03-06", "period_end": "2023-03-12", "period_precision": "week"},
    {
        "operation_id": "late-march",
        "period_start": "2023-03-12",
        "period_end": "2023-03-19",
        "period_precision": "week",
    },
    {"operation_id": "april", "period_start": "2023-04-03", "period_end": "2023-04-09", "period_precision": "week"},
    {"operation_id": "may", "period_start": "2023-05-01", "period_end": "2023-05-07", "period_precision": "week"},
    {"operation_id": "june", "period_start": "2023-06-05", "period_end": "", "period_precision": "week"},
    {"operation_id": "july", "period_start": "", "period_end": "", "period_precision": "week"},
    {"operation_id": "storms", "period_start": "2023-08-01", "period_end": "2023-08-02", "period_precision": "day"},
]
SUBJECTS = {"storms": "weather"}

Row = dict[str, str]
Publish = Callable[..., None]


def figure(figure_id: str, operation_id: str, value: float, **differences: str) -> Row:
    """Return a figure that differs from the plainest one only as said."""
    plain = {
        "measure": "lanterns",
        "qualifier": "exact",
        "unit": "items",
        "area": "The county",
        "scope": "county",
        "tactic": "patrol",
        "route": "handed_in",
        "status": "reported",
        "what_it_counts": "Lanterns",
        "caution": "",
    }
    row = {"figure_id": figure_id, "operation_id": operation_id, "value": str(value), **plain, **differences}
    if row["area"] != "The county" and "scope" not in differences:
        row["scope"] = "part_of_county"
    return row


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publish]:
    """Publish figures, and pairs of them as (figure, other figure, relation), in a snapshot of their own."""
    contracts, data = tmp_path / "sql" / "tables", tmp_path / "data"
    contracts.mkdir(parents=True)
    data.mkdir()
    for name, columns in CONTRACTS.items():
        (contracts / f"{name}.sql").write_text(f"create table {name} ({columns});")
    monkeypatch.setenv("NSVPP_BUILD", str(tmp_path / "build"))

    def write(name: str, rows: list[Row]) -> None:
        columns = [column.split()[0] for column in CONTRACTS[name].split(", ")]
        with (data / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)

    def published(
        *figures: Row, pairs: tuple[tuple[str, str, str], ...] = (), operations: list[Row] = OPERATIONS
    ) -> None:
        write("measures", MEASURES)
        write("towns", TOWNS)
        write("lsoa_lookup", PLACES)
        named = [{"name": row["operation_id"], "subject": "harbours", **row} for row in operations]
        write("operations", [{**row, "subject": SUBJECTS.get(row["operation_id"], row["subject"])} for row in named])
        write("figures", list(figures))
        listed = [dict(zip(("figure_id", "other_figure_id", "relation"), pair, strict=True)) for pair in pairs]
        write("figure_overlaps", listed)
        build(data, tmp_path / "build", tmp_path / "sql")

    yield published


def bounds(answer: Total) -> tuple[float | None, float | None]:
    return answer.lower, answer.upper


def test_figures_with_printed_dates_that_do_not_overlap_are_added(publish: Publish) -> None:
    publish(figure("a", "march", 40), figure("b", "april", 60), figure("c", "may", 18))
    answer = total("lanterns", ["march", "april", "may"])
    assert (bounds(answer), answer.words, answer.qualifier) == ((118, 118), "118", "exact")
    assert (answer.included, answer.left_out, answer.notes) == (("a", "b", "c"), (), ())


@pytest.mark.parametrize(
    ("second", "why"),
    [
        ("late-march", "its dates overlap those of a"),
        ("june", "no page prints the dates of june, so it may overlap a"),
        ("july", "no page prints the dates of july, so it may overlap a"),
        ("march", "it belongs to the same operation as a, and no page says that they do not overlap"),
    ],
)
def test_dates_that_are_missing_or_overlap_give_bounds_and_the_reason(publish: Publish, second: str, why: str) -> None:
    publish(figure("a", "march", 72), figure("b", second, 21))
    answer = total("lanterns", ["march", second])
    assert (bounds(answer), answer.words) == ((72, 93), "between 72 and 93")
    assert answer.included == ("a",)
    assert answer.left_out == (("b", f"{why}; counted in the upper number only"),)


PLACES_APART = [
    ("Easthaven", "Westhaven", True),
    ("Easthaven", "Farhaven", True),
    ("East", "West", True),
    ("East", "Village", True),
    ("Easthaven and Farhaven", "Westhaven, Newhaven and Village", True),
    ("Easthaven", "Easthaven and Farhaven", False),
    ("Easthaven", "East", False),
    ("Westhaven", "Village", False),
    ("Easthaven", "The county", False),
    ("Easthaven", "Nowhere", False),
    ("Easthaven and Nowhere", "Westhaven", False),
]


def test_places_are_apart_only_when_no_district_can_be_in_both(publish: Publish) -> None:
    undated = {"period_start": "", "period_end": "", "period_precision": "unknown"}
    operations = [{"operation_id": f"o{number}", **undated} for number in range(len(PLACES_APART))]
    pairs = [
        [figure(f"{number}-a", f"o{number}", 9, area=one), figure(f"{number}-b", f"o{number}", 12, area=other)]
        for number, (one, other, _) in enumerate(PLACES_APART)
    ]
    publish(*(row for pair in pairs for row in pair), operations=operations)
    found = [bounds(total("lanterns", [row["operation_id"]])) for row in operations]
    assert found == [(21, 21) if apart else (12, 21) for _, _, apart in PLACES_APART]


@pytest.mark.parametrize(
    "difference",
    [
        {"tactic": "weapon_sweep"},
        {"route": "sweep"},
        {"caution": "Counted in another way."},
    ],
)
def test_figures_that_may_count_different_things_are_never_added(publish: Publish, difference: Row) -> None:
    publish(figure("a", "march", 40), figure("b", "april", 60, **difference))
    answer = total("lanterns", ["march", "april"])
    assert bounds(answer) == (60, 100)
    assert answer.left_out[0][1].startswith("it is not shown to count the same thing as b")


def test_a_route_that_is_not_stated_is_not_the_same_route_twice(publish: Publish) -> None:
    publish(figure("a", "march", 40, route="not_stated"), figure("b", "april", 60, route="not_stated"))
    assert bounds(total("lanterns", ["march", "april"])) == (60, 100)


def test_a_measure_that_leaves_its_meaning_to_the_row_is_added_only_in_the_same_words(publish: Publish) -> None:
    money = {"measure": "money", "unit": "GBP", "route": ""}
    publish(
        figure("a", "march", 1000, what_it_counts="Found in boats", **money),
        figure("b", "april", 500, what_it_counts="found in boats", **money),
        figure("c", "may", 50, what_it_counts="Found in nets", **money),
    )
    answer = total("money", ["march", "april", "may"])
    assert (bounds(answer), answer.words) == ((1500, 1550), "between £1,500 and £1,550")


def test_parts_are_counted_in_their_whole_however_deep_they_lie(publish: Publish) -> None:
    publish(
        figure("week-1", "march", 8),
        figure("week-2", "march", 11),
        figure("month", "march", 42),
        figure("all", "march", 60, qualifier="about"),
        pairs=(("week-1", "month", "part_of"), ("week-2", "month", "part_of"), ("month", "all", "part_of")),
    )
    answer = total("lanterns", ["march"])
    assert (bounds(answer), answer.words, answer.qualifier) == ((60, 60), "about 60", "about")
    assert answer.left_out == (
        ("month", "part of all"),
        ("week-1", "part of all, month"),
        ("week-2", "part of all, month"),
    )


def test_a_part_counts_where_its_whole_cannot(publish: Publish) -> None:
    publish(
        figure("whole", "july", 10),
        figure("part", "july", 9, area="Easthaven"),
        figure("elsewhere", "june", 8, area="Westhaven"),
        pairs=(("part", "whole", "part_of"),),
    )
    answer = total("lanterns", ["june", "july"])
    assert (bounds(answer), answer.included) == ((17, 18), ("elsewhere", "part"))


def test_the_part_of_a_planned_whole_still_counts(publish: Publish) -> None:
    publish(
        figure("plan", "march", 50, status="planned"), figure("done", "march", 5), pairs=(("done", "plan", "part_of"),)
    )
    answer = total("lanterns", ["march"])
    assert (bounds(answer), answer.left_out) == (
        (5, 5),
        (("plan", "announced beforehand, not reported to have happened"),),
    )


def test_one_number_published_twice_counts_once_even_under_another_measure(publish: Publish) -> None:
    publish(
        figure("a", "march", 130, qualifier="at_least"),
        figure("b", "march", 130, qualifier="at_least", measure="lamps"),
        pairs=(("b", "a", "same_as"),),
    )
    for measure, kept, twin in (("lanterns", "a", "b"), ("lamps", "b", "a")):
        answer = total(measure, ["march"])
        assert (bounds(answer), answer.words, answer.qualifier) == ((130, None), "more than 130", "at_least")
        assert (answer.included, answer.left_out) == ((kept,), ((twin, f"the same published number as {kept}"),))


def test_another_measure_that_may_be_inside_or_beside_widens_the_bounds(publish: Publish) -> None:
    publish(
        figure("all", "march", 72),
        figure("by-lamp", "march", 21, measure="lamps"),
        figure("worth", "march", 900, measure="money", unit="GBP"),
        figure("elsewhere", "april", 500, measure="lamps"),
        pairs=tuple((name, "all", "may_overlap") for name in ("by-lamp", "worth", "elsewhere")),
    )
    answer = total("lanterns", ["march", "april"])
    assert answer.words == "between 72 and 93"
    assert [name for name, _ in answer.left_out] == ["by-lamp"]
    assert answer.notes == ("No figure to count was found in the publications read for: april.",)


def test_a_listed_overlap_outweighs_dates_and_reaches_the_parts(publish: Publish) -> None:
    publish(
        figure("a", "march", 30),
        figure("b", "april", 20),
        figure("inner", "april", 15),
        pairs=(("a", "b", "may_overlap"), ("inner", "b", "part_of")),
    )
    answer = total("lanterns", ["march", "april"])
    assert (bounds(answer), answer.left_out[1]) == ((30, 50), ("inner", "part of b"))


@pytest.mark.parametrize(
    ("first", "second", "words", "qualifier", "upper"),
    [
        ("at_least", "exact", "more than 180", "at_least", None),
        ("about", "exact", "about 180", "about", 180),
        ("as_quoted", "exact", "about 180", "about", 180),
        ("at_least", "about", "more than about 180", "at_least", None),
        ("up_to", "exact", "between 100 and 180", "up_to", 180),
    ],
)
def test_a_qualifier_carries_into_the_total(
    publish: Publish, first: str, second: str, words: str, qualifier: str, upper: float | None
) -> None:
    publish(figure("a", "march", 80, qualifier=first), figure("b", "april", 100, qualifier=second))
    answer = total("lanterns", ["march", "april"])
    assert (answer.words, answer.qualifier, answer.upper) == (words, qualifier, upper)


def test_an_open_figure_that_may_overlap_leaves_no_upper_limit(publish: Publish) -> None:
    publish(figure("a", "march", 100), figure("b", "july", 80, qualifier="at_least"))
    answer = total("lanterns", ["march", "july"])
    assert (bounds(answer), answer.words) == ((100, None), "at least 100")


def test_different_subjects_are_refused_with_every_figure_named(publish: Publish) -> None:
    publish(figure("a", "march", 40), figure("b", "storms", 60))
    answer = total("lanterns", ["march", "storms"])
    assert answer.words == "not totalled: figures about different subjects are never added (“harbours”, “weather”)"
    assert (bounds(answer), answer.included, answer.qualifier) == ((None, None), (), None)
    assert answer.left_out == (("a", "its operation is about harbours"), ("b", "its operation is about weather"))


def test_national_and_planned_figures_and_those_beyond_the_county_are_left_out(publish: Publish) -> None:
    publish(
        figure("a", "march", 40),
        figure("n", "march", 1000, scope="national"),
        figure("p", "march", 50, status="planned"),
        figure("x", "march", 60, scope="beyond_county"),
    )
    answer = total("lanterns", ["march"])
    assert (bounds(answer), [name for name, _ in answer.left_out]) == ((40, 40), ["n", "p", "x"])
    assert total("lanterns", ["april"]).words == "not totalled: no figure of these operations can be counted"


def test_a_small_count_of_people_below_the_county_derives_nothing(publish: Publish) -> None:
    people = {"measure": "sailors", "unit": "people", "route": ""}
    publish(
        figure("a", "march", 12, area="Easthaven", **people),
        figure("b", "march", 2, area="Westhaven", **people),
        figure("c", "april", 3, **people),
    )
    answer = total("sailors", ["march"])
    assert (bounds(answer), answer.words) == ((12, 16), "between 12 and 16")
    assert answer.left_out == (("b", "a count of fewer than 5 people in a place below the county"),)
    assert answer.notes[0].startswith("A count of fewer than 5 people in a place below the county is not used")
    assert total("sailors", ["april"]).words == "fewer than 5"


def test_who_or_what_may_come_back_is_said_beside_the_total(publish: Publish) -> None:
    shops = {"measure": "shops", "unit": "premises", "route": ""}
    publish(
        figure("a", "march", 12, **shops),
        figure("b", "april", 20, **shops),
        figure("c", "july", 5, area="Easthaven", **shops),
        figure("d", "july", 6, area="Westhaven", **shops),
    )
    answer = total("shops", ["march", "april"])
    assert answer.words == "32"
    assert answer.notes == ("The same shop or other premises may be counted in more than one of these figures.",)
    assert total("shops", ["july"]).notes == ()


@pytest.mark.parametrize(("measure", "operations"), [("candles", ["march"]), ("lanterns", ["march", "never"])])
def test_an_unknown_name_is_refused(publish: Publish, measure: str, operations: list[str]) -> None:
    publish(figure("a", "march", 40))
    with pytest.raises(UnknownName, match="'candles'|'never'"):
        total(measure, operations)


def test_the_bounds_are_those_of_trying_every_set_of_figures(publish: Publish) -> None:
    chance = random.Random(11)
    start = date(2024, 1, 1)
    operations, figures, pairs = [], [], []
    for number in range(14):
        first = start + timedelta(days=chance.randrange(60))
        last = first + timedelta(days=chance.randrange(20))
        days = ["", ""] if chance.random() < 0.2 else [first.isoformat(), last.isoformat()]
        operations.append(
            {"operation_id": f"o{number}", "period_start": days[0], "period_end": days[1], "period_precision": "day"}
        )
        for count in range(chance.randrange(1, 3)):
            area = chance.choice(["The county", "Easthaven", "Westhaven", "Farhaven"])
            tactic = chance.choice(["patrol", "patrol", "other"])
            figures.append(
                figure(f"f{number}-{count}", f"o{number}", chance.randrange(1, 90), area=area, tactic=tactic)
            )
    names = [row["figure_id"] for row in figures]
    pairs = [(one, other, "may_overlap") for one, other in combinations(names, 2) if chance.random() < 0.1]
    publish(*figures, pairs=tuple(pairs), operations=operations)
    days_of = {row["operation_id"]: (row["period_start"], row["period_end"]) for row in operations}
    settled = 0
    for _ in range(12):
        asked = chance.sample([row["operation_id"] for row in operations], 6)
        held = [row for row in figures if row["operation_id"] in asked]
        expected = (naive_lower(held, days_of, pairs), sum(float(row["value"]) for row in held))
        assert bounds(total("lanterns", asked)) == expected
        settled += expected[0] > max(float(row["value"]) for row in held)
    assert settled > 6


def naive_lower(held: list[Row], days_of: dict[str, tuple[str, str]], pairs: list[tuple[str, str, str]]) -> float:
    """Return the largest sum over all sets of figures in which no two may overlap, by trying all of them."""

    def clash(one: Row, other: Row) -> bool:
        if any({one["figure_id"], other["figure_id"]} == {first, second} for first, second, _ in pairs):
            return True
        if one["tactic"] != other["tactic"]:
            return True
        if "The county" not in (one["area"], other["area"]) and one["area"] != other["area"]:
            return False
        (begins, ends), (starts, stops) = days_of[one["operation_id"]], days_of[other["operation_id"]]
        return not (begins and starts and (ends < starts or stops < begins))

    best = 0.0
    for size in range(1, len(held) + 1):
        for chosen in combinations(held, size):
            if not any(clash(one, other) for one, other in combinations(chosen, 2)):
                best = max(best, sum(float(row["value"]) for row in chosen))
    return best


@pytest.mark.parametrize(
    ("measure", "operations", "words", "left_out"),
    [
        ("arrests", ["ten-weeks-2023"], "between 72 and 93", 1),
        ("knives_surrendered", ["knife-campaign-2021-10"], "118", 4),
        ("knives_recovered", ["sceptre-2023-11"], "more than 130", 2),
        ("arrests", ["op-workforce-2024"], "about 60", 4),
        ("test_purchases", ["sceptre-2022-05", "sceptre-2023-05"], "54", 0),
        ("test_purchase_failures", ["sceptre-2022-05", "sceptre-2023-05"], "8", 0),
        ("arrests", ["sceptre-2022-05", "sceptre-2023-05"], "between 17 and 18", 5),
        ("test_purchase_failures", ["viper-2018-10-test-purchases"], "6", 2),
    ],
)
def test_the_published_figures_are_totalled_as_the_publications_allow(
    real_figures: None, measure: str, operations: list[str], words: str, left_out: int
) -> None:
    answer = total(measure, operations)
    assert (answer.words, len(answer.left_out)) == (words, left_out)


def test_the_published_figures_of_two_subjects_are_not_totalled(real_figures: None) -> None:
    assert total("arrests", ["sceptre-2018-02", "county-lines-2018-10"]).words.startswith("not totalled: ")
