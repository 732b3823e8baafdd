"""Every exhibit as a file: opened again by other programs, its words inside, and plain answers to wrong addresses."""

import csv
import hashlib
import io
import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from PIL import Image

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import ask
from pages.exhibits.paper import SIZES
from pages.outlets.edition import Edition, edition
from pages.outlets.files import citation, credit, documents, formats, names, pictures, plain
from tests.outlets.opened import take, xmp
from tests.server import Server

SVG = "{http://www.w3.org/2000/svg}"
SLUGS = ("test-purchases", "homicides", "kits-map", "partners")  # a matrix, dots, the map, and no chart at all


@pytest.mark.parametrize("size", SIZES)
def test_a_png_has_its_exact_pixels_and_its_words_inside(shipped: Path, size: str) -> None:
    chosen = edition("test-purchases")
    body = formats.make(chosen, "png", size)
    with Image.open(io.BytesIO(body)) as image:
        assert (image.format, image.size) == ("PNG", (SIZES[size].width, SIZES[size].height))
        assert "transparency" not in image.info
        assert image.info["srgb"] == 0
        assert round(image.info["dpi"][0]) == SIZES[size].dpi
        image.load()
        words = image.text
    assert words["Title"] == chosen.answer.title
    assert words["Description"] == chosen.answer.alt
    assert words["Citation"] == citation.full(chosen)
    assert words["Copyright"] == credit.licence(chosen.answer)
    told = xmp(words["XML:com.adobe.xmp"])
    assert told["title"] == chosen.answer.title
    assert told["AltTextAccessibility"] == chosen.answer.alt
    assert told["rights"] == credit.licence(chosen.answer)
    assert size == "print" or len(body) < 200_000


@pytest.mark.parametrize("slug", SLUGS)
def test_a_png_looks_as_it_was_drawn(shipped: Path, slug: str) -> None:
    """Fewer colours, but none that an eye could tell from the drawn one."""
    chosen = edition(slug)
    figure = pictures.draw(chosen.answer, SIZES["wide"], citation.footer(chosen), pictures.faces())
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=figure.dpi)
    with Image.open(drawn) as full, Image.open(io.BytesIO(formats.make(chosen, "png"))) as sent:
        pairs = zip(full.convert("RGB").tobytes(), sent.convert("RGB").tobytes(), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 12


@pytest.mark.parametrize("slug", SLUGS)
def test_an_svg_holds_text_title_and_faces_and_fetches_nothing(shipped: Path, slug: str) -> None:
    chosen = edition(slug)
    body = formats.make(chosen, "svg", "square")
    root = fromstring(body)
    assert (root.get("width"), root.get("height"), root.get("role")) == ("1080", "1080", "img")
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None and description is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == chosen.answer.title
    assert (description.text or "").startswith(chosen.answer.alt)
    text = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    assert chosen.answer.title in text
    assert chosen.code in text
    assert not list(root.iter(f"{SVG}script"))
    assert b"data:font/woff2;base64," in body
    fetched = re.findall(rb"(?:href|src)\s*=\s*[\"'](?!#)([^\"']+)|url\((?!#|data:)([^)]+)\)|<!DOCTYPE|@import", body)
    assert not fetched
    assert pictures.svg(chosen, "square") == body


def test_a_pdf_is_tagged_with_title_alt_text_and_a_real_table(shipped: Path, tmp_path: Path) -> None:
    chosen = edition("test-purchases")
    file = tmp_path / "page.pdf"
    file.write_bytes(formats.make(chosen, "pdf"))
    told = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", _run("pdfinfo", str(file)), flags=re.MULTILINE))
    assert told["Title"] == chosen.answer.title
    assert told["Tagged"] == "yes"
    assert "841.89 x 595" in told["Page size"]
    tree = _run("pdfinfo", "-struct-text", str(file))
    assert "Figure" in tree
    assert len(re.findall(r"^ +TH\b", tree, flags=re.MULTILINE)) == len(chosen.answer.table.columns)
    assert len(re.findall(r"^ +TR\b", tree, flags=re.MULTILINE)) == len(chosen.answer.table.rows) + 1
    assert b"/Alt(" + chosen.answer.alt.encode() + b")" in file.read_bytes()
    text = " ".join(_run("pdftotext", str(file), "-").split())
    for said in (chosen.answer.takeaway, *chosen.answer.cautions, chosen.answer.sources[-1].title):
        assert said in text
    assert b"(en-GB)" in file.read_bytes()


def test_words_in_a_pdf_are_never_read_as_markup(shipped: Path, tmp_path: Path) -> None:
    chosen = edition("test-purchases")
    planted = 'Knives #panic("read") $x$ *bold* [a] @b <c> \\ "q"'
    file = tmp_path / "planted.pdf"
    file.write_bytes(documents.pdf(replace(chosen, answer=replace(chosen.answer, title=planted, cautions=(planted,)))))
    assert " ".join(_run("pdftotext", str(file), "-").split()).count(planted) >= 2


def test_csv_and_json_and_column_notes_agree_with_the_rows(shipped: Path) -> None:
    for slug in SLUGS:
        chosen = edition(slug)
        rows = list(csv.DictReader(io.StringIO(formats.make(chosen, "csv").decode("utf-8"))))
        told = json.loads(formats.make(chosen, "json"))
        notes = json.loads(formats.make(chosen, "csv-metadata.json"))
        assert [column["name"] for column in notes["tableSchema"]["columns"]] == list(rows[0])
        assert len(rows) == len(told["rows"])
        for row, same in zip(rows, told["rows"], strict=True):
            assert {name: "" if value is None else str(value) for name, value in same.items()} == {
                name: value.capitalize() if value in ("true", "false") else value for name, value in row.items()
            }
        assert {row["source_id"] for row in rows} == {source["source_id"] for source in told["sources"]}
        assert told["alt"] == chosen.answer.alt
        assert notes["dc:title"] == chosen.answer.title
        assert notes["url"] == f"{slug}.csv"


def test_values_of_the_csv_are_those_of_the_query(shipped: Path) -> None:
    chosen = edition("homicides")
    rows = list(csv.DictReader(io.StringIO(plain.csv(chosen).decode())))
    assert [int(row["homicides"]) for row in rows] == chosen.answer.rows["homicides"].tolist()
    assert rows[0]["period_start"] == "2012-04-01"


def test_the_open_licence_stands_only_where_every_source_gives_it(shipped: Path) -> None:
    reported, official, both = edition("test-purchases"), edition("homicides"), edition("aims-evidence")
    assert "Open Government Licence" not in credit.licence(reported.answer)
    assert credit.licence(official.answer).startswith("Contains public sector information licensed under the Open")
    assert "Facts as reported by" not in credit.licence(official.answer)
    assert "Office for National Statistics: Contains public sector" in credit.licence(both.answer)
    assert "Other figures: facts as reported by Northamptonshire Telegraph and" in credit.licence(both.answer)
    assert any(part.startswith("Official data only") for part in citation.footer(both))
    assert not any("Open Government" in part for part in citation.footer(reported))
    assert "© Crown copyright" in " ".join(citation.footer(edition("kits-map")))


def test_a_choice_without_rows_gives_files_that_say_so(shipped: Path) -> None:
    timeline = edition("operations-timeline")
    nothing = ask(timeline.exhibit, subject="a subject without operations")
    empty = Edition(timeline.exhibit, (("subject", "a subject without operations"),), nothing, "2222222")
    assert nothing.rows.empty
    for extension, found in formats.FORMATS.items():
        body = found.maker(empty, "wide")
        assert body, extension
        if extension in ("svg", "json"):
            assert b"Nothing was found on this in the publications read" in body
            assert b"Source: " not in body


def test_file_names_say_what_is_inside(shipped: Path) -> None:
    assert names.file_name(edition("homicides"), "png", "wide").startswith(
        "nsvpp_homicides_2012-04-to-2025-06_wide-1200x675_r"
    )
    assert names.file_name(edition("kits-map", {"town": "corby"}), "svg", "square").startswith(
        "nsvpp_kits-map_corby_square"
    )
    for slug in SLUGS:
        assert re.fullmatch(r"nsvpp_[a-z0-9_-]+_r\d+\.pdf", names.file_name(edition(slug), "pdf"))


def test_a_quotation_names_number_place_period_caution_and_source(shipped: Path) -> None:
    said = citation.quotable(edition("test-purchases"))
    for part in (
        "32 of 143",
        "Northamptonshire",
        "2018 to 2023",
        "not drawn at random",
        "Source: Northampton Chronicle",
    ):
        assert part in said


def test_a_file_comes_with_its_name_type_and_tag_and_is_not_sent_twice(server: Server) -> None:
    first = take(server, "/exhibits/test-purchases.png?size=square")
    assert first.status == 200
    assert first.headers["Content-Type"] == "image/png"
    assert first.headers["X-Content-Type-Options"] == "nosniff"
    assert re.fullmatch(
        r'inline; filename="nsvpp_test-purchases_square-1080x1080_r\d+\.png"', first.headers["Content-Disposition"]
    )
    again = take(server, "/exhibits/test-purchases.png?size=square", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    head = take(server, "/exhibits/test-purchases.png?size=square", method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert int(head.headers["Content-Length"]) == len(first.body)
    table = take(server, "/exhibits/kits-map.csv?town=corby")
    assert table.headers["Content-Disposition"].startswith("attachment; ")
    assert "/exhibits/kits-map.csv-metadata.json?town=corby" in table.headers["Link"]
    notes = json.loads(take(server, "/exhibits/kits-map.csv-metadata.json?town=corby").body)
    assert notes["url"] == "kits-map.csv?town=corby"


@pytest.mark.parametrize(
    ("path", "status", "allowed"),
    [
        ("/exhibits/no-such.png", 404, "test-purchases"),
        ("/exhibits/..%2F..%2Fetc%2Fpasswd.png", 404, None),
        ("/exhibits/test-purchases.gif", 404, "png"),
        ("/exhibits/test-purchases.png?size=huge", 400, "wide"),
        ("/exhibits/test-purchases.csv?size=wide", 400, "png"),
        ("/exhibits/test-purchases.png?size=wide&size=wide", 400, None),
        ("/exhibits/test-purchases.png?colour=red", 400, None),
        ("/exhibits/kits-map.png?town=atlantis", 400, "corby"),
        ("/exhibits/kits-map.png?town=" + "a" * 5000, 400, None),
        ("/exhibits/pages/nowhere.zip", 404, "knives"),
        ("/exhibits/all.zip?size=wide", 400, None),
    ],
)
def test_what_is_not_offered_is_named_with_what_is(server: Server, path: str, status: int, allowed: str | None) -> None:
    reply = take(server, path)
    assert reply.status == status
    if reply.headers["Content-Type"] == "application/json":
        told = json.loads(reply.body)
        assert told["error"]
        assert allowed is None or allowed in told["allowed"]
    page = take(server, path, Accept="text/html")
    assert page.status == status
    assert b"<h1>" in page.body
    assert (b"<title>Not understood" in page.body) == (status == 400)


def test_what_is_given_twice_is_not_named_as_what_is_allowed(server: Server) -> None:
    told = json.loads(take(server, "/exhibits/test-purchases.png?size=wide&size=wide").body)
    assert told == {"error": "“size” is given more than once. Give it once.", "allowed": []}


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("/exhibits/test-purchases.png?size=WIDE", "/exhibits/test-purchases.png?size=wide"),
        ("/exhibits/Test-Purchases.png", "/exhibits/test-purchases.png"),
        ("/exhibits/TEST-PURCHASES.PNG", "/exhibits/test-purchases.png"),
        ("/exhibits/kits-map.csv?town=Higham+Ferrers", "/exhibits/kits-map.csv?town=higham-ferrers"),
        ("/exhibits/kits-map?Town=Brackley", "/exhibits/kits-map?town=brackley"),
        ("/exhibits/police-uk-months.csv?crime_type=robbery", "/exhibits/police-uk-months.csv?crime_type=Robbery"),
        ("/exhibits/pages/KNIVES.zip", "/exhibits/pages/knives.zip"),
        ("/exhibits/pages/Knives.ZIP", "/exhibits/pages/knives.zip"),
        ("/exhibits/", "/exhibits"),
        ("/exhibits/homicides/embed/?utm_source=x", "/exhibits/homicides/embed?utm_source=x"),
        ("/Exhibits/Homicides/Embed", "/exhibits/homicides/embed"),
    ],
)
def test_an_address_that_is_clear_shows_the_way_to_the_right_one(server: Server, path: str, right: str) -> None:
    told = answered(server, path)
    assert (told.status, told.getheader("Location")) == (308, right)
    if not right.endswith(".zip"):
        assert take(server, right).status == 200


def test_the_way_never_leads_off_this_site_nor_round_in_circles(server: Server) -> None:
    for path in ("//evil.example/", "/evil.example//", "/exhibits//evil.example/", "/exhibits/%2F%2Fevil.example/"):
        assert answered(server, path).status == 404, path
    for path in ("/exhibits/kits-map.png?town=ATLANTIS", "/exhibits/no-such.png?size=WIDE", "/exhibits/No-Such"):
        told, steps = answered(server, path), 0
        while told.status == 308 and steps < 3:
            told, steps = answered(server, told.getheader("Location") or ""), steps + 1
        assert told.status in (400, 404), path


def test_nothing_can_be_sent_to_an_address_that_is_only_read(server: Server) -> None:
    for path in ("/exhibits", "/exhibits/", "/exhibits/homicides.png", "/exhibits/homicides/embed/", "/feed.xml"):
        told = answered(server, path, "POST")
        assert (told.status, told.getheader("Allow")) == (405, "GET, HEAD"), path
    assert answered(server, "/no-such-page", "POST").status == 404


def test_what_others_hang_onto_an_address_is_ignored(server: Server) -> None:
    plain_one = take(server, "/exhibits/homicides.csv")
    assert take(server, "/exhibits/homicides.csv?utm_source=x&fbclid=1&fbclid=2").body == plain_one.body


def test_no_column_of_the_data_says_the_same_of_the_whole_table_in_every_row(shipped: Path) -> None:
    for slug, left in (
        ("test-purchases", "sold_in_all"),
        ("kits-map", "named"),
        ("weapons-by-route", "operations_in_all"),
    ):
        chosen = edition(slug)
        assert left in chosen.answer.rows.columns
        head = plain.csv(chosen).decode().partition("\r\n")[0].split(",")
        told = json.loads(plain.document(chosen))
        notes = json.loads(plain.csvw(chosen, "x.csv"))
        assert left not in head and not any(name.endswith("_in_all") for name in head)
        assert head == list(told["rows"][0]) == [column["name"] for column in notes["tableSchema"]["columns"]]
    assert "named" in plain.columns(edition("kits-named").answer.rows), "there it is counted row by row"


def answered(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """An answer as it is, no way followed."""
    asked = HTTPConnection(server.address.removeprefix("http://"), timeout=120)
    asked.request(method, path, headers=headers)
    told = asked.getresponse()
    told.read()
    asked.close()
    return told


def test_hundreds_of_different_wrong_addresses_leave_nothing_behind(server: Server, shipped: Path) -> None:
    for extension in ("png", "svg"):  # what the server makes by itself at its start
        assert take(server, f"/exhibits/{next(iter(exhibits()))}.{extension}").status == 200
    before = sorted((server.build / "files").rglob("*"))
    for number in range(300):
        reply = take(server, f"/exhibits/kits-map.png?town=nowhere-{number}")
        assert reply.status == 400
    assert sorted((server.build / "files").rglob("*")) == before


def test_forty_at_once_get_each_their_own_picture(server: Server, shipped: Path) -> None:
    wanted = [
        f"/exhibits/{slug}.{extension}{f'?size={size}' if extension == 'png' else ''}"
        for slug in ("test-purchases", "homicides", "funding", "amnesty-bins", "school-visits")
        for extension, size in (*(("png", size) for size in ("wide", "link", "square", "portrait", "slide")), *_PLAIN)
    ]
    assert len(wanted) == 40
    with ThreadPoolExecutor(40) as together:
        bodies = list(together.map(lambda path: take(server, path), wanted))
    assert {reply.status for reply in bodies} == {200}
    for path, reply in zip(wanted, bodies, strict=True):
        slug, extension = re.findall(r"exhibits/([\w-]+)\.(\w+)", path)[0]
        alone = formats.FORMATS[extension].maker(edition(slug), path.partition("size=")[2] or "wide")
        assert hashlib.sha256(alone).digest() == hashlib.sha256(reply.body).digest(), path


_PLAIN = (("svg", ""), ("csv", ""), ("json", ""))


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout
