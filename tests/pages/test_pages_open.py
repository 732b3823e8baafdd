"""Every page opens in its frame: no error, nothing from another host, nothing cut off, also as the first visit."""

import csv

import pytest
from playwright.sync_api import Browser

from tests.pages.reading import PAGES, visiting
from tests.server import ROOT, Server, serving


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_whole_and_asks_nobody_else(browser: Browser, server: Server, path: str, width: int) -> None:
    with visiting(browser, server, width) as visit:
        visit.open(server, path)
        visit.page.wait_for_timeout(800)  # charts and map finish drawing
        assert PAGES[path] in visit.page.locator("h1").inner_text()
        assert visit.page.locator("h1").count() == 1
        assert visit.page.locator("[data-testid=stException]").count() == 0
        assert visit.errors == []
        assert visit.outside == []
        main = visit.page.locator("[data-testid=stMain]")
        assert main.evaluate("part => part.scrollWidth <= part.clientWidth"), "the page scrolls sideways"


@pytest.mark.parametrize("path", PAGES)
def test_headings_are_in_order(browser: Browser, server: Server, path: str) -> None:
    with visiting(browser, server) as visit:
        visit.open(server, path)
        levels = visit.page.locator("h1,h2,h3,h4").evaluate_all("found => found.map(one => Number(one.tagName[1]))")
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False)), levels


@pytest.mark.parametrize("path", PAGES)
def test_help_and_the_way_out_are_one_press_away(browser: Browser, server: Server, path: str) -> None:
    with visiting(browser, server, 360) as visit:
        visit.open(server, path)
        assert visit.page.get_by_role("link", name="Get help").first.get_attribute("href") == "/help"
        leave = visit.page.get_by_role("link", name="Leave this page quickly")
        assert leave.is_visible()
        assert (leave.get_attribute("href") or "").startswith("https://")


def test_a_deep_link_is_whole_as_the_first_visit_after_a_restart(browser: Browser, server: Server) -> None:
    with serving(server.build) as restarted, visiting(browser, restarted) as visit:
        text = visit.open(restarted, "/weeks_of_action?operation=sceptre-2021-11")
        assert "Operation Sceptre, November 2021" in text
        assert visit.page.get_by_role("link", name="Strategy").count() >= 1
        assert visit.errors == []


@pytest.mark.parametrize("path", [*PAGES, "/weeks_of_action?operation=no-such-thing", "/bleed_kits?town=Atlantis"])
def test_nonsense_in_the_address_is_answered_without_a_traceback(browser: Browser, server: Server, path: str) -> None:
    address = f"{path}{'&' if '?' in path else '?'}subject=%3Cscript%3E&x={'9' * 2000}"
    with visiting(browser, server) as visit:
        text = visit.open(server, address)
        assert "Traceback" not in text
        assert visit.page.locator("[data-testid=stException]").count() == 0
        if "operation=" in path or "town=" in path:
            assert visit.page.locator("p.notice").count() >= 1


def test_navigating_by_the_menu_keeps_the_frame(browser: Browser, server: Server) -> None:
    with visiting(browser, server) as visit:
        visit.open(server, "/")
        visit.page.get_by_role("link", name="Knives").first.click()
        visit.page.wait_for_function("document.querySelector('h1')?.innerText.includes('Knives')")
        assert visit.page.url == f"{server.address}/knives"
        assert visit.errors == []


def operations() -> list[str]:
    """The ids of all operations, read naively."""
    with (ROOT / "data" / "operations.csv").open(encoding="utf-8", newline="") as file:
        return [row["operation_id"] for row in csv.DictReader(file)]


def test_there_are_sixty_operations() -> None:
    assert len(operations()) == 60
