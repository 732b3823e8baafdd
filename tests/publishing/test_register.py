"""The register is whole: everything on offer is in it, and codes lead to what they stood on."""

import json
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from pages.exhibits.records import records
from pages.outlets.edition import editions
from pages.outlets.publishing import register
from pages.outlets.publishing.lookup import advice, alike, look_up, typed
from pages.outlets.publishing.news import news
from pages.outlets.publishing.values import ALL, changes, lines
from queries.run import pin

PUBLISH = "run `python -m pages publish` and commit data/register.csv and data/register_values.csv"


@pytest.fixture(autouse=True)
def answering_from(shipped: Path) -> None:
    """Let every test ask the shipped tables."""
    pin()


def test_every_edition_on_offer_and_every_rule_is_in_the_register_as_it_is() -> None:
    forgotten = [f"{one.thing} {one.choices}".strip() for one in news()]
    assert forgotten == [], f"not yet published; {PUBLISH}"


def test_no_two_editions_share_a_code_and_each_is_revision_so_and_so_of_its_own() -> None:
    shown = list(editions())
    assert len(shown) >= 61
    assert max(Counter(one.code for one in shown).values()) == 1
    assert {register.revision(one) for one in shown} <= {
        len(register.revisions(one.slug, one.address_choices)) for one in shown
    }


def test_a_current_code_is_found_in_capitals_and_with_spaces() -> None:
    code = next(editions()).code
    found = look_up(typed(f" {code[:3].upper()} {code[3:].upper()} "))
    assert found is not None
    assert (found.state, found.changes, found.since) == ("current", (), ())


def test_an_unknown_code_is_met_with_advice_and_codes_much_like_it() -> None:
    code = next(editions()).code
    assert look_up("zzzzzzz") is None
    wrong = f"{code[:-1]}{'2' if code[-1] != '2' else '3'}"
    assert look_up(wrong) is None
    assert code in alike(wrong)
    assert advice("a1") == (
        "A code has 7 characters. This one has 2.",
        "Codes have no vowels and no 0, 1, l or y. This one has 1, a.",
    )


def test_what_is_held_of_an_edition_is_every_value_of_its_rows_in_words() -> None:
    held = lines(
        pd.DataFrame(
            {
                "figure_id": ["a", "b"],
                "value": [130.0, 4.0],
                "qualifier": ["at_least", "exact"],
                "source_id": ["s", "s"],
            }
        )
    )
    assert {line: dict(one.values) for line, one in held.items()} == {
        "a": {"value": "more than 130"},
        "b": {"value": "4"},
    }
    first = register.revisions("ten-weeks-results")[0]
    assert register.held(first.entry_id)["ten-weeks-2023-01"].values["value"] == "72"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"value": [1.0, 2.0]}, {"value": [1.0, 3.0]}, [("b", "value", "2", "3")]),
        ({"value": [1.0, 2.0], "all": [9, 9]}, {"value": [1.0, 2.0], "all": [8, 8]}, [(ALL, "all", "9", "8")]),
        ({"status": ["done", "done"]}, {"status": ["done", "planned"]}, [("b", "status", "done", "planned")]),
        ({"value": [1.0, 2.0]}, {"value": [2.0, 1.0]}, [("a", "value", "1", "2"), ("b", "value", "2", "1")]),
    ],
    ids=["one value", "a value of all lines once", "a state that was the same on all lines", "two exchanged"],
)
def test_a_difference_is_told_once_for_each_value(before: dict, after: dict, expected: list) -> None:
    old, new = (lines(pd.DataFrame({"thing_id": ["a", "b"], **columns})) for columns in (before, after))
    labels = {one.label for one in new.values()}
    found = changes(old, new)
    assert [(one.name, one.old, one.new) for one in found] == [each[1:] for each in expected]
    assert {one.what for one in found} <= labels
    assert changes(new, new) == ()


def test_lines_that_come_and_go_are_told_as_not_shown() -> None:
    old, new = (lines(pd.DataFrame({"thing_id": ids, "value": [1.0, 2.0]})) for ids in (["a", "b"], ["a", "c"]))
    assert [(one.old, one.new) for one in changes(old, new)] == [(None, "2"), ("2", None)]


def test_lines_are_found_again_by_words_where_there_is_no_id() -> None:
    old, new = (
        lines(pd.DataFrame({"offence": ["Robbery", "Homicide"], "offences": numbers, "source_id": ["s", source]}))
        for numbers, source in (([10, 8], "t"), ([10, 9], "u"))
    )
    assert [(one.what, one.old, one.new) for one in changes(old, new)] == [("Homicide", "8", "9")]


def test_the_register_holds_values_and_labels_and_no_prose() -> None:
    values = [
        json.loads(row["held"]) for one in register.entries() if one.kind == "exhibit" for row in _rows(one.entry_id)
    ]
    assert len(values) > 500
    assert max(len(value) for row in values for value in row.values()) < 60


def _rows(entry_id: str) -> list[dict]:
    return records("register_held", entry_id=entry_id)
