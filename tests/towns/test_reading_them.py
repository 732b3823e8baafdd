"""The pages of towns as a browser has them: nothing for axe to find, and no wider than a telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.pages.reading import visiting
from tests.server import Server


@pytest.mark.parametrize(
    "path", ["/towns", "/towns/kettering", "/towns/north-northamptonshire", "/towns/ketering", "/kits/check-up/corby"]
)
def test_axe_finds_nothing_and_the_page_fits(browser: Browser, server: Server, path: str) -> None:
    with visiting(browser, server, 360) as visit:
        visit.page.route("**/*.png*", lambda route: route.abort())  # the map takes long to draw and is walked elsewhere
        visit.page.goto(server.address + path)
        found = Axe().run(visit.page)
        assert found.violations_count == 0, found.generate_report()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 360
