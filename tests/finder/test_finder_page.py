"""The plain page as the server answers it: without script, to good and to bad input, in few bytes."""

import gzip
import html
import json
import re
import urllib.request
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser
from starlette.requests import Request

from pages.outlets.finder.page import find_a_kit
from tests.finder import naive
from tests.pages.reading import visiting
from tests.server import Reply, Server


def ask(server: Server, typed: str) -> Reply:
    """The page for what was typed."""
    return server.get(f"/find-a-kit?{urlencode({'q': typed})}")


def words(page: str) -> str:
    """The text of a page."""
    body = re.sub(r"<(script|title)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def kits(page: str, element: str) -> list[str]:
    """The kits within the element of this id (up to the next one that has an id)."""
    part = re.split(r'<\w+ id="', page.partition(f'id="{element}"')[2])[0]
    return re.findall(r'data-kit="([^"]+)"', part)


def test_999_stands_before_first_aid_the_form_and_the_list(server: Server) -> None:
    text = words(server.get("/find-a-kit").text)
    places = [text.index(part) for part in ("Call 999", "Press directly and firmly", "Find a kit: postcode", "14 kits")]
    assert places == sorted(places)
    assert text.index("Call 999") < 60
    assert "A blank area means none was found, not that there is none" in text
    assert "No kit here is promised to be near you, still there, complete or unlocked" in text


def test_every_kit_and_bin_is_listed_whatever_is_asked(server: Server) -> None:
    every = sorted(row["kit_id"] for row in naive.table("kits"))
    for path in ("/find-a-kit", "/find-a-kit?q=NN1+1SP", "/find-a-kit?q=Bozeat", "/find-a-kit?q=nonsense"):
        assert sorted(re.findall(r'data-kit="([^"]+)"', server.get(path).text)) == every, path


def test_a_sample_of_postcodes_is_answered_in_the_order_of_the_naive_computation(server: Server) -> None:
    ids = [row["kit_id"] for row in naive.installed_and_located()]
    for row, distances in list(zip(naive.table("postcodes"), naive.metres(), strict=True))[::400]:
        page = ask(server, row["postcode"]).text
        found = kits(page, "nearest") + kits(page, "further")
        assert found == [ids[place] for place in distances.argsort()], row["postcode"]
        assert ("No kit in this list is located within" in words(page)) == (distances.min() > 10 * 80 / 1.3)


def test_kits_of_the_same_town_without_a_point_follow_first_and_open(server: Server) -> None:
    page = ask(server, "Corby").text
    unplaced = page[page.index('id="unplaced"') :]
    assert re.search(r'<details class="town" data-town="(\w+)"( open)?>', unplaced).groups() == ("corby", " open")
    assert "Also reported in Corby, exact place not known: 1" in words(page)
    assert unplaced.count(" open>") == 1


def test_bins_and_doubtful_kits_stand_in_lists_of_their_own(server: Server) -> None:
    page = ask(server, "NN8 1QD").text
    assert (
        page.index('id="nearest"') < page.index('id="unplaced"') < page.index('id="doubted"') < page.index('id="bins"')
    )
    assert all(kit.startswith("bin-") for kit in kits(page, "bins"))
    assert len(kits(page, "bins")) == 14
    assert "kettering-windmill-club" in kits(page, "doubted")
    assert not [kit for kit in kits(page, "nearest") if kit.startswith("bin-")]


@pytest.mark.parametrize(
    ("typed", "status", "said"),
    [
        ("NN1", 200, "Measured from the middle of NN1"),
        ("  nn11SP ", 200, "Nearest to NN1 1SP"),
        ("NN1O 8AA", 200, "Read as NN10 8AA"),
        ("Ketering", 200, "Read as Kettering"),
        ("LE16 7AA", 200, "Measure from LE16 8 instead"),
        ("🩸", 200, "Type a postcode such as NN1 1SP"),
        ("", 200, "Type a postcode such as NN1 1SP"),
        ("x" * 10_000, 400, "longer than any postcode or town"),
        ("'; drop table kits; --", 200, "is not a postcode or a town"),
    ],
)
def test_bad_input_has_a_helpful_answer_under_the_999_line(server: Server, typed: str, status: int, said: str) -> None:
    reply = ask(server, typed)
    assert reply.status == status
    assert said in words(reply.text)
    assert words(reply.text).index("Call 999") < words(reply.text).index(said)
    assert len(reply.text) < 110_000


def test_what_is_typed_is_never_written_into_the_page_as_markup(server: Server) -> None:
    for typed in ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script><b>"):
        page = ask(server, typed).text
        assert typed not in page
        assert html.escape(typed, quote=False).replace('"', "&#34;") in page
    assert 'value="{{7*7}}"' in ask(server, "{{7*7}}").text
    assert server.get(f"/kits/print/{quote('<b>x', safe='')}").status == 404
    assert "<b>x" not in server.get(f"/kits/print/{quote('<b>x', safe='')}").text


def test_the_form_works_without_script(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360, java_script_enabled=False) as visit:
        visit.page.goto(f"{server.address}/find-a-kit")
        visit.page.get_by_label("postcode or town").fill("NN16 8AA")
        visit.page.get_by_role("button", name="Find").click()
        first = visit.page.locator("#nearest > li").first
        assert "about" in (first.locator(".far").text_content() or "")
        assert "Access" in (first.locator(".access").text_content() or "")
        assert not visit.page.get_by_role("button", name="Near me").is_visible()
        assert (visit.errors, visit.outside) == ([], [])


def test_the_page_says_what_it_may_load_and_that_it_may_ask_for_the_position(server: Server) -> None:
    with urllib.request.urlopen(f"{server.address}/find-a-kit?q=NN1+1SP", timeout=20) as response:
        policy = response.headers.get_all("Content-Security-Policy")[0]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Permissions-Policy"] == "geolocation=(self)"
    page = server.get("/find-a-kit").text
    assert not re.search(r"\son\w+=|\sstyle=", page)
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", page) == ['<script type="application/json" id="finder-data">']


def test_the_first_view_is_small(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360, service_workers="block") as visit:
        sizes = []
        visit.page.on("requestfinished", lambda asked: sizes.append(asked.sizes()["responseBodySize"]))
        visit.page.goto(f"{server.address}/find-a-kit", wait_until="networkidle")
        assert len(sizes) >= 4
        assert sum(sizes) < 150_000
    request = urllib.request.Request(f"{server.address}/find-a-kit", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(request, timeout=20) as response:
        assert "Call 999" in gzip.decompress(response.read()).decode()


def test_the_sector_files_hold_every_postcode_once_with_its_point(server: Server) -> None:
    found = {}
    for sector in sorted({row["sector"] for row in naive.table("postcodes")}):
        file = json.loads(server.get(f"/find-a-kit/sectors/{sector.replace(' ', '-')}.json").text)
        assert "Royal Mail" in file["source"]
        found |= {f"{sector.split()[0]} {end}": entry[:2] for end, entry in file["postcodes"].items()}
    published = {row["postcode"]: [float(row["latitude"]), float(row["longitude"])] for row in naive.table("postcodes")}
    assert found == published
    assert server.get("/find-a-kit/sectors/ZZ1-1.json").status == 404


def test_the_link_box_on_the_bleed_kits_page_leads_to_the_answer(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360) as visit:
        visit.open(server, "/bleed_kits")
        visit.page.get_by_label("Find the nearest kit").fill("NN16 8AA")
        visit.page.get_by_label("Find the nearest kit").press("Enter")
        visit.page.wait_for_url("**/find-a-kit?q=*")
        assert "Nearest to" in (visit.page.locator("#answer-title").text_content() or "")


def test_999_stands_even_while_the_list_cannot_be_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NSVPP_BUILD", str(tmp_path))
    page = find_a_kit(Request({"type": "http", "query_string": b"q=NN1+1SP"}))
    assert page.status_code == 200
    assert "Call 999" in words(bytes(page.body).decode())
    assert "The list of kits cannot be shown at the moment" in words(bytes(page.body).decode())
