"""The plain HTTP routes: health, help, stylesheet, map and tables, and plain answers to wrong addresses."""

import csv
import io
import json

from playwright.sync_api import Browser

from tests.pages.reading import visiting
from tests.pages.test_nothing_is_missing import table
from tests.server import Server


def test_health_names_the_data_it_serves(server: Server) -> None:
    health = server.health()
    assert health["status"] == "ok"
    assert len(health["data_version"]) == 12
    assert health["built_at"].endswith("+00:00")
    assert health["exhibits"] >= 20


def test_help_is_plain_html_with_every_contact_and_step(browser: Browser, server: Server) -> None:
    with visiting(browser, server, 360, java_script_enabled=False) as visit:
        visit.page.goto(f"{server.address}/help")
        text = " ".join((visit.page.locator("main").text_content() or "").split())
        assert text.index("call 999") < text.index("bleeding")
        for contact in table("contacts"):
            assert contact["service"] in text
            assert contact["how_to_reach"] in text
        for step in table("first_aid"):
            assert step["what"] in text


def test_the_map_is_made_of_our_own_boundaries(server: Server) -> None:
    style = json.loads(server.get("/map/style.json").text)
    for source in style["sources"].values():
        assert source["data"].startswith("/map/")
        layer = json.loads(server.get(source["data"]).text)
        assert layer["type"] == "FeatureCollection"
        assert layer["features"]


def test_a_table_downloads_with_its_own_values(server: Server) -> None:
    rows = list(csv.DictReader(io.StringIO(server.get("/api/v1/tables/figures.csv").text)))
    published = {row["figure_id"]: row for row in table("figures")}
    assert len(rows) == len(published) == 305
    for row in rows:
        assert float(row["value"]) == float(published[row["figure_id"]]["value"])
        assert row["qualifier"] == published[row["figure_id"]]["qualifier"]


def test_an_unknown_table_or_layer_is_refused_with_what_is_allowed(server: Server) -> None:
    for path in ("/api/v1/tables/secrets.csv", "/api/v1/tables/meta.csv", "/map/moon.geojson"):
        reply = server.get(path)
        assert reply.status == 404
        assert json.loads(reply.text)["allowed"]


def test_the_shell_says_what_the_site_is_and_advertises_nothing_else(server: Server) -> None:
    shell = server.get("/knives").text
    assert "<title>Northamptonshire published figures</title>" in shell
    assert '<html lang="en-GB">' in shell
    assert "/assets/site.css" in shell
    assert "service-desc" not in shell


def test_an_address_that_is_not_ours_is_answered_404_with_a_way_to_help(server: Server) -> None:
    for path in ("/xyz", "/weeks_of_action/xyz", "/Weeks_of_action", "/api", "/api/v1/tables/operations.CSV"):
        reply = server.get(path)
        assert reply.status == 404, path
        assert 'href="/help"' in reply.text
    assert server.get("/_stcore/health").status == 200


def test_help_can_be_called_from_a_phone(server: Server) -> None:
    page = server.get("/help").text
    for number in ("tel:999", "tel:101", "tel:08001111", "tel:0800555111", "tel:03003031965", "tel:18001101"):
        assert number in page, number
