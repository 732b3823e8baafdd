"""The words of a briefing: the same in every form, answers from the data, and what is missing said first."""

import csv
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pages.exhibits.briefing import SETS, ready
from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import ask
from pages.exhibits.violence_known_years import EXHIBIT as KNOWN_YEARS
from pages.outlets.briefing import handout, presentation, slides
from pages.outlets.briefing.choice import briefing
from pages.outlets.briefing.deck import Slide, deck
from pages.outlets.edition import NotOffered
from tests.briefing.reading import WANTED, bare, every_word, html_text, pdf_text, pptx_text
from tests.pages.reading import visiting
from tests.server import ROOT, Server, build


def slide_of(slug: str) -> Slide:
    """The slide of an exhibit."""
    return deck(briefing({"exhibits": slug})).slides[1]


def answer_to(question: str, slug: str) -> str:
    """The answer to a likely question."""
    return " ".join(line for part in slide_of(slug).notes if part.heading == question for line in part.lines)


def test_slides_hand_out_and_presentation_say_the_same(shipped: Path, tmp_path: Path) -> None:
    told = deck(briefing(WANTED))
    file = tmp_path / "briefing.pdf"
    file.write_bytes(handout.pdf(told))
    forms = {
        "pptx": bare(pptx_text(slides.pptx(told))),
        "pdf": bare(pdf_text(file)),
        "html": bare(html_text(presentation.html(told).decode())),
    }
    words = list(every_word(told))
    assert len(words) > 150
    for form, text in forms.items():
        assert [said for said in words if bare(said) not in text] == [], form


def test_the_page_shows_the_same_words(browser: Browser, server: Server, shipped: Path) -> None:
    words = [said for said in every_word(deck(briefing(WANTED)))]
    with visiting(browser, server) as visit:
        text = bare(visit.open(server, f"/briefing?exhibits={WANTED['exhibits']}&since={WANTED['since']}"))
        assert [said for said in words if bare(said) not in text] == []
        assert visit.errors == []
        assert visit.outside == []
        visit.page.get_by_label("Day of the last meeting").fill("2031-01-01")
        visit.page.keyboard.press("Enter")
        visit.page.get_by_text("1 January 2031 is in the future.").wait_for()
        assert "since=2031-01-01" in visit.page.url


@pytest.mark.parametrize("name", SETS)
def test_a_ready_set_names_exhibits_that_are_there(shipped: Path, name: str) -> None:
    assert set(ready(name)) <= set(exhibits())
    assert len(set(ready(name))) == len(ready(name)) >= 5
    assert name != "everything" or set(ready(name)) == set(exhibits())


def test_slides_stand_in_the_order_chosen_between_what_is_new_and_the_sources(shipped: Path) -> None:
    told = deck(briefing({"exhibits": "homicides,funding,homicides,amnesty-bins"}))
    shown = [slide.edition.slug for slide in told.slides if slide.edition]
    assert shown == ["homicides", "funding", "amnesty-bins"]
    assert told.slides[0].title.startswith("Since the last meeting")
    assert told.slides[-1].title == "Sources"


def test_likely_questions_are_answered_from_the_data_alone(shipped: Path) -> None:
    assert answer_to("Is that more than last time?", "school-visits").startswith("It cannot be said.")
    assert "2016/17 sheet" in answer_to("Why is 2016/17 missing?", "robbery-quarters")
    assert "2016/17" in answer_to("Why is 2016/17 missing?", "homicides")
    assert answer_to("Why is 2016/17 missing?", "recorded-knife-offences") == ""
    assert answer_to("Does this include handed-in knives?", "weapons-by-route").startswith("Yes: 14 figures are")
    assert answer_to("Does this include handed-in knives?", "robbery-quarters").startswith("No. It counts what police")
    assert "not among them" in answer_to("Does this include carrying a knife?", "knife-offence-quarters")
    assert ask(KNOWN_YEARS).title in answer_to("Is violence down since the launch?", "homicides")
    assert "not a finding of guilt" in answer_to("Does an arrest mean that they did it?", "ten-weeks-results")


def test_the_first_slide_says_what_is_new_and_what_was_not_found(shipped: Path) -> None:
    first = deck(briefing({"set": "knives", "since": "2025-06-01"})).slides[0]
    told = {part.heading: part.lines for part in first.notes}
    assert any(line.startswith("July 2026: EXODUS trial") for line in told["Milestones"])
    assert any("Homicides, Northamptonshire: 8, year ending June 2025" in line for line in told["Published by others"])
    assert told["Planned releases"] == ("No planned release was found.",)
    nothing = {part.heading: part.lines for part in deck(briefing({"since": str(date.today())})).slides[0].notes}
    assert nothing["Published or changed on this site"] == ("Nothing found.",)
    assert nothing["Published by others"] == nothing["Milestones"] == ("Nothing found in the publications read.",)


def test_without_a_date_nothing_is_said_to_be_new(shipped: Path) -> None:
    first = deck(briefing({})).slides[0]
    assert "No date of the last meeting was given" in first.parts[0].lines[0]
    assert "Milestones" not in {part.heading for part in first.parts}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"since": str(date.today() + timedelta(days=1))}, "is in the future"),
        ({"since": "last tuseday"}, "“last tuseday” is not a date"),
        ({"since": "2025-02-30"}, "is not a date"),
        ({"since": "1999-12-31"}, "Nothing held was published before 16 April 2015"),
        ({"set": "nonsense"}, "no ready set called “nonsense”"),
        ({"exhibits": "nonsense"}, "no exhibit called “nonsense”"),
        ({"exhibits": ","}, "No exhibit is chosen"),
        ({"colour": "red"}, "no choice called “colour”"),
    ],
)
def test_bad_input_gets_a_sentence(shipped: Path, asked: dict[str, str], said: str) -> None:
    with pytest.raises(NotOffered, match=said):
        briefing(asked)


@pytest.mark.parametrize("spelling", ["2025-06-01", "1 June 2025", "01/06/2025"])
def test_a_date_is_read_as_people_write_it(shipped: Path, spelling: str) -> None:
    assert briefing({"since": spelling}).since == date(2025, 6, 1)


def test_what_is_unknown_or_withdrawn_is_named_first_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, target = tmp_path / "data", tmp_path / "build"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("build"))
    with (data / "withdrawals.csv").open("a", newline="") as file:
        for slug in ("homicides", KNOWN_YEARS.slug):
            csv.writer(file).writerow([slug, "exhibit", "2026-11-20T09:00", "Counted twice.", "", ""])
    build(target, data)
    monkeypatch.setenv("NSVPP_BUILD", str(target))
    told = deck(briefing({"exhibits": "homicides,robbery-quarters,nonsense"}))
    assert [slide.edition.slug for slide in told.slides if slide.edition] == ["robbery-quarters"]
    missing = " ".join(told.slides[0].parts[0].lines)
    assert "Counted twice." in missing
    assert "no exhibit called “nonsense”" in missing
    assert not [part for slide in told.slides for part in slide.notes if part.heading.startswith("Is violence down")]
