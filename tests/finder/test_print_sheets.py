"""The sheets to print: 999 on top, every kit of the town, and a code that a phone reads."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser
from starlette.requests import Request

from pages.exhibits.kit_words import towns
from pages.outlets.finder.prints import print_sheet
from tests.finder import naive
from tests.finder.test_finder_page import words
from tests.server import Server


@pytest.mark.usefixtures("shipped")
def test_every_town_has_a_sheet_with_its_kits_and_no_others(server: Server) -> None:
    names = {town_id: name for town_id, name in towns().items() if town_id != "all"}
    assert len(names) == 20
    for town_id, name in names.items():
        text = words(server.get(f"/kits/print/{town_id}").text)
        assert text.startswith("Call 999"), town_id
        assert "No kit here is promised to be there, complete or unlocked" in text
        for row in naive.table("kits"):
            if row["town"] == name:
                assert row["name"] in text, (town_id, row["name"])
        if not [row for row in naive.table("kits") if row["town"] == name and row["kind"] != "amnesty_bin"]:
            assert f"could be named in {name} in the publications read; that does not mean there is none" in text


def test_announced_damaged_and_bins_are_told_apart_on_paper(server: Server) -> None:
    text = words(server.get("/kits/print/kettering").text)
    order = [text.index(part) for part in ("Reported as installed", "Do not rely on these", "Windmill Club", "Hand in")]
    assert order == sorted(order)


def test_an_unknown_town_is_refused_with_the_towns_there_are(server: Server) -> None:
    for path in ("/kits/print/atlantis", "/kits/print/all"):
        reply = server.get(path)
        assert reply.status == 404
        assert 'href="/kits/print/kettering"' in reply.text


def test_without_a_public_address_there_is_no_code(server: Server) -> None:
    assert "QR code" not in server.get("/kits/print/kettering").text


def test_the_printed_code_is_read_as_the_finders_address(
    browser: Browser, server: Server, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NSVPP_ADDRESS", "https://kits.example.org")
    made = print_sheet(Request({"type": "http", "path_params": {"town": "kettering"}}))
    page = browser.new_page()
    page.route("**/kits/print/kettering", lambda route: route.fulfill(body=bytes(made.body), content_type="text/html"))
    page.goto(f"{server.address}/kits/print/kettering")
    sheet = tmp_path / "sheet.pdf"
    page.pdf(path=sheet, prefer_css_page_size=True)
    page.close()
    pdftoppm = shutil.which("pdftoppm")
    assert pdftoppm
    first = subprocess.run([pdftoppm, "-r", "72", "-png", "-l", "1", str(sheet)], check=True, capture_output=True)
    picture = Image.open(io.BytesIO(first.stdout))
    assert abs(picture.height / picture.width - 297 / 210) < 0.01
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["https://kits.example.org/find-a-kit"]
