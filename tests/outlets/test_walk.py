"""Every exhibit in every format and size, out of the pack of everything, each opened again by another program."""

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation
from python_calamine import CalamineWorkbook

from pages.exhibits.catalogue import exhibits
from pages.exhibits.paper import SIZES, draw
from pages.outlets.edition import Edition, edition
from pages.outlets.faces import faces
from pages.outlets.files import citation, names, pack
from tests.exhibits.test_paper import faults
from tests.server import build

SVG = "{http://www.w3.org/2000/svg}"
SMALL = 200_000  # bytes of a picture that is not for print
OFFICE = ("pptx", "xlsx", "ods")


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The pack of everything, made from the shipped data."""
    target = tmp_path_factory.mktemp("walked") / "build"
    build(target)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NSVPP_BUILD", str(target))
        return ZipFile(pack.collection(pack.everything()))


@pytest.fixture(params=sorted(exhibits()))
def one(request: pytest.FixtureRequest, shipped: Path) -> Edition:
    """The first view of each exhibit."""
    return edition(request.param)


def held(everything: ZipFile, one: Edition, extension: str, size: str | None = None) -> bytes:
    """A file of an exhibit out of the pack."""
    return everything.read(f"{one.slug}/{names.file_name(one, extension, size)}")


def test_every_picture_has_its_pixels_and_its_alt_text(everything: ZipFile, one: Edition) -> None:
    for name, size in SIZES.items():
        body = held(everything, one, "png", name)
        with Image.open(io.BytesIO(body)) as image:
            assert (image.format, image.size) == ("PNG", (size.width, size.height))
            image.load()
            assert image.text["Description"] == one.answer.alt
            assert image.text["Title"] == one.answer.title
            assert sum(1 for many in image.convert("L").histogram() if many) > 5, "something is drawn"
        assert name == "print" or len(body) < SMALL, f"{name}: {len(body)} bytes"


def test_no_words_overlap_above_the_footer_that_is_really_there(one: Edition) -> None:
    for name, size in SIZES.items():
        assert faults(draw(one.answer, size, citation.footer(one), faces()), size) == [], name


def test_every_drawing_is_whole(everything: ZipFile, one: Edition) -> None:
    root = fromstring(held(everything, one, "svg", "wide"))
    assert (root.find(f"{SVG}title").text, (root.get("width"), root.get("height"))) == (
        one.answer.title,
        ("1200", "675"),
    )
    assert one.answer.alt in (root.find(f"{SVG}desc").text or "")


def test_every_page_is_tagged(everything: ZipFile, one: Edition, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(held(everything, one, "pdf"))
    told = dict(re.findall(r"^(\w[\w ]*):\s+(.*)$", _told("pdfinfo", str(file)), flags=re.MULTILINE))
    assert (told["Title"], told["Tagged"]) == (one.answer.title, "yes")
    assert one.code in _told("pdftotext", str(file), "-")


def test_every_table_is_there_in_every_form(everything: ZipFile, one: Edition) -> None:
    rows = list(csv.reader(io.StringIO(held(everything, one, "csv").decode("utf-8-sig"))))
    assert len(rows) == len(one.answer.rows) + 1
    told = json.loads(held(everything, one, "json"))
    assert (told["title"], told["alt"], told["code"]) == (one.answer.title, one.answer.alt, one.code)
    assert [source["source_id"] for source in told["sources"]] == [source.source_id for source in one.answer.sources]
    book = load_workbook(io.BytesIO(held(everything, one, "xlsx")))
    assert book.worksheets[0]["A1"].value == one.answer.title
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(held(everything, one, "ods"))).sheet_names
    assert sheets == book.sheetnames


def test_every_slide_has_title_and_notes(everything: ZipFile, one: Edition) -> None:
    (slide,) = Presentation(io.BytesIO(held(everything, one, "pptx"))).slides
    assert slide.shapes.title is not None and slide.shapes.title.text_frame.text == one.answer.title
    notes = slide.notes_slide.notes_text_frame
    assert notes is not None
    for said in (one.answer.takeaway, *one.answer.cautions):
        assert said in notes.text


def test_libreoffice_opens_every_slide_and_workbook(everything: ZipFile, shipped: Path, tmp_path: Path) -> None:
    for slug in exhibits():
        for extension in OFFICE:
            (tmp_path / extension).mkdir(exist_ok=True)
            (tmp_path / extension / f"{slug}.{extension}").write_bytes(held(everything, edition(slug), extension))
    office = shutil.which("soffice")
    assert office, "LibreOffice opens the files in these tests"
    for extension in OFFICE:
        files = sorted(str(path) for path in (tmp_path / extension).glob(f"*.{extension}"))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path / extension), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        for slug in exhibits():
            text = " ".join(_told("pdftotext", str(tmp_path / extension / f"{slug}.pdf"), "-").split())
            assert edition(slug).answer.title in text, f"{slug}.{extension}"


def _told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
