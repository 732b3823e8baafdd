"""A publication that is killed, a folder under embargo that is not in order: nothing is half written."""

import json
import os
import signal
import time
from pathlib import Path

import pytest

from pages.outlets.edition import editions
from pages.outlets.publishing.due import publish_due
from pages.outlets.publishing.embargo import UnfitPublication, publications
from pages.outlets.publishing.publish import Outcome, publish
from pages.outlets.publishing.register import withdrawn
from pages.outlets.publishing.small_tables import rows
from pages.outlets.publishing.withdrawing import CannotWithdraw, restore, withdraw
from queries.build import Refused
from queries.errors import ReaderError
from queries.releases.writing import BESIDE
from queries.run import pin
from queries.snapshot import read_pointer
from tests.publishing.desk import Desk

GOOD = {
    "title": "Fictional lanterns",
    "embargo_until": "2020-01-01T09:30+00:00",
    "status": "cleared",
    "cleared_by": "head",
}
FIGURE = "ten-weeks-2023-04"


@pytest.fixture
def unchanged(office: Desk):
    """Hold at the end that no published file and no snapshot has changed."""
    before, pointer = office.files(), read_pointer(office.build)
    yield
    assert office.files() == before
    assert read_pointer(office.build) == pointer
    assert not (office.data / BESIDE).exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("{", "publication.json is not JSON"),
        ("[]", "may hold only cleared_by, embargo_until, status, title, why"),
        (GOOD | {"embargo": "no"}, "may hold only"),
        (GOOD | {"title": ""}, "title must be a text"),
        (GOOD | {"title": 7}, "title must be a text"),
        (GOOD | {"status": "ready"}, "status is “ready”; allowed are draft, checked, cleared"),
        (GOOD | {"cleared_by": None}, "cleared_by does not say by which role"),
        (GOOD | {"embargo_until": "tomorrow"}, "write it as 2026-12-01T09:30+00:00"),
        (GOOD | {"embargo_until": "2020-01-01T09:30"}, "needs its time zone"),
        (None, "publication.json is missing"),
    ],
    ids=lambda value: None if isinstance(value, dict) else str(value)[:20],
)
def test_a_publication_that_cannot_be_read_stays_and_says_why(
    office: Desk, unchanged: None, said: object, words: str
) -> None:
    place = office.embargo / "bad"
    place.mkdir()
    if said is not None:
        (place / "publication.json").write_text(said if isinstance(said, str) else json.dumps(said))
    found, unfit = publications()
    results = list(publish_due())
    (place / "publication.json").unlink(missing_ok=True)
    place.rmdir()
    assert found == []
    assert len(unfit) == len(results) == 1
    assert words in str(unfit[0])
    assert str(unfit[0]).startswith("bad: ")


@pytest.mark.parametrize(
    ("table", "content", "words"),
    [
        ("lanterns.csv", "lantern_id\nL1\n", "lanterns.csv is no table that can be published this way"),
        ("register.csv", "entry_id\nR9\n", "register.csv is no table that can be published this way"),
        ("figures.csv", "figure_id,value\nx,1\n", "this column is missing"),
        ("figures.csv", None, "only these are allowed here: exact"),
    ],
    ids=["no such table", "a table of ours", "columns missing", "against the contract"],
)
def test_rows_that_offend_change_nothing_and_are_named(
    office: Desk, unchanged: None, table: str, content: str | None, words: str
) -> None:
    offending = office.line("figures.csv", FIGURE).replace(",exact,", ",roughly,")
    place = office.entrust("offending", {"figures.csv": [offending]} if content is None else {}, **GOOD)
    if content is not None:
        (place / table).write_text(content)
    ((title, result),) = publish_due()
    for file in place.iterdir():
        file.unlink()
    place.rmdir()
    assert title == "Fictional lanterns"
    assert isinstance(result, ReaderError)
    said = " ".join(str(one) for one in result.offences) if isinstance(result, Refused) else str(result)
    assert words in said


def test_a_folder_in_public_view_is_refused(office: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (office.data, office.build):
        monkeypatch.setenv("EMBARGO_DIR", str(place))
        with pytest.raises(UnfitPublication, match="lies inside the public folders"):
            publications()
    monkeypatch.delenv("EMBARGO_DIR")
    with pytest.raises(UnfitPublication, match="EMBARGO_DIR is not set"):
        publications()


def test_what_cannot_be_withdrawn_or_restored_is_refused_by_name(office: Desk, unchanged: None) -> None:
    with pytest.raises(CannotWithdraw, match="no exhibit and no figure called “lanterns”. The exhibits are: aims"):
        withdraw("lanterns", "It is wrong.")
    with pytest.raises(CannotWithdraw, match="A reason is needed"):
        withdraw("homicides", " ")
    with pytest.raises(CannotWithdraw, match="homicides is not withdrawn. Withdrawn is: nothing"):
        restore("homicides", "It is right.")


def test_publishing_data_that_offend_changes_nothing(office: Desk) -> None:
    line = office.line("figures.csv", FIGURE)
    office.edit("figures.csv", line, line.replace(",95,", ",many,"))
    before, pointer = office.files(), read_pointer(office.build)
    with pytest.raises(Refused):
        publish()
    assert (office.files(), read_pointer(office.build)) == (before, pointer)
    office.edit("figures.csv", line.replace(",95,", ",many,"), line)


def test_an_exhibit_is_withdrawn_even_while_the_tables_are_in_the_middle_of_an_edit(office: Desk) -> None:
    line = office.line("figures.csv", FIGURE)
    office.edit("figures.csv", line, line.replace(",95,", ",many,"))
    outcome = withdraw("homicides", "It was a fictional mistake")
    assert outcome.offences == 1
    pin()
    assert withdrawn("homicides") == "It was a fictional mistake."
    assert "homicides" not in {one.slug for one in editions()}
    assert [row["thing"] for row in rows(office.data / "withdrawals.csv")] == ["homicides"]
    assert ",many," in office.line("figures.csv", FIGURE)
    office.edit("figures.csv", line.replace(",95,", ",many,"), line)


def test_a_publication_killed_while_it_exchanges_files_is_taken_back_and_the_next_one_completes_it(
    office: Desk,
) -> None:
    line = office.line("figures.csv", FIGURE)
    office.edit("figures.csv", line, line.replace(",95,", ",96,"))
    before = rows(office.data / "register.csv")
    command = office.command("publish", "--why", "A fictional recount.")
    while not (office.data / BESIDE).exists() and command.poll() is None:
        time.sleep(0.0002)
    assert command.poll() is None, "it ended before it could be killed"
    os.kill(command.pid, signal.SIGKILL)
    command.communicate()
    outcome = publish(why="A fictional recount.")
    assert isinstance(outcome, Outcome)
    after = rows(office.data / "register.csv")
    assert not (office.data / BESIDE).exists()
    added = after[len(before) :]
    assert after[: len(before)] == before
    assert [row["thing"] for row in added if row["thing"] == "ten-weeks-results"] == ["ten-weeks-results"]
    assert {row["why"] for row in added} == {"A fictional recount."}
    held = {row["entry_id"] for row in rows(office.data / "register_values.csv")}
    assert {row["entry_id"] for row in added} <= held
    assert publish() == Outcome((), (), None)


def test_no_temporary_file_is_left_beside_the_tables(office: Desk) -> None:
    left = [path.name for path in Path(office.data).iterdir() if path.name.startswith(".") or "tmp" in path.name]
    assert left == []
