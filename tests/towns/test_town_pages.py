"""Everything published that names a place is on its page, with its source; small counts of people are not."""

import html
import re
from functools import cache
from urllib.parse import urlsplit

import pytest

from pages.exhibits.town_crime import OFFENCES
from pages.exhibits.town_names import named
from tests.server import Server
from tests.towns import naive

PLACES = naive.places()
PARTNERSHIPS = {
    "Corby": "Corby",
    "Daventry and South Northamptonshire": "Brackley, Brixworth, Daventry, Towcester",
    "East Northamptonshire": "Higham Ferrers, Irthlingborough, Oundle, Raunds, Rushden, Thrapston",
    "Kettering": "Burton Latimer, Desborough, Kettering, Rothwell",
    "Northampton": "Northampton",
    "Wellingborough": "Earls Barton, Wellingborough",
}


@cache
def page(server: Server, town_id: str) -> str:
    reply = server.get(f"/towns/{town_id}")
    assert reply.status == 200, town_id
    return reply.text


def words(markup: str) -> str:
    """The text of some HTML."""
    body = re.sub(r"<(style|title)\b.*?</\1>", "", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def operations(markup: str) -> dict[str, str]:
    """The part of a page that is about each operation, by its id."""
    parts = re.findall(r'<section class="town-operation">.*?</section>', markup, flags=re.DOTALL)
    return {re.findall(r"operation=([\w-]+)#", part)[0]: part for part in parts}


def test_there_are_18_towns_and_2_councils_and_all_are_listed_without_ranking(server: Server) -> None:
    listed = re.findall(r'href="/towns/([\w-]+)"', server.get("/towns").text)
    assert sorted(listed) == sorted(PLACES)
    assert len(listed) == 20
    north, west = listed.index("north-northamptonshire"), listed.index("west-northamptonshire")
    assert (north, listed[1:west], listed[west + 1 :]) == (0, sorted(listed[1:west]), sorted(listed[west + 1 :]))


@pytest.mark.parametrize("town_id", PLACES)
def test_every_figure_that_names_a_place_is_on_its_page_and_no_other(server: Server, town_id: str) -> None:
    parts = operations(page(server, town_id))
    addresses = {row["source_id"]: row["url"] for row in naive.table("sources")}
    expected: dict[str, list[str]] = {}
    for row in naive.figures(PLACES[town_id]):
        expected.setdefault(row["operation_id"], [])
        if not naive.is_small(row):
            expected[row["operation_id"]].append(naive.shown(row))
            item = next(
                item
                for item in re.findall(r"<li><b.*?</li>", parts[row["operation_id"]], flags=re.DOTALL)
                if words(item).startswith(f"{naive.shown(row)} ")
                and row["what_it_counts"].lower() in words(item).lower()
            )
            assert f", {row['area']}</strong>" in item, row["figure_id"]
            assert addresses[row["source_id"]] == "" or html.escape(addresses[row["source_id"]]) in item
            assert (
                not row["caution"] or row["caution"].lower().rstrip(".") in words(item).lower() or "More about" in item
            )
    for operation_id, part in parts.items():
        values = [words(value) for value in re.findall(r'<b class="value">(.*?)</b>', part)]
        assert [value for value in values if value != "Not shown"] == expected.get(operation_id, []), operation_id
    assert expected.keys() <= parts.keys()


@pytest.mark.parametrize("town_id", PLACES)
def test_every_operation_whose_area_names_a_place_is_on_its_page(server: Server, town_id: str) -> None:
    wanted = {row["operation_id"] for row in naive.table("operations") if naive.names(row["area"], PLACES[town_id])}
    assert wanted <= operations(page(server, town_id)).keys()


def test_a_count_of_fewer_than_5_people_is_a_link_and_no_number(server: Server) -> None:
    found = 0
    for town_id, place in PLACES.items():
        parts = operations(page(server, town_id))
        for row in filter(naive.is_small, naive.figures(place)):
            part, found = parts[row["operation_id"]], found + 1
            assert "Not shown" in part
            said = [words(item) for item in re.findall(r"<li>.*?</li>", part, flags=re.DOTALL)]
            assert not [text for text in said if f"{row['what_it_counts']}." in text], row["figure_id"]
            assert f"/weeks_of_action?operation={row['operation_id']}#operation" in part
            value = int(float(row["value"]))
            said_as = f"{value}|{('zero', 'one', 'two', 'three', 'four')[value]}"
            assert not re.search(rf"\b(?:{said_as}) (?:\((?:arrests|people|recalls)|are )", words(part).lower())
    assert found == 13


def test_a_town_is_not_found_inside_another_name() -> None:
    for text in ("Northamptonshire", "North Northamptonshire", "Northampton Saints Foundation", "Wellington"):
        assert not named(text, "Northampton")
    assert not named("Kettering Road supermarket, Northampton", "Kettering")
    assert named("Kettering Road supermarket, Northampton", "Northampton")
    assert named("Northampton, Kettering and Corby", "Northampton")
    assert not named("West Northamptonshire", "North Northamptonshire")


def test_what_names_northampton_alone_is_not_on_the_pages_of_the_councils(server: Server) -> None:
    assert operations(page(server, "north-northamptonshire")) == {}
    assert operations(page(server, "west-northamptonshire")).keys() == {"west-northants-bins-2023"}


def test_recorded_crime_is_that_of_the_partnership_and_says_that_it_is_not_the_town(server: Server) -> None:
    towns = {town: partnership for partnership, held in PARTNERSHIPS.items() for town in held.split(", ")}
    for town_id, place in PLACES.items():
        text = words(page(server, town_id))
        rows = [row for row in naive.table("recorded_crime_csp") if row["csp_name"] == towns.get(place)]
        for row in rows:
            line = f" {row['offence']} {row['value_as_printed']} "
            assert (line in text) == (row["offence"] in OFFENCES), (town_id, line)
        assert bool(rows) == ("not of the town" in text) == (place not in naive.COUNCILS)


def test_every_milestone_kit_and_bin_of_a_place_is_told_with_its_status(server: Server) -> None:
    for town_id, place in PLACES.items():
        text = words(page(server, town_id))
        for row in naive.table("milestones"):
            assert (row["title"] in text) == naive.names(row["title"], place), (town_id, row["title"])
        for row in naive.table("kits"):
            if row["town"] == place:
                damaged = "Reported damaged" if row["condition"] else ""
                state = damaged or {"installed": "Reported as installed", "announced": "Only announced"}[row["status"]]
                assert f"{row['name']} {state}" in text, row["kit_id"]
        council = [row["town"] for row in naive.table("kits") if row["council_area"] == place]
        assert all(f"{town} :" in text for town in council)


def test_no_page_has_a_script_and_each_has_its_preview(server: Server) -> None:
    for town_id, place in PLACES.items():
        markup = page(server, town_id)
        assert "<script" not in markup
        assert f"<title>{place}</title>" in markup
        assert f'<link rel="canonical" href="{server.address}/towns/{town_id}">' in markup
        town = "" if place in naive.COUNCILS else f"?town={town_id}"
        picture = f"{server.address}/exhibits/kits-map.png{f'{town}&amp;' if town else '?'}size=link"
        assert f'<meta property="og:image" content="{picture}">' in markup
        assert f'href="/exhibits/kits-map.zip{town}"' in markup


def test_the_links_of_our_own_are_answered(server: Server) -> None:
    links = {
        html.unescape(link) for town_id in PLACES for link in re.findall(r'href="(/[^"]*)"', page(server, town_id))
    }
    assert {urlsplit(link).path for link in links if "?operation=" in link} == {"/weeks_of_action"}
    assert {link for link in links if link.startswith("/find-a-kit?q=")} >= {"/find-a-kit?q=Burton%20Latimer"}
    # Pictures and packs take long to make and are walked by other tests: here the table of the same edition is asked.
    asked = {urlsplit(link).path for link in links if not link.startswith(("/exhibits/", "/kits/print/"))}
    for link in sorted(asked | {"/find-a-kit?q=Burton%20Latimer", "/kits/print/kettering", "/kits/print/bozeat"}):
        assert server.get(link).status == 200, link
    for link in sorted(link for link in links if link.startswith("/exhibits/kits-map.zip")):
        assert server.get(link.replace(".zip", ".csv")).status == 200, link


def test_the_links_within_a_page_lead_somewhere(server: Server) -> None:
    for town_id in PLACES:
        markup = page(server, town_id)
        for anchor in re.findall(r'href="#([^"]+)"', markup):
            assert f'id="{anchor}"' in markup, (town_id, anchor)


def test_an_unknown_town_is_answered_with_the_nearest_name(server: Server) -> None:
    for typed, meant in (("ketering", "kettering"), ("Northhampton", "northampton"), ("rushdne", "rushden")):
        reply = server.get(f"/towns/{typed}")
        assert reply.status == 404
        assert f'Did you mean <a href="/towns/{meant}">' in reply.text
    for typed in ("atlantis", "x" * 2_000, "%F0%9F%A9%B8", "%3Cscript%3E", "all"):
        reply = server.get(f"/towns/{typed}")
        assert reply.status == 404
        assert 'href="/towns/kettering"' in reply.text
        assert "<script" not in reply.text
    assert 'href="/kits/print/bozeat"' in server.get("/towns/bozeat").text


def test_another_spelling_of_a_name_is_sent_to_its_page(server: Server) -> None:
    for typed in ("Kettering", "burtonlatimer", "Burton%20Latimer"):
        assert server.get(f"/towns/{typed}").status == 200
    assert "<title>Burton Latimer</title>" in server.get("/towns/burtonlatimer").text


def test_the_pages_lead_to_the_towns(server: Server) -> None:
    assert 'href="/towns"' in server.get("/exhibits").text
    foot = naive.DATA.parent / "pages" / "outlets" / "templates" / "weeks_foot.html"
    assert 'href="/towns"' in foot.read_text(encoding="utf-8")
