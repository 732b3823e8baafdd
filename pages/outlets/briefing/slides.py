"""A briefing as a presentation for PowerPoint and LibreOffice: native charts, alt text, numbers and notes."""

from io import BytesIO

from pptx.presentation import Presentation
from pptx.slide import Slide as Made

from pages.exhibits.speaking import Part
from pages.outlets.briefing.deck import Deck, Slide
from pages.outlets.files import citation, pictures
from pages.outlets.files.settled import settled
from pages.outlets.office.box import NOWHERE, Box, bare, put, write
from pages.outlets.office.letters import height
from pages.outlets.office.master import INK, SOFT_INK, presentation
from pages.outlets.office.notes import set_notes, table_in_words
from pages.outlets.slides import add_frame, add_slide
from queries.run import pinned

SIZES = (20, 18, 16, 15, 14, 13, 12, 11)  # points
APART = 0.5  # lines between two parts


def pptx(deck: Deck) -> bytes:
    """The whole briefing as a file: the same bytes each time."""
    made = presentation()
    for slide in deck.slides:
        _add(made, slide)
    properties = made.core_properties
    properties.title, properties.subject = deck.title, deck.slides[0].title
    properties.author = properties.last_modified_by = citation.PUBLISHER
    properties.created = properties.modified = pinned().built_at.replace(tzinfo=None)
    properties.language, properties.revision = "en-GB", 1
    file = BytesIO()
    made.save(file)
    return settled(file.getvalue())


def _add(made: Presentation, slide: Slide) -> None:
    shown = slide.edition
    if shown is None:
        page, box = add_frame(made, slide.title, slide.subtitle, slide.footer)
        _words(page, slide.parts, box)
        set_notes(page, in_words(slide.notes))
        return
    told = [in_words(slide.notes)]
    if shown.answer.table.rows:
        told.append(table_in_words(shown.answer.table))
    add_slide(made, shown, slide.footer, lambda: pictures.chart_png(shown), "\n\n".join(told))


def in_words(parts: tuple[Part, ...]) -> str:
    """Notes as plain text: each part under its heading, a line of its own for each line."""
    return "\n\n".join("\n".join([part.heading, *(f"• {line}" for line in part.lines)]) for part in parts)


def _words(page: Made, parts: tuple[Part, ...], box: Box) -> None:
    """The parts as text, as large as fits."""
    size = next((one for one in SIZES if _tall(parts, one, box.width) <= box.height), SIZES[-1])
    shape = page.shapes.add_textbox(*NOWHERE)
    shape.name = "Words"
    put(shape, box)
    frame = bare(shape.text_frame)
    paragraph = frame.paragraphs[0]
    for place, part in enumerate(parts):
        if place:
            write(frame.add_paragraph(), "", size * APART, SOFT_INK)
            paragraph = frame.add_paragraph()
        write(paragraph, part.heading, size, INK, bold=True)
        for line in part.lines:
            write(frame.add_paragraph(), line, size, SOFT_INK)


def _tall(parts: tuple[Part, ...], size: float, room: float) -> float:
    lines = sum(
        height(part.heading, size, room, bold=True) + sum(height(line, size, room) for line in part.lines)
        for part in parts
    )
    return lines + height("", size * APART, room) * (len(parts) - 1)
