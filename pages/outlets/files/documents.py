"""An edition as a tagged PDF (PDF/UA-1): the drawing with alt text, the words, a real table and the sources."""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path

from typst import Compiler, Fonts

from pages.exhibits.exhibit import Table
from pages.exhibits.paper import draw_chart
from pages.exhibits.words import sentence
from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import address, citation, credit, pictures, standing
from pages.outlets.settings import embargo_stamp

PAGE = Path(__file__).with_name("page.typ")
WIDTH, HEIGHT = 1200, 520  # pixels of the chart: on the first page there is room for the words around it
NARROW, BROAD = 10, 45  # characters that a column is at least and at most reckoned with
LINE = 150  # characters that fit across the page


def pdf(edition: Edition) -> bytes:
    """The exhibit on A4 pages. The words go in as data, so nothing in them is taken for markup."""
    chart = edition.answer.chart
    drawing = pictures.as_svg(draw_chart(chart, WIDTH, HEIGHT, faces())).decode() if chart else ""
    made = Compiler(PAGE.read_bytes(), font_paths=fonts(faces().sans.parent)).compile(
        sys_inputs={"told": json.dumps(_told(edition)), "drawing": drawing},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(standing.published(edition), time(), tzinfo=UTC),
    )
    assert isinstance(made, bytes), "Typst made no single document"
    return made


@cache
def fonts(folder: Path) -> Fonts:
    """The faces of this folder and no others."""
    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _told(edition: Edition) -> dict[str, object]:
    answer = edition.answer
    return {
        "title": answer.title,
        "subtitle": sentence(answer.subtitle),
        "takeaway": answer.takeaway,
        "alt": answer.alt,
        "author": citation.PUBLISHER,
        "cautions": [sentence(caution) for caution in answer.cautions],
        "table": told_table(answer.table),
        "sources": [
            {
                "title": source.title,
                "by": f"{source.publisher}, {source.published}. {sentence(source.attribution or source.licence)}",
                "url": source.url,
            }
            for source in answer.sources
        ],
        "licence": credit.licence(answer),
        "citation": citation.full(edition),
        "foot": " · ".join(part for part in (embargo_stamp(), address.looked_up(edition)) if part),
    }


def told_table(table: Table) -> dict[str, object]:
    """A table as the document is told it."""
    numeric = sorted(table.numeric)
    return {"columns": table.columns, "rows": table.rows, "numeric": numeric, "widths": _widths(table)}


def _widths(table: Table) -> list[int]:
    """How wide each column is in proportion, from its longest cell; empty where all fit on a line as they are."""
    longest = [max(map(len, column)) for column in zip(table.columns, *table.rows, strict=True)]
    return [min(max(one, NARROW), BROAD) for one in longest] if sum(longest) > LINE else []
