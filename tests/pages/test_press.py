"""The Press page driven as a reporter would: find a chart, take it, copy its words, put it on a page of one's own."""

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import ask
from pages.outlets.edition import edition
from pages.outlets.files import citation
from tests.pages.reading import visiting
from tests.server import Server

SLUG = "test-purchases"
ELSEWHERE = "http://localhost:"  # to a browser another site than 127.0.0.1, under which the dashboard is opened


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing."""


@contextmanager
def elsewhere(folder: Path) -> Iterator[str]:
    """Another site on this machine, which serves a folder."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=site.serve_forever)
    thread.start()
    try:
        yield f"{ELSEWHERE}{site.server_port}"
    finally:
        site.shutdown()
        thread.join()
        site.server_close()


@pytest.fixture
def desk(browser: Browser, server: Server) -> Iterator[Page]:
    """The Press page, in a browser that may use the clipboard."""
    with visiting(browser, server, permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.open(server, "/press")
        yield visit.page
        assert visit.errors == []
        assert [address for address in visit.outside if not address.startswith(ELSEWHERE)] == []


def entry(desk: Page, slug: str) -> Locator:
    """What the page has for one chart."""
    return desk.locator("ul.press > li").filter(has=desk.locator(f"a[href='/exhibits/{slug}']"))


def copied(desk: Page, chart: Locator, button: str) -> str:
    """What lies in the clipboard after a press of this button."""
    chart.get_by_role("button", name=button).click()
    desk.get_by_role("status").filter(has_text=f"Copied: {button}").wait_for(state="attached")
    return str(desk.evaluate("navigator.clipboard.readText()"))


def test_a_chart_is_found_by_words_and_stands_in_the_address(desk: Page) -> None:
    assert desk.locator("ul.press > li").count() == len(exhibits())
    desk.get_by_label("Search by words").fill("SHOPS under-18 sold")
    desk.keyboard.press("Enter")
    desk.get_by_text("One chart with “SHOPS under-18 sold”, all subjects.").wait_for()
    assert entry(desk, SLUG).count() == desk.locator("ul.press > li").count() == 1
    assert "words=SHOPS" in desk.url
    desk.reload()
    desk.get_by_text("One chart with").wait_for()
    desk.get_by_label("Search by words").fill("no such words")
    desk.keyboard.press("Enter")
    desk.get_by_text("No chart with “no such words”").wait_for()


def test_a_subject_shows_the_charts_of_its_page(desk: Page, server: Server) -> None:
    desk.goto(f"{server.address}/press?subject=bleed_kits")
    desk.get_by_text("charts, bleed kits.").wait_for()
    wanted = [slug for slug, exhibit in exhibits().items() if "bleed_kits" in exhibit.pages]
    assert desk.locator("ul.press > li").count() == len(wanted)


def test_the_square_picture_is_taken_and_its_size_told(desk: Page, server: Server) -> None:
    chart = entry(desk, SLUG)
    chart.get_by_text("Formats and sizes").click()
    square = chart.get_by_role("link", name="Square 1080 × 1080")
    square.locator(".bytes").wait_for()
    with desk.expect_download() as taken:
        square.click()
    picture = taken.value.path().read_bytes()
    assert Image.open(io.BytesIO(picture)).size == (1080, 1080)
    assert taken.value.suggested_filename.startswith("nsvpp_test-purchases_")
    assert f"{round(len(picture) / 1000)} kB" in square.inner_text()


def test_each_text_is_copied_whole(desk: Page, server: Server, shipped: Path) -> None:
    chart, answer = entry(desk, SLUG), ask(exhibits()[SLUG])
    assert copied(desk, chart, "Copy citation") == citation.full(edition(SLUG))
    assert copied(desk, chart, "Copy alt text") == answer.alt
    quotable = copied(desk, chart, "Copy sentence to quote")
    assert quotable == citation.quotable(edition(SLUG))
    assert answer.title in quotable


def test_the_picture_is_copied_as_a_picture(desk: Page, server: Server) -> None:
    entry(desk, SLUG).get_by_role("button", name="Copy picture").click()
    desk.get_by_role("status").filter(has_text="Copied: Copy picture").wait_for(state="attached", timeout=20_000)
    size = desk.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const bitmap = await createImageBitmap(await item.getType("image/png"));
            return [bitmap.width, bitmap.height];
        }"""
    )
    assert size == [1200, 675]


def test_the_embed_code_works_alone_on_another_site(desk: Page, shipped: Path, tmp_path: Path) -> None:
    code = copied(desk, entry(desk, SLUG), "Copy embed code")
    page = f"<!DOCTYPE html><title>A newspaper</title><link rel='icon' href='data:,'>{code}"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    answer = ask(exhibits()[SLUG])
    with elsewhere(tmp_path) as site:
        for width in (400, 760):
            desk.set_viewport_size({"width": width, "height": 900})
            desk.goto(site)
            frame = desk.frame_locator("iframe")
            frame.locator("svg:visible").wait_for()
            assert frame.locator("svg:visible").count() == 1
            assert frame.locator("h1").inner_text() == answer.title
            body = frame.locator("body")
            high, shown = body.evaluate("body => [body.scrollHeight, innerHeight]")
            assert high <= shown <= 1.7 * high, "the frame is cut off, or half empty"


def test_no_other_page_can_be_put_into_a_frame(browser: Browser, server: Server, tmp_path: Path) -> None:
    with elsewhere(tmp_path) as site, visiting(browser, server) as visit:
        for address in ("/exhibits/test-purchases", "/press", "/help"):
            (tmp_path / "index.html").write_text(f'<iframe src="{server.address}{address}"></iframe>', encoding="utf-8")
            visit.page.goto(site)
            visit.page.wait_for_timeout(500)
            assert [frame.url for frame in visit.page.frames[1:]] in (["chrome-error://chromewebdata/"], [])
            assert any("frame" in error.lower() for error in visit.errors), visit.errors
            visit.errors.clear()


def test_each_chart_on_a_page_can_be_taken(browser: Browser, server: Server, shipped: Path) -> None:
    with visiting(browser, server, permissions=["clipboard-read", "clipboard-write"]) as visit:
        visit.open(server, "/knives?route=seized")
        controls = visit.page.locator("details.take")
        assert controls.count() == sum("knives" in exhibit.pages for exhibit in exhibits().values())
        controls.first.locator("summary").first.click()
        link = controls.first.get_by_role("link", name="CSV").get_attribute("href")
        assert link == "/exhibits/weapons-by-route.csv?route=seized"
        with urlopen(server.address + link, timeout=20) as answer:
            assert b"32" in answer.read()
        chosen = edition("weapons-by-route", {"route": "seized"})
        assert copied(visit.page, controls.first, "Copy citation") == citation.full(chosen)
        assert visit.errors == []
