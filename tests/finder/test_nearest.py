"""The nearest kit, its distance and the walk, for every postcode; what is no kit to rely on stands elsewhere."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as values

from pages.exhibits import nearest as finder
from pages.exhibits.asked import postcodes, understand
from pages.exhibits.distances import Point, about, is_near, metres, minutes, walk
from pages.exhibits.nearest import BINS, DOUBTED, PLACED, UNPLACED, nearest, of, said, spots
from tests.finder import naive

pytestmark = pytest.mark.usefixtures("shipped")


def in_metres(words: str) -> float:
    """The distance that "about 2.5 km" names."""
    found = re.fullmatch(r"about ([\d.]+) (m|km)", words)
    assert found, words
    return float(found[1]) * (1_000 if found[2] == "km" else 1)


def test_every_postcode_has_the_nearest_kit_that_a_naive_computation_finds() -> None:
    ids = [row["kit_id"] for row in naive.installed_and_located()]
    assert len(naive.table("postcodes")) == len(postcodes()) == 18_487
    for row, distances in zip(naive.table("postcodes"), naive.metres(), strict=True):
        first = nearest(postcodes()[row["postcode"].replace(" ", "")].point)[0]
        assert first.spot.kit_id == ids[distances.argmin()], row["postcode"]
        assert first.metres == pytest.approx(distances.min(), abs=0.01), row["postcode"]


def test_the_whole_order_is_that_of_the_naive_computation() -> None:
    ids = [row["kit_id"] for row in naive.installed_and_located()]
    for row, distances in list(zip(naive.table("postcodes"), naive.metres(), strict=True))[::50]:
        near = nearest(understand(row["postcode"]).point or Point(0, 0))
        assert [one.spot.kit_id for one in near] == [ids[place] for place in distances.argsort()]


def test_every_distance_in_words_is_within_its_rounding() -> None:
    margins = {"less": 0, 100: 50, 500: 250, 1_000: 500}
    for distance in naive.metres().ravel():
        words = about(float(distance))
        if words == "less than 50 m":
            assert distance < 50
            continue
        step = 100 if distance < 1_000 else 500 if distance < 5_000 else 1_000
        assert in_metres(words) % step == 0
        assert abs(in_metres(words) - distance) <= margins[step] + 1e-9, (words, distance)


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (0, "less than 50 m"),
        (49.9, "less than 50 m"),
        (50, "about 100 m"),
        (149, "about 100 m"),
        (150, "about 200 m"),
        (980, "about 1 km"),
        (1_249, "about 1 km"),
        (1_250, "about 1.5 km"),
        (2_100, "about 2 km"),
        (4_999, "about 5 km"),
        (5_400, "about 5 km"),
        (14_500, "about 15 km"),
    ],
)
def test_distances_are_worded_as_a_person_says_them(distance: float, words: str) -> None:
    assert about(distance) == words


@given(values.floats(min_value=0, max_value=60_000))
def test_a_walk_is_never_said_to_be_shorter_than_supposed(distance: float) -> None:
    words = walk(distance)
    if words == "more than an hour's walk":
        assert minutes(distance) > 60
        return
    found = re.fullmatch(r"about (\d+|one) minutes?' walk|about one minute's walk", words)
    assert found, words
    said_minutes = 1 if found[1] is None else int(found[1])
    assert said_minutes >= minutes(distance)
    assert said_minutes - minutes(distance) < (1 if said_minutes <= 10 else 5) + 1e-9 or distance == 0
    assert is_near(distance) == (said_minutes <= 10)


def test_where_none_is_near_that_is_said_before_the_nearest_is_named() -> None:
    near_limit = 10 * 80 / 1.3
    far = 0
    for row, distances in zip(naive.table("postcodes"), naive.metres(), strict=True):
        near = nearest(postcodes()[row["postcode"].replace(" ", "")].point)
        sentences = said(row["postcode"], near)
        none_near = f"No kit in this list is located within about a ten-minute walk of {row['postcode']}."
        assert sentences[0].startswith(none_near) == (distances.min() > near_limit), row["postcode"]
        assert near[0].spot.kit.name in sentences[-1]
        far += len(sentences) == 2
    assert 10_000 < far < 18_487


def test_bins_announced_and_damaged_ones_are_never_among_those_with_a_distance() -> None:
    published = {row["kit_id"]: row for row in naive.table("kits")}
    assert {spot.kit_id for spot in spots()} == set(published)
    assert {spot.kit_id for spot in of(PLACED)} == {row["kit_id"] for row in naive.installed_and_located()}
    assert {spot.kit_id for spot in of(BINS)} == {key for key, row in published.items() if row["kind"] == "amnesty_bin"}
    doubted = {spot.kit_id for spot in of(DOUBTED)}
    assert {"kettering-windmill-club", "northampton-racecourse"} <= doubted
    assert all(published[key]["status"] == "announced" or published[key]["condition"] for key in doubted)
    assert sum(len(of(group)) for group in (PLACED, UNPLACED, DOUBTED, BINS)) == len(published)


def test_a_point_to_walk_to_is_given_only_where_the_place_is_known_well_enough() -> None:
    published = {row["kit_id"]: row for row in naive.table("kits")}
    for spot in spots():
        row = published[spot.kit_id]
        assert bool(spot.geo) == (bool(row["latitude"]) and int(row["coord_precision_m"]) <= 150), spot.kit_id
        if row["latitude"]:
            assert f"{row['coord_precision_m']} m" in spot.where
        if "Whole-park" in row["caution"]:
            assert spot.where.startswith("Somewhere in the park")


def test_months_since_the_last_report_are_counted_from_today(shipped: Path) -> None:
    rows = [row for row in finder.run("kits_to_find").to_dict("records") if row["kit_id"] == "kettering-windmill-club"]
    told = finder.spot(rows, date(2026, 11, 20))
    assert told.report == "6 March 2024"
    assert told.unconfirmed == "Not confirmed for 32 months"
    assert finder.spot(rows, date(2026, 3, 6)).unconfirmed == "Not confirmed for 24 months"
    assert told.kit.status == "Reported damaged"


def test_a_degree_along_the_equator_and_a_meridian_is_as_long_as_it_should_be() -> None:
    assert metres(Point(0, 0), Point(0, 1)) == pytest.approx(111_195.08, abs=0.01)
    assert metres(Point(52, -1), Point(53, -1)) == pytest.approx(111_195.08, abs=0.01)
