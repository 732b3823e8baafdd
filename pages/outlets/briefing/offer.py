"""Every form a briefing is taken away in, made once and kept."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pages.outlets.briefing import handout, presentation, slides
from pages.outlets.briefing.choice import Briefing
from pages.outlets.briefing.deck import Deck, deck
from pages.outlets.files import formats, shelf
from pages.outlets.files.names import safe
from pages.outlets.html import TEMPLATES
from pages.outlets.settings import embargo_stamp

TOLD = (presentation.SCRIPT, TEMPLATES / "briefing_file.html", TEMPLATES / "parts.html")


@dataclass(frozen=True)
class Form:
    """A form of a briefing: its media type and how it is made."""

    media_type: str
    maker: Callable[[Deck], bytes]


FORMS = {
    "pptx": Form(formats.FORMATS["pptx"].media_type, slides.pptx),
    "pdf": Form("application/pdf", handout.pdf),
    "html": Form("text/html; charset=utf-8", presentation.html),
}


def made(chosen: Briefing, extension: str) -> Path:
    """The file of a briefing in the cache on disk."""

    def write(target: Path) -> None:
        target.write_bytes(FORMS[extension].maker(deck(chosen)))

    return shelf.made(shelf.BRIEFING, key(chosen, extension), write)


def key(chosen: Briefing, extension: str) -> str:
    """What stands for one file of a briefing: its words, the figures behind them, and the code that tells them."""
    told = deck(chosen)
    digest = hashlib.sha256(repr((extension, told.title, formats.code_digest())).encode())
    for slide in told.slides:
        digest.update(repr((slide.title, slide.subtitle, slide.footer, slide.parts, slide.notes)).encode())
        if slide.edition:
            digest.update(formats.content(slide.edition).encode())
    for file in TOLD:
        digest.update(file.read_bytes())
    return f"{digest.hexdigest()[:40]}.{extension}"


def file_name(chosen: Briefing, extension: str) -> str:
    """The name of a briefing's file."""
    since = f"since-{chosen.since}" if chosen.since else ""
    parts = ("nsvpp_briefing", "under-embargo" if embargo_stamp() else "", safe(chosen.name), since)
    return f"{'_'.join(part for part in parts if part)}.{extension}"
