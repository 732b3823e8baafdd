"""A briefing as a tagged hand-out (PDF/UA-1): every slide with its drawing, notes, real table and sources."""

import json
from datetime import UTC
from pathlib import Path

from typst import Compiler

from pages.exhibits.exhibit import Table
from pages.exhibits.paper import draw_chart
from pages.outlets.briefing.deck import Deck, Slide
from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import citation, documents, pictures
from queries.run import pinned

PAGE = Path(__file__).with_name("handout.typ")
WIDTH, HEIGHT = 900, 420  # pixels of a chart
BETWEEN = " · "


def pdf(deck: Deck) -> bytes:
    """The hand-out on A4 pages, a slide from a new page."""
    made = Compiler(PAGE.read_bytes(), font_paths=documents.fonts(faces().sans.parent)).compile(
        sys_inputs={"told": json.dumps(_told(deck))},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=pinned().built_at.astimezone(UTC).replace(microsecond=0),
    )
    assert isinstance(made, bytes), "Typst made no single document"
    return made


def _told(deck: Deck) -> dict[str, object]:
    return {
        "title": deck.title,
        "author": citation.PUBLISHER,
        "description": deck.slides[0].subtitle,
        "foot": BETWEEN.join(deck.slides[0].footer),
        "slides": [_slide(slide) for slide in deck.slides],
    }


def _slide(slide: Slide) -> dict[str, object]:
    """A slide as the page is told it. Of a slide in words the notes have all, and the slide itself only the first."""
    answer = slide.edition.answer if slide.edition else None
    parts = slide.notes if slide.edition or not _shown_alone(slide) else (*slide.parts, *slide.notes)
    return {
        "title": slide.title,
        "subtitle": slide.subtitle,
        "footer": BETWEEN.join(slide.footer),
        "drawing": _drawing(slide.edition) if slide.edition else "",
        "alt": answer.alt if answer else "",
        "parts": [{"heading": part.heading, "lines": part.lines} for part in parts],
        "table": documents.told_table(answer.table if answer else Table((), ())),
    }


def _shown_alone(slide: Slide) -> bool:
    """Whether the slide has headings that its notes have not, as that of the sources."""
    return not {part.heading for part in slide.parts} <= {part.heading for part in slide.notes}


def _drawing(edition: Edition) -> str:
    chart = edition.answer.chart
    return pictures.as_svg(draw_chart(chart, WIDTH, HEIGHT, faces())).decode() if chart else ""
