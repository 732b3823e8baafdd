"""Workbooks keep the rules for accessible spreadsheets, hold the figures, and say the same in both formats."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from odfdo import Document
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import Table
from pages.exhibits.office import native
from pages.outlets.edition import Edition, edition
from pages.outlets.files import citation
from pages.outlets.office.cells import grid, parsed
from pages.outlets.open_documents import ods
from pages.outlets.workbooks import xlsx
from tests.outlets.accessible import faults, read_ods, read_xlsx
from tests.outlets.test_office import converted

ROUTES = [("weapons-by-route", {"route": route}) for route in ("handed_in", "not_stated")]
ALL = [(slug, {}) for slug in sorted(exhibits())] + [*ROUTES, ("kits-map", {"town": "raunds"})]


@pytest.fixture(params=ALL, ids=str)
def one(request: pytest.FixtureRequest, shipped: Path) -> Edition:
    """The first view of each exhibit, and some of their choices."""
    slug, choices = request.param
    return edition(slug, choices)


def test_both_formats_keep_the_rules_and_say_the_same(one: Edition) -> None:
    footer = citation.footer(one)
    excel, open_document = xlsx(one, footer), ods(one, footer)
    assert faults(read_xlsx(excel)) == []
    assert faults(read_ods(open_document)) == []
    assert words(excel) == words(open_document)
    assert figures(excel) == figures(open_document)


def words(content: bytes) -> dict[str, list[list[str]]]:
    """The texts of every worksheet, as a third program reads them; what only one has, the chart, left out."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    found = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    return {
        name: [[cell for cell in row if isinstance(cell, str) and "one table" not in cell] for row in rows]
        for name, rows in found.items()
    }


def figures(content: bytes) -> list[tuple[str, list[object]]]:
    """The numbers and dates of every worksheet, in order."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return [
        (name, [cell for row in book.get_sheet_by_name(name).to_python() for cell in row if not isinstance(cell, str)])
        for name in book.sheet_names
    ]


def test_every_word_and_number_of_the_table_is_in_the_workbook(one: Edition) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(xlsx(one, citation.footer(one))))
    rows = book.get_sheet_by_name("Figures").to_python()
    top = next(place for place, row in enumerate(rows) if row[0] == one.answer.table.columns[0])
    assert len(rows) - top - 1 == len(one.answer.table.rows)
    for texts, cells in zip(one.answer.table.rows, rows[top + 1 :], strict=True):
        held = " ".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in cells)
        for text in texts:
            for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
                assert f"{float(number.replace(',', '')):g}" in held or number in held, text


def test_the_native_chart_is_drawn_from_the_cells_and_has_alt_text(one: Edition) -> None:
    content, drawn = xlsx(one, citation.footer(one)), native(one.answer.chart)
    held = openpyxl.load_workbook(BytesIO(content))
    found = [chart for sheet in held for chart in sheet._charts]
    assert len(found) == (drawn is not None)
    for chart in found:
        values = [cell.value for area in chart.series for cell in cells(held, area)]
        numbers = [mark.value for series in drawn.series for mark in series.marks if mark.value is not None]
        assert [value for value in values if value != "[x]"] == pytest.approx(numbers)
        drawing = ZipFile(BytesIO(content)).read("xl/drawings/drawing1.xml").decode()
        assert 'descr="' in drawing and one.answer.alt[:20] in drawing


def test_a_label_in_excel_holds_the_qualifier(shipped: Path) -> None:
    routes = edition("sceptre-2021-11-routes")
    chart = ZipFile(BytesIO(xlsx(routes, citation.footer(routes)))).read("xl/charts/chart1.xml").decode()
    assert "<a:t>more than 100</a:t>" in chart


def cells(held: Workbook, series: object) -> list[openpyxl.cell.Cell]:
    """The cells that a series of a chart shows."""
    values = getattr(series, "val", None) or series.yVal
    name, area = values.numRef.f.split("!")
    rows = held[name.strip("'")][area]
    return [cell for row in rows for cell in row] if isinstance(rows, tuple) else [rows]


def test_the_same_figures_give_the_same_bytes(shipped: Path) -> None:
    held = edition("homicides")
    footer = citation.footer(held)
    assert xlsx(held, footer) == xlsx(held, footer)
    assert ods(held, footer) == ods(held, footer)


def test_numbers_are_numbers_and_qualifiers_stand_beside_them() -> None:
    assert parsed("more than 1,000") == (1000.0, "more than")
    assert parsed("about £500") == (500.0, "about, pounds")
    assert parsed("24.4%") == (24.4, "per cent")
    assert parsed("200 metres") == (200.0, "metres")
    assert parsed("−3") == (-3.0, "")
    assert parsed("none reported") == (0.0, "none reported")
    assert parsed("not found") == ("[x]", "not found")
    assert parsed("5 of 17") is None, "two numbers are no number"


def test_headings_are_unique_and_no_cell_is_empty() -> None:
    held = grid("sums", Table(("Year", "", "Year"), (("2024", "", "3"),), frozenset({2})))
    assert held.headings == ("Year (1)", "Column 2", "Year (2)")
    assert held.rows == (("2024", "[z]", 3.0),)


def test_a_contact_is_named_only_when_it_is_set(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = edition("homicides")
    assert "report a wrong figure" not in str(words(xlsx(held, ())))
    monkeypatch.setenv("NSVPP_CONTACT", "figures@example.org")
    assert "To report a wrong figure: figures@example.org" in str(words(xlsx(held, ())))


def blank(book: Workbook) -> None:
    book["Figures"].cell(8, 2).value = None


def merged(book: Workbook) -> None:
    book["Figures"].merge_cells("A1:B1")


def untitled(book: Workbook) -> None:
    book["Sources"]["A1"].value = None


def hidden(book: Workbook) -> None:
    book["Figures"].row_dimensions[7].hidden = True


def frozen(book: Workbook) -> None:
    book["Figures"].freeze_panes = "A2"


def filtered(book: Workbook) -> None:
    book["Figures"].auto_filter.ref = "A5:C9"


def twice(book: Workbook) -> None:
    sheet = book["Sources"]
    sheet["B3"].value = sheet["A3"].value


def unexplained(book: Workbook) -> None:
    book["Figures"].cell(8, 1).value = "2014/15 [p]"


def small(book: Workbook) -> None:
    book["Cover"]["A2"].font = openpyxl.styles.Font(name="Calibri", size=9)


def nameless(book: Workbook) -> None:
    book.properties.title = None


def unlisted(book: Workbook) -> None:
    book.create_sheet("More")["A1"] = "More"


@pytest.mark.parametrize(
    "spoil", [blank, merged, untitled, hidden, frozen, filtered, twice, unexplained, small, nameless, unlisted]
)
def test_a_broken_rule_is_caught_in_excel(spoil: Callable[[Workbook], None], shipped: Path) -> None:
    held = edition("homicides")
    book = openpyxl.load_workbook(BytesIO(xlsx(held, citation.footer(held))))
    spoil(book)
    saved = BytesIO()
    book.save(saved)
    assert faults(read_xlsx(saved.getvalue()))


@pytest.mark.parametrize("cell", ["A1", "B9"])
def test_an_empty_cell_is_caught_in_open_documents(cell: str, shipped: Path) -> None:
    held = edition("homicides")
    document = Document(BytesIO(ods(held, citation.footer(held))))
    document.body.get_table(name="Figures").set_value(cell, None)
    saved = BytesIO()
    document.save(saved)
    assert faults(read_ods(saved.getvalue()))


def test_joined_cells_and_a_nameless_file_are_caught_in_open_documents(shipped: Path) -> None:
    held = edition("homicides")
    document = Document(BytesIO(ods(held, citation.footer(held))))
    document.body.get_table(name="Figures").set_span("A7:B7")
    document.meta.title = ""
    saved = BytesIO()
    document.save(saved)
    found = " ".join(faults(read_ods(saved.getvalue())))
    assert "merged" in found and "no title or author" in found


def test_properties_name_title_author_code_and_licence(shipped: Path) -> None:
    held = edition("homicides")
    excel = openpyxl.load_workbook(BytesIO(xlsx(held, citation.footer(held)))).properties
    open_document = Document(BytesIO(ods(held, citation.footer(held)))).meta
    assert (excel.title, excel.creator) == (open_document.title, open_document.initial_creator)
    assert excel.keywords == open_document.keyword == held.code
    assert "Open Government Licence" in excel.description and open_document.description == excel.description


def test_dates_are_dates(shipped: Path) -> None:
    series = edition("xmr-quarters")
    sheet = openpyxl.load_workbook(BytesIO(xlsx(series, citation.footer(series))))["Chart"]
    firsts = [cell.value for cell in sheet["B"] if not isinstance(cell.value, str) and cell.value is not None]
    assert firsts[0].date() == date(2012, 4, 1) and len(firsts) > 40


def test_libreoffice_opens_the_open_document(shipped: Path, tmp_path: Path) -> None:
    held = edition("homicides")
    (tmp_path / "homicides.ods").write_bytes(ods(held, citation.footer(held)))
    converted(tmp_path / "homicides.ods", tmp_path)
    assert shutil.which("pdftotext") and (tmp_path / "homicides.pdf").stat().st_size > 10_000
