"""An edition as a slide: a real title, a native chart or table that can be edited, its source, and speaker notes."""

from collections.abc import Callable
from io import BytesIO

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import PP_ALIGN
from pptx.presentation import Presentation
from pptx.slide import Slide

from pages.outlets.edition import Edition
from pages.outlets.files import citation, credit
from pages.outlets.office.body import add_body
from pages.outlets.office.box import Box, bare, put, write
from pages.outlets.office.letters import fitting, height, wrapped
from pages.outlets.office.master import (
    INK,
    LAYOUT,
    LEFT,
    NUMBER_ROOM,
    ROOM,
    SOFT_INK,
    SUBTITLE,
    TITLE,
    furniture,
    presentation,
)
from pages.outlets.office.notes import set_notes, speaker_notes
from queries.run import pinned

BETWEEN, UNBROKEN = " · ", "\N{NO-BREAK SPACE}"
SHORT = 30  # characters of a part of the source line that is not broken, such as the code
TOP, BOTTOM = 0.4, 7.2  # inches: where the title begins and the source line ends
LONGEST_PROPERTY = 255  # characters, of a presentation's properties
TITLE_SIZES, SUBTITLE_SIZES, SOURCE_SIZES = (28, 27, 26, 25, 24), (16, 15, 14, 13), (10.5, 10, 9.5, 9, 8.5)  # points


def pptx(edition: Edition, footer: tuple[str, ...], picture: Callable[[], bytes]) -> bytes:
    """A presentation of one slide. `picture` makes a PNG of the chart where Office has no such type."""
    made = presentation()
    add_slide(made, edition, footer, picture)
    properties = made.core_properties
    properties.title, properties.subject = edition.answer.title, edition.answer.subtitle[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = citation.PUBLISHER
    whole = credit.licence(edition.answer)
    properties.keywords = edition.code
    properties.comments = whole if len(whole) <= LONGEST_PROPERTY else credit.licence_line(edition.answer)
    properties.created = properties.modified = pinned().built_at.replace(tzinfo=None)
    properties.language, properties.revision = "en-GB", 1
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def add_slide(
    made: Presentation,
    edition: Edition,
    footer: tuple[str, ...],
    picture: Callable[[], bytes],
    notes: str | None = None,
) -> Slide:
    """Add an edition to a presentation that `master.presentation()` began; slides are numbered as they follow.

    `notes` take the place of the usual speaker notes.
    """
    answer = edition.answer
    told = tuple(part for part in (answer.care, *footer) if part)
    slide, box = add_frame(made, answer.title, answer.subtitle, told)
    on_slide = add_body(slide, answer, box, picture)
    set_notes(slide, notes or speaker_notes(answer, with_table=not on_slide))
    return slide


def add_frame(made: Presentation, title: str, subtitle: str, footer: tuple[str, ...]) -> tuple[Slide, Box]:
    """Add a slide with title, subtitle, source line and number; the slide, and the place that is left on it."""
    slide = made.slides.add_slide(made.slide_layouts.get_by_name(LAYOUT))
    top = _head(slide, title, subtitle)
    return slide, Box(LEFT, top, ROOM, _foot(slide, footer) - top)


def _head(slide: Slide, heading: str, below_it: str) -> float:
    """Title and subtitle in their places; where the body may begin, in inches."""
    size = next((one for one in TITLE_SIZES if len(wrapped(heading, one, ROOM, bold=True)) == 1), TITLE_SIZES[0])
    title = Box(LEFT, TOP, ROOM, height(heading, size, ROOM, bold=True) + 0.04)
    _set(slide, TITLE, title, heading, size, INK, bold=True)
    below = fitting(below_it, SUBTITLE_SIZES, ROOM, 0.6)
    subtitle = Box(LEFT, title.bottom + 0.06, ROOM, height(below_it, below, ROOM) + 0.04)
    _set(slide, SUBTITLE, subtitle, below_it, below, SOFT_INK)
    return subtitle.bottom + 0.15


def _set(
    slide: Slide, place: int, box: Box, text: str, size: float, colour: MSO_THEME_COLOR, bold: bool = False
) -> None:
    """Text in the placeholder of this number, which outlines and screen readers find."""
    shape = next(one for one in slide.placeholders if one.placeholder_format.idx == place)
    put(shape, box)
    write(bare(shape.text_frame).paragraphs[0], text, size, colour, bold=bold)


def _foot(slide: Slide, footer: tuple[str, ...]) -> float:
    """The source line in the place of the footer, and the number of the slide; where the body must end, in inches."""
    text = BETWEEN.join(part.replace(" ", UNBROKEN) if len(part) <= SHORT else part for part in footer)
    room = ROOM - NUMBER_ROOM
    size = fitting(text, SOURCE_SIZES, room, 0.62)
    source = furniture(slide)
    tall = height(text, size, room) + 0.02
    put(source, Box(LEFT, BOTTOM - tall, room, tall))
    write(bare(source.text_frame).paragraphs[0], text, size, SOFT_INK, align=PP_ALIGN.LEFT)
    return BOTTOM - tall - 0.12
