"""What people type is understood, or answered with what to type instead."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as values

from pages.exhibits.asked import LONGEST, postcodes, sectors, understand
from pages.exhibits.distances import Point, metres
from tests.finder import naive

pytestmark = pytest.mark.usefixtures("shipped")


@pytest.mark.parametrize(
    "typed",
    ["NN1 1SP", "nn11sp", " nN1  1sP ", "NN1-1SP", "n n 1 1 s p", "NN1 ISP", "NNI 1SP", "NN1 lSP", "ＮＮ１ １ＳＰ"],
)
def test_a_postcode_is_read_in_any_case_with_any_spaces_and_letters_for_figures(typed: str) -> None:
    place = understand(typed)
    assert place.name == "NN1 1SP"
    assert place.point == Point(52.23704, -0.90658) or place.point == postcodes()["NN11SP"].point
    assert place.town_id == "northampton"


def test_every_postcode_is_read_with_the_letter_o_for_zero() -> None:
    with_zero = [row["postcode"] for row in naive.table("postcodes") if "0" in row["postcode"]]
    assert len(with_zero) > 1_000
    for postcode in with_zero:
        place = understand(postcode.replace("0", "O"))
        assert (place.name, place.notes[0]) == (postcode, f"Read as {postcode}.")


def test_half_a_postcode_is_measured_from_the_middle_and_says_so() -> None:
    for typed, name in (("NN1", "NN1"), ("nn1 1", "NN1 1"), ("NN1 1S", "NN1 1S"), ("PE8", "PE8")):
        place = understand(typed)
        assert place.name == f"the middle of {name}"
        assert place.point is not None
        assert "Measured from the middle" in place.notes[-1]
        assert "whole postcode gives a better answer" in place.notes[-1]


def test_a_first_part_that_may_be_two_things_says_how_to_type_the_other() -> None:
    assert understand("NN11").name == "the middle of NN11"
    assert "If you mean NN1 1" in understand("NN11").notes[0]
    assert understand("NN1 1").name == "the middle of NN1 1"


def test_an_unknown_postcode_of_a_known_sector_is_measured_from_the_sector() -> None:
    place = understand("NN1 1ZZ")
    assert place.name == "the middle of NN1 1"
    assert place.notes[0].startswith("NN1 1ZZ is not in the list")


@pytest.mark.parametrize(("typed", "near"), [("LE16 7AA", "LE16 8"), ("MK40 2AA", "MK19 7"), ("NN19 1AA", "NN18 9")])
def test_a_postcode_outside_the_county_names_the_nearest_sector_known(typed: str, near: str) -> None:
    place = understand(typed)
    assert place.point is None
    assert near in place.notes[0]
    assert place.instead == (near,)
    assert understand(near).point is not None


def test_a_postcode_just_outside_names_the_sector_of_the_county_that_is_nearest() -> None:
    outside = [row for row in naive.table("postcodes") if row["council_area"] == "outside Northamptonshire"]
    assert len(outside) == 106
    middles = {
        row["sector"]: Point(float(row["latitude"]), float(row["longitude"])) for row in naive.table("postcode_sectors")
    }
    assert set(middles) == set(sectors())
    for row in outside:
        here = Point(float(row["latitude"]), float(row["longitude"]))
        near = min(middles, key=lambda sector: metres(here, middles[sector]))
        place = understand(row["postcode"])
        assert place.point == here
        assert f"is {near}." in place.notes[-1]
        assert "outside Northamptonshire" in place.notes[-1]


def misspelt(name: str) -> set[str]:
    """Every way to get one letter wrong: one missing, one too many, another one, two exchanged."""
    found = set()
    for place in range(len(name)):
        start, end = name[:place], name[place + 1 :]
        found.add(start + end)
        found |= {start + letter + end for letter in string.ascii_lowercase}
        found |= {start + letter + name[place:] for letter in string.ascii_lowercase}
        found.add(start + end[:1] + name[place] + end[1:])
    return found - {name}


def test_a_town_with_one_letter_wrong_is_the_town_and_the_answer_says_so() -> None:
    names = [row["name"] for row in naive.table("towns")]
    assert len(names) == 18
    for name in names:
        assert understand(name.upper()).name == name
        for typed in misspelt(name.lower()):
            place = understand(typed)
            assert place.name == name, typed
            assert typed.replace(" ", "") == name.lower().replace(" ", "") or place.notes[0] == f"Read as {name}."


def test_a_town_or_postcode_within_an_address_is_found() -> None:
    assert understand("12 High Street, Wellingborough").name == "Wellingborough"
    assert understand("the station, NN1 1SP, Northampton").name == "NN1 1SP"


@pytest.mark.parametrize(
    "typed", ["", " ", "🩸🔪", "!?", "x" * 10_000, "<script>alert(1)</script>", "Nottingham", "12345", "\x00"]
)
def test_what_is_not_understood_is_answered_with_what_to_type(typed: str) -> None:
    place = understand(typed)
    assert not place.understood
    assert place.point is None
    assert "Type a postcode such as NN1 1SP" in place.notes[0]
    assert len(place.notes[0]) < 300


@given(values.text(max_size=2 * LONGEST))
def test_anything_typed_has_an_answer(typed: str) -> None:
    place = understand(typed)
    assert place.understood or place.notes
    assert all(note.strip() for note in place.notes)
