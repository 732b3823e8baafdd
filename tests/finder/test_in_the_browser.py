"""The finder with its script: by keyboard, by touch, near me, offline, and the same answer as the server's."""

from urllib.parse import quote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.finder import naive
from tests.pages.reading import visiting
from tests.server import Server

PHONE = {"has_touch": True, "is_mobile": True}
TITLE = "#answer-title"


SMALL = {"width": 360, "height": 640}


def answer(page: Page) -> list[tuple[str | None, str | None]]:
    """The kits with a distance in their order, each with its words."""
    rows = page.locator("#nearest > li, #further li").all()
    return [(row.get_attribute("data-kit"), row.locator(".far").text_content()) for row in rows]


def seen(page: Page, selector: str) -> bool:
    """Whether an element stands inside the window as it is scrolled."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= page.viewport_size["height"]


def test_by_keyboard_alone_the_nearest_kits_access_is_read_in_two_actions(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360) as visit:
        visit.page.set_viewport_size(SMALL)
        visit.page.goto(f"{server.address}/find-a-kit")
        assert seen(visit.page, "a.call")
        visit.page.keyboard.type("nn1 1sp")
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator(TITLE)).to_have_text("Nearest to NN1 1SP")
        assert visit.page.evaluate("document.activeElement.id") == "answer-title"
        assert seen(visit.page, "#nearest .access")
        assert visit.page.locator("#nearest .access").first.text_content() == "Access any time, as published."
        assert (visit.errors, visit.outside) == ([], [])


def test_by_touch_the_nearest_kits_access_is_read_in_three_actions(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360, **PHONE) as visit:
        visit.page.set_viewport_size(SMALL)
        visit.page.goto(f"{server.address}/find-a-kit")
        visit.page.locator("#q").tap()
        visit.page.keyboard.type("NN16 8JS")
        visit.page.get_by_role("button", name="Find", exact=True).tap()
        expect(visit.page.locator(TITLE)).to_contain_text("Nearest to")
        assert seen(visit.page, "#nearest .access")
        assert visit.page.locator("#nearest .access").first.text_content() == "Access not stated."


def test_the_script_and_the_server_give_the_same_answer(browser: Browser, server: Server) -> None:
    asked = [row["postcode"] for row in naive.table("postcodes")][::2_600] + ["Corby", "Northampton", "NN1O 8AA"]
    with visiting(browser, server, 360) as script, visiting(browser, server, 360, java_script_enabled=False) as plain:
        script.page.goto(f"{server.address}/find-a-kit")
        for typed in asked:
            plain.page.goto(f"{server.address}/find-a-kit?q={quote_plus(typed)}")
            script.page.locator("#q").fill(typed)
            script.page.locator("#q").press("Enter")
            expect(script.page.locator(TITLE)).to_have_text(plain.page.locator(TITLE).text_content() or "")
            assert answer(script.page) == answer(plain.page), typed
            for part in ("#none-near", "#answer-notes", "#same-town"):
                assert script.page.locator(part).is_visible() == plain.page.locator(part).is_visible(), (typed, part)
                if plain.page.locator(part).is_visible():
                    assert script.page.locator(part).inner_text() == plain.page.locator(part).inner_text(), typed
            assert script.page.url.endswith("/find-a-kit"), "a postcode was sent"


def test_what_the_script_cannot_read_is_answered_by_the_server(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360) as visit:
        visit.page.goto(f"{server.address}/find-a-kit")
        visit.page.locator("#q").fill("Ketering")
        visit.page.locator("#q").press("Enter")
        visit.page.wait_for_url("**/find-a-kit?q=Ketering")
        expect(visit.page.locator("#answer-notes")).to_contain_text("Read as Kettering")


def test_near_me_uses_the_position_in_the_page_and_sends_it_nowhere(browser: Browser, server: Server) -> None:
    here = {"latitude": 52.4, "longitude": -0.73}
    with visiting(browser, server, 360, geolocation=here, permissions=["geolocation"]) as visit:
        visit.page.goto(f"{server.address}/find-a-kit", wait_until="networkidle")
        asked: list[str] = []
        visit.page.on("request", lambda request: asked.append(request.url))
        visit.page.get_by_role("button", name="Near me").click()
        expect(visit.page.locator(TITLE)).to_have_text("Nearest to where you are")
        assert answer(visit.page)[0] == ("kettering-newlands-centre", "about 300 m, about 6 minutes' walk")
        assert not [url for url in asked if "52.4" in url or "sectors" not in url]


def test_a_refused_position_is_answered_with_what_to_do_instead(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360, permissions=[]) as visit:
        visit.page.goto(f"{server.address}/find-a-kit")
        visit.page.get_by_role("button", name="Near me").click()
        expect(visit.page.locator("#answer-notes")).to_contain_text("Type a postcode or a town instead", timeout=15_000)


def test_once_loaded_it_works_without_a_network(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360) as visit:
        page = visit.page
        page.goto(f"{server.address}/find-a-kit")
        expect(page.locator("html")).to_have_attribute("data-kept", "yes", timeout=30_000)
        # What the browser would have kept by itself is taken away: the service worker alone must do.
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        page.context.set_offline(True)
        reached = "fetch('/healthz?now').then(() => 'reached', () => 'no network')"
        assert page.evaluate(reached) == "no network"
        assert page.context.service_workers[0].evaluate(reached) == "no network"
        page.goto(f"{server.address}/find-a-kit")
        assert seen(page, "a.call")
        for place in (*[row["postcode"] for row in naive.table("postcodes")][::4_000], "Daventry"):
            page.locator("#q").fill(place.lower())
            page.locator("#q").press("Enter")
            expect(page.locator(TITLE)).to_have_text(f"Nearest to {place}")
            assert page.locator("#nearest .far").first.is_visible()
        page.goto(f"{server.address}/find-a-kit?q=NN1+1SP")
        expect(page.locator(TITLE)).to_have_text("Nearest to NN1 1SP")
        page.locator("#q").fill("nonsense")
        page.locator("#q").press("Enter")
        expect(page.locator("#answer-notes")).to_contain_text("You are offline")


@pytest.mark.parametrize("path", ["/find-a-kit?q=Corby", "/kits/print/kettering", "/kits/print/xx"])
def test_axe_finds_nothing_with_no_rule_muted(browser: Browser, server: Server, path: str) -> None:
    with visiting(browser, server, 360) as visit:
        visit.page.goto(server.address + path)
        visit.page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true;")
        found = Axe().run(visit.page)
        assert found.violations_count == 0, found.generate_report()


def test_the_page_fits_every_width_and_400_per_cent_zoom(browser: Browser, server: Server) -> None:
    for width in (320, 360, 768, 1440):
        with visiting(browser, server, width) as visit:
            visit.page.goto(f"{server.address}/find-a-kit?q=NN1+1SP")
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_leaving_quickly_leaves_no_step_back(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360) as visit:
        visit.page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="weather"))
        visit.page.goto(f"{server.address}/find-a-kit")
        before = visit.page.evaluate("history.length")
        visit.page.get_by_text("Leave this page quickly").click()
        visit.page.wait_for_url("https://www.bbc.co.uk/weather")
        assert visit.page.evaluate("history.length") == before
