"""The page of each exhibit, its form for other sites, and the list of all: whole, true, plain, and framed by whom."""

import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from email.message import Message
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import ask
from pages.outlets.edition import edition
from tests.server import Server, serving

SLUGS = sorted(exhibits())
OPEN = "Open Government Licence v3.0"
FEW = ("weapons-by-route", "kits-map", "partners")


def fetch(server: Server, address: str) -> tuple[int, Message, bytes]:
    """Status, headers and body of an address of this site, in full or as a path."""
    try:
        with urllib.request.urlopen(urllib.parse.urljoin(server.address, address), timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@cache
def page(server: Server, address: str) -> html.HtmlElement:
    """A page that is there, read once."""
    status, _, body = fetch(server, address)
    assert status == 200, address
    return html.document_fromstring(body)


def meta(found: html.HtmlElement, name: str) -> str:
    """The one content that a page gives under a name or property."""
    (content,) = found.xpath(f"//head/meta[@name='{name}' or @property='{name}']/@content")
    return content


def folded(text: str) -> str:
    """Text with white space folded."""
    return " ".join(text.split())


@pytest.mark.parametrize("slug", SLUGS)
def test_a_share_page_tells_the_whole_exhibit_without_a_script(server: Server, shipped: Path, slug: str) -> None:
    found, answer = page(server, f"/exhibits/{slug}"), ask(exhibits()[slug])
    assert [folded(one.text_content()) for one in found.xpath("//h1")] == [answer.title]
    assert found.xpath("//script[not(@type='application/ld+json')]") == []
    assert found.xpath("//@onclick | //@onload | //*[local-name()='style'][contains(., 'font-face')]") == []
    drawings = found.xpath("//div[@class='drawn']/*[local-name()='svg']")
    assert [one.get("class") for one in drawings] == ["broad", "narrow"]
    assert {one.get("aria-label") for one in drawings} == {answer.alt}
    identifiers = found.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    text = folded(found.text_content())
    assert all(folded(said) in text for said in (answer.subtitle, answer.takeaway, answer.alt, *answer.cautions))
    links = found.xpath("//ol[@class='sources']/li/a/@href")
    assert links == [source.url for source in answer.sources if source.url]
    rows = [[folded(cell.text_content()) for cell in row.xpath("./*")] for row in found.xpath("//table/tbody/tr")]
    assert rows == [[folded(cell) for cell in row] for row in answer.table.rows]


@pytest.mark.parametrize("slug", SLUGS)
def test_link_previews_and_search_engines_are_told_what_the_page_says(server: Server, shipped: Path, slug: str) -> None:
    found, chosen = page(server, f"/exhibits/{slug}"), edition(slug)
    answer, own = chosen.answer, f"{server.address}/exhibits/{slug}"
    assert found.xpath("//link[@rel='canonical']/@href") == [own] == [meta(found, "og:url")]
    for name in ("og:title", "twitter:title"):
        assert meta(found, name) == answer.title
    for name in ("og:image", "twitter:image"):
        assert meta(found, name) == f"{own}.png?size=link"
    assert (meta(found, "og:image:width"), meta(found, "og:image:height")) == ("1200", "630")
    assert meta(found, "og:image:alt") == meta(found, "twitter:image:alt") == answer.alt
    assert meta(found, "twitter:card") == "summary_large_image"
    assert meta(found, "og:description").startswith(answer.subtitle[:1].upper() + answer.subtitle[1:])
    (data,) = found.xpath("//script[@type='application/ld+json']/text()")
    told = json.loads(data)
    assert (told["@type"], told["name"], told["identifier"]) == ("Dataset", answer.title, chosen.code)
    assert [work.get("url") for work in told["isBasedOn"]] == [source.url for source in answer.sources]
    assert ("license" in told) == all(source.licence == OPEN for source in answer.sources)
    assert 50 <= len(told["description"]) <= 5000
    assert {one["contentUrl"] for one in told["distribution"]} >= {f"{own}.csv", f"{own}.json", f"{own}.xlsx"}


@pytest.mark.parametrize("slug", SLUGS)
def test_an_exhibit_in_a_frame_is_small_and_whole_by_itself(server: Server, shipped: Path, slug: str) -> None:
    status, headers, body = fetch(server, f"/exhibits/{slug}/embed")
    found, answer = html.document_fromstring(body), ask(exhibits()[slug])
    assert status == 200
    assert len(body) < 100_000, len(body)  # and it loads nothing:
    assert found.xpath("//script | //img | //link[@rel='stylesheet'] | //iframe") == []
    assert b"url(" not in body.replace(b"url(data:", b"").replace(b"url(#", b"")
    text = folded(found.text_content())
    assert all(folded(said) in text for said in (answer.title, answer.subtitle, answer.takeaway, *answer.cautions))
    (link,) = found.xpath("//a[@target='_blank']")
    assert (link.get("href"), link.get("rel")) == (f"{server.address}/exhibits/{slug}", "noopener")
    assert found.xpath("count(//*[local-name()='svg'])") == 2
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] is None


def test_only_exhibits_made_for_frames_may_be_framed_by_others(server: Server) -> None:
    for address in ("/", "/knives", "/press", "/help", "/healthz", "/exhibits", "/exhibits/kits-map", "/no-such-page"):
        _, headers, _ = fetch(server, address)
        assert headers["X-Frame-Options"] == "SAMEORIGIN", address
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], address


def test_a_choice_is_a_link_and_has_an_address_of_its_own(server: Server, shipped: Path) -> None:
    found = page(server, "/exhibits/weapons-by-route?route=seized&utm_source=mail&fbclid=x")
    assert found.xpath("//link[@rel='canonical']/@href") == [f"{server.address}/exhibits/weapons-by-route?route=seized"]
    assert found.xpath("//nav[@class='choices']//a[@aria-current]/text()") == ["Seized"]
    for link in found.xpath("//nav[@class='choices']//a/@href"):
        value = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(link).query))
        answer = ask(exhibits()["weapons-by-route"], **value)
        assert folded(page(server, link).xpath("//h1")[0].text_content()) == answer.title
    files = found.xpath("//dl[@class='files']//a/@href")
    assert len(files) >= 15
    assert all("route=seized" in link for link in files)


def test_the_list_shows_every_exhibit_once_with_its_picture(server: Server, shipped: Path) -> None:
    found = page(server, "/exhibits")
    links = found.xpath("//ul[@class='gallery']/li/a/@href")
    assert sorted(links) == [f"/exhibits/{slug}" for slug in SLUGS]
    assert found.xpath("//ul[@class='gallery']//img/@src") == [f"{link}.png?size=link" for link in links]
    assert set(found.xpath("//ul[@class='gallery']//img/@loading")) == {"lazy"}
    assert found.xpath("//script") == []


@pytest.mark.parametrize("slug", FEW)
def test_what_a_share_page_offers_is_there(server: Server, slug: str) -> None:
    found = page(server, f"/exhibits/{slug}")
    links = {link for link in found.xpath("//dl[@class='files']//a/@href") if ".zip" not in link}
    for link in links - {link for link in links if "size=" in link and "size=square" not in link}:
        status, headers, body = fetch(server, link)
        assert status == 200, link
        assert len(body) == int(headers["Content-Length"]) > 0, link


@pytest.mark.parametrize(
    ("address", "status", "allowed"),
    [
        ("/exhibits/no-such-thing", 404, "/exhibits/kits-map"),
        ("/exhibits/no-such-thing/embed", 404, "/exhibits/kits-map"),
        ("/exhibits/weapons-by-route?route=magic", 400, "/exhibits/weapons-by-route?route=seized"),
        ("/exhibits/weapons-by-route?town=corby", 400, "/exhibits/weapons-by-route?route=seized"),
        ("/exhibits/weapons-by-route?route=seized&route=sweep", 400, "/exhibits/weapons-by-route?route=seized"),
        ("/exhibits/kits-map?town=%3Cscript%3Ealert(1)%3C/script%3E", 400, "/exhibits/kits-map?town=corby"),
        (f"/exhibits/kits-map?town={'9' * 5000}", 400, "/exhibits/kits-map?town=corby"),
    ],
)
def test_what_is_not_offered_is_answered_with_what_is(server: Server, address: str, status: int, allowed: str) -> None:
    answered, _, body = fetch(server, address)
    found = html.document_fromstring(body)
    assert answered == status
    assert allowed in found.xpath("//main//li/a/@href")
    assert found.xpath("//script") == []
    assert found.xpath("//a[@class='leave']")
    assert len(body) < 20_000


@pytest.mark.parametrize("host", ['evil.example"><script>', "evil.example/x?", "a b", "a@b.example", "[::1", "a:b"])
def test_a_host_that_is_none_is_not_answered(server: Server, host: str) -> None:
    asked = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=60)
    asked.request("GET", "/exhibits/homicides", headers={"Host": host})
    told = asked.getresponse()
    body = told.read()
    asked.close()
    assert told.status == 400
    assert b"evil" not in body


@pytest.mark.parametrize("address", ["/exhibits", "/exhibits/homicides", "/exhibits/homicides/embed", "/feed.xml"])
def test_an_answer_that_names_the_host_of_the_reader_is_kept_by_nobody_else(server: Server, address: str) -> None:
    _, headers, _ = fetch(server, address)
    assert headers["Cache-Control"].startswith("private, max-age=")
    assert "Host" in headers["Vary"]


def test_a_set_address_stands_in_every_absolute_link(built: Path) -> None:
    with serving(built, NSVPP_ADDRESS="https://figures.example/nsvpp/") as server:
        found = page(server, "/exhibits/kits-map?town=corby")
        own = "https://figures.example/nsvpp/exhibits/kits-map"
        assert found.xpath("//link[@rel='canonical']/@href") == [f"{own}?town=corby"]
        assert meta(found, "og:image") == f"{own}.png?town=corby&size=link"
        assert f'src="{own}/embed?town=corby"' in found.xpath("string(//dd[@data-words='embed'])")
        assert server.address not in html.tostring(found, encoding="unicode")
        _, headers, _ = fetch(server, "/exhibits/kits-map")
        assert headers["Cache-Control"] == "public, max-age=60"
