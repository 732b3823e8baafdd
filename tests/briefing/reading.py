"""What is read out of a briefing's files by other programs, and what should stand in them."""

import re
import subprocess
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

from pptx import Presentation

from pages.outlets.briefing.deck import Deck, Slide

WANTED = {"exhibits": "test-purchases,homicides,kits-map,partners,weapons-by-route", "since": "2025-06-01"}


def words_of(slide: Slide) -> Iterator[str]:
    """Everything that a slide says: on it and in its notes."""
    yield from (slide.title, slide.subtitle, *slide.footer)
    for part in slide.notes:
        yield part.heading
        yield from part.lines


def every_word(deck: Deck) -> Iterator[str]:
    """Everything that a briefing says."""
    for slide in deck.slides:
        yield from words_of(slide)


def bare(text: str) -> str:
    """A text without white space and hyphens: programs break lines where they like, also at a hyphen."""
    return re.sub(r"[\s-]+", "", text)


def pptx_text(content: bytes) -> str:
    """All text of slides and notes."""
    found = []
    for slide in Presentation(BytesIO(content)).slides:
        found += [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        found.append(slide.notes_slide.notes_text_frame.text)
    return "\n".join(found)


def pdf_text(file: Path) -> str:
    """All text in reading order, without the line at the foot of each page."""
    return run("pdftotext", "-y", "0", "-x", "0", "-W", "596", "-H", "795", str(file), "-").replace("\f", "\n")


def html_text(page: str) -> str:
    """All text of a page without its script and style."""
    shown = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", shown))


def run(*command: str) -> str:
    """What a command says."""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()
