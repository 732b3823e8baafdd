"""Reading a page as a person would: in Chromium, with everything that went wrong kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from tests.server import Server

PAGES = {
    "/": "Preventing serious violence: the published figures",
    "/weeks_of_action": "Weeks of action",
    "/knives": "Knives",
    "/bleed_kits": "Bleed",
    "/strategy": "Strategy",
    "/press": "Press",
    "/briefing": "Briefing",
    "/data_downloads": "Data and downloads",
    "/about": "About",
}


@dataclass
class Visit:
    """A page that was opened: what went wrong in it and whom it asked."""

    page: Page
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def open(self, server: Server, path: str) -> str:
        """Open an address, wait until the page is whole, and return all its text, folded parts included."""
        self.page.goto(server.address + path)
        self.page.wait_for_selector("footer.foot", state="attached", timeout=30_000)
        self.page.wait_for_selector("[data-testid=stStatusWidget]", state="detached", timeout=30_000)
        return text_of(self.page)


def text_of(page: Page) -> str:
    """All text of the page's main part with white space folded."""
    return " ".join((page.locator("[data-testid=stMain]").text_content() or "").split())


@contextmanager
def visiting(browser: Browser, server: Server, width: int = 1440, **options: object) -> Iterator[Visit]:
    """A fresh browser window of this width, with nothing stored."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    visit = Visit(context.new_page())
    own = (server.address, server.address.replace("http", "ws", 1), "data:", "blob:")
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on("console", lambda said: visit.errors.append(said.text) if said.type == "error" else None)
    visit.page.on("request", lambda asked: None if asked.url.startswith(own) else visit.outside.append(asked.url))
    visit.page.on("websocket", lambda socket: None if socket.url.startswith(own) else visit.outside.append(socket.url))
    try:
        yield visit
    finally:
        context.close()
