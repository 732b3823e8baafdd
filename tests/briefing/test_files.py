"""Slides, hand-out and presentation reopened by other programs: native charts, structure, and no request to anyone."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.oxml.ns import qn

from pages.exhibits.exhibit import ask
from pages.exhibits.homicides import EXHIBIT as HOMICIDES
from pages.outlets.briefing import handout, presentation, slides
from pages.outlets.briefing.choice import briefing
from pages.outlets.briefing.deck import Deck, deck
from tests.briefing.reading import WANTED, run
from tests.server import Server

CHARTS = {"exhibits": "recorded-knife-offences,school-visits,homicides,kits-map,partners", "since": "2025-06-01"}


@pytest.fixture
def told(shipped: Path) -> Deck:
    """A briefing with native charts, a map, and a table."""
    return deck(briefing(CHARTS))


def test_slides_are_numbered_and_charts_are_native_with_their_values_and_alt_text(told: Deck) -> None:
    made = Presentation(BytesIO(slides.pptx(told)))
    assert len(made.slides) == len(told.slides) == 7
    charts = {}
    for slide, wanted in zip(made.slides, told.slides, strict=True):
        assert slide.shapes.title.text_frame.text == wanted.title
        assert 'type="slidenum"' in "".join(shape._element.xml for shape in slide.placeholders)
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape._element.tag == qn("p:pic"):
                assert shape._element.find(f".//{qn('p:cNvPr')}").get("descr")
            if shape.has_chart:
                charts[wanted.edition.slug] = shape.chart
    assert set(charts) == {"recorded-knife-offences", "school-visits", "homicides"}
    drawn = [one for plot in charts["homicides"].plots for one in plot.series if not one.name.endswith(": hollow")]
    shown = [value for one in drawn for value in one.values if value]
    assert sorted(shown) == sorted(float(value) for value in ask(HOMICIDES).rows["homicides"].dropna())


def test_a_user_can_change_a_value_and_save(told: Deck, tmp_path: Path) -> None:
    made = Presentation(BytesIO(slides.pptx(told)))
    chart = next(shape.chart for shape in made.slides[1].shapes if shape.has_chart)
    data = CategoryChartData()
    data.categories = list(chart.plots[0].categories)
    data.add_series("Offences", [1234, *list(chart.plots[0].series[0].values)[1:]])
    chart.replace_data(data)
    made.save(tmp_path / "edited.pptx")
    again = Presentation(tmp_path / "edited.pptx")
    chart = next(shape.chart for shape in again.slides[1].shapes if shape.has_chart)
    assert chart.plots[0].series[0].values[0] == 1234


def test_the_hand_out_is_tagged_with_headings_in_order_alt_text_and_real_tables(told: Deck, tmp_path: Path) -> None:
    file = tmp_path / "briefing.pdf"
    file.write_bytes(handout.pdf(told))
    says = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", run("pdfinfo", str(file)), flags=re.MULTILINE))
    assert says["Tagged"] == "yes"
    assert says["Title"] == told.title
    assert "(A4)" in says["Page size"]
    tree = run("pdfinfo", "-struct-text", str(file))
    levels = [int(level) for level in re.findall(r"^ +H(\d)\b", tree, flags=re.MULTILINE)]
    assert levels[:2] == [1, 2]
    assert levels.count(1) == 1
    assert levels.count(2) == len(told.slides)
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    assert len(re.findall(r"^ +Table\b", tree, flags=re.MULTILINE)) == 5
    columns = sum(len(slide.edition.answer.table.columns) for slide in told.slides if slide.edition)
    assert len(re.findall(r"^ +TH\b", tree, flags=re.MULTILINE)) == columns
    body = file.read_bytes()
    assert body.count(b"/Alt") >= 4
    assert b"/Outlines" in body
    assert b"(en-GB)" in body
    assert b"pdfuaid" in body


def test_the_whole_is_small_and_holds_only_its_own_script(shipped: Path) -> None:
    page = presentation.html(deck(briefing({"set": "everything", "since": "2025-06-01"}))).decode()
    assert len(page.encode()) < 3_000_000
    assert page.count("<script") == 1
    assert "default-src 'none'" in page
    assert re.search(r"script-src 'sha256-[\w+/=]{44}'", page)
    assert not re.search(r"<(?:img|link|script|iframe)[^>]+(?:src|href)=\"(?!data:)", page)


@pytest.fixture
def room(browser: Browser, shipped: Path, tmp_path: Path) -> Iterator[Page]:
    """The presentation opened from disk on a small projector, with the network off."""
    file = tmp_path / "briefing.html"
    file.write_bytes(presentation.html(deck(briefing(WANTED))))
    context = browser.new_context(viewport={"width": 1280, "height": 720}, offline=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text))
    page.on("request", lambda asked: said.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
    page.goto(file.as_uri())
    yield page
    assert said == []
    context.close()


def test_it_is_presented_by_keyboard_alone_without_a_network(room: Page) -> None:
    last = room.locator("section.slide").count()
    room.keyboard.press("Tab")
    room.keyboard.press("Enter")
    room.wait_for_selector("body.presenting")
    for key, number in [
        *[("ArrowRight", 2), (" ", 3), ("ArrowLeft", 2), ("ArrowLeft", 1), ("ArrowLeft", 1)],
        *[("End", last), ("ArrowRight", last), ("Home", 1), ("PageDown", 2)],
    ]:
        room.keyboard.press(key)
        assert room.locator("#place").inner_text().startswith(f"Slide {number} of {last}"), key
        assert room.locator("section.slide:visible").count() == 1
        assert room.locator(f"#slide-{number} h2").is_visible()
    assert not room.locator("#slide-2 .notes").is_visible()
    room.keyboard.press("n")
    assert room.locator("#slide-2 .notes").is_visible()
    assert room.get_by_text("It cannot be said.").first.is_visible()
    room.keyboard.press("n")
    assert not room.locator("#slide-2 .notes").is_visible()
    room.keyboard.press("Escape")
    room.wait_for_selector("body:not(.presenting)")
    assert room.evaluate("document.activeElement.id") == "present"
    assert room.locator("section.slide:visible").count() == last


def test_type_can_be_read_from_the_back_of_the_room(room: Page) -> None:
    room.keyboard.press("Tab")
    room.keyboard.press("Enter")
    for _ in range(room.locator("section.slide").count()):
        sizes = room.evaluate(
            """[...document.querySelectorAll('.now, .now *, #bar *')].filter(one => one.checkVisibility()
                && [...one.childNodes].some(child => child.nodeType === 3 && child.data.trim())).map(one => {
                const size = parseFloat(getComputedStyle(one).fontSize), at = one.getScreenCTM && one.getScreenCTM();
                return at ? size * Math.hypot(at.a, at.b) : size })"""
        )
        assert min(sizes) >= 23.95, room.locator(".now h2").inner_text()
        room.keyboard.press("ArrowRight")


def test_addresses_answer_with_files_and_sentences(server: Server) -> None:
    shown = server.get("/briefing.html?exhibits=homicides,nonsense&present=1")
    assert (shown.status, shown.content_type) == (200, "text/html; charset=utf-8")
    assert "There is no exhibit called “nonsense”." in shown.text
    refused = server.get("/briefing.pdf?since=2031-01-01")
    assert refused.status == 400
    assert "1 January 2031 is in the future." in refused.text


def test_libreoffice_opens_every_slide(told: Deck, tmp_path: Path) -> None:
    (tmp_path / "briefing.pptx").write_bytes(slides.pptx(told))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    run(
        "soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "briefing.pptx")
    )
    pages = run("pdftotext", str(tmp_path / "briefing.pdf"), "-").split("\f")
    assert len(pages) - 1 == len(told.slides)
    for page, slide in zip(pages, told.slides, strict=False):
        assert " ".join(slide.title.split()) in " ".join(page.split())
