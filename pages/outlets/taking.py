"""What a reader can take of an exhibit: its files in every shape, and the words that go with it, ready to copy."""

from dataclasses import dataclass
from html import escape
from math import ceil
from urllib.parse import urlencode

from pages.exhibits.charts import Matrix
from pages.exhibits.exhibit import Answer, kept
from pages.exhibits.paper import SIZES
from pages.exhibits.paper.page import as_matrix
from pages.outlets.drawn import SHAPES, Shape, height
from pages.outlets.edition import Edition, edition
from pages.outlets.files import citation
from pages.outlets.files.address import path

SIZE_WORDS = {
    "wide": "Wide",
    "link": "Link preview",
    "square": "Square",
    "portrait": "Portrait",
    "story": "Story",
    "slide": "Slide",
    "print": "Print",
}
FILES = {
    "To print or edit": {
        "svg": "SVG drawing",
        "pdf": "PDF page",
        "pptx": "PowerPoint slide",
    },
    "Tables": {"xlsx": "Excel", "ods": "OpenDocument (ODS)", "csv": "CSV", "json": "JSON with all notes"},
    "Everything": {"zip": "Press pack (ZIP)"},
}
BROAD, NARROW = 760, 350  # px: the widths of a frame for which its height is reckoned
LINE, CHARACTER = 23, 7.3  # px: how high a line and how wide a character of the frame's text is
PUBLISHED_BY, LINK = 180, 50  # characters of its last lines
WORDS_OF_A_MATRIX = 280  # px²: what a letter of a matrix of words takes
FURNITURE = 90  # px: the frame's edges and gaps


@dataclass(frozen=True)
class File:
    """A file to take: what it is in words, where it lies, and its size in pixels where it has one."""

    words: str
    address: str
    pixels: str = ""


@dataclass(frozen=True, eq=False)
class Taken:
    """One edition with all that can be taken of it. `groups` are its files under headings, in the order of use."""

    edition: Edition
    page: str
    groups: tuple[tuple[str, tuple[File, ...]], ...]
    citation: str
    quotable: str
    broad_frame: int
    narrow_frame: int

    @property
    def alt(self) -> str:
        """The text that stands for the picture."""
        return self.edition.answer.alt

    def picture(self, size: str, extension: str = "png") -> str:
        """The address of the picture in this size."""
        return _sized(self.edition, extension, size)

    def embed(self) -> str:
        """The address of the exhibit for somebody else's page."""
        return f"/exhibits/{self.edition.slug}/embed{_asked(self.edition)}"

    def embed_code(self, base: str) -> str:
        """What somebody else pastes into a page to show the exhibit; `base` is the address of this site.

        The frame is as high as a phone needs, and from there to a screen of 800 pixels as much lower as it may be.
        """
        title, spare = escape(self.edition.answer.title), self.narrow_frame - self.broad_frame
        sloping = f"calc({self.narrow_frame + spare}px - {spare / 4:g}vw)"
        low, high = sorted((self.broad_frame, self.narrow_frame))
        return (
            f'<iframe src="{escape(base + self.embed())}" title="{title}" width="100%" height="{high}" '
            f'style="border:0;height:clamp({low}px, {sloping}, {high}px)" loading="lazy"></iframe>'
        )


@kept
def taken(slug: str, choices: tuple[tuple[str, str], ...]) -> Taken:
    """All that can be taken of an exhibit under these choices. Raises NotOffered."""
    return taken_of(edition(slug, dict(choices)))


def taken_of(chosen: Edition) -> Taken:
    """All that can be taken of an edition."""
    pictures = tuple(
        File(SIZE_WORDS[name], _sized(chosen, "png", name), f"{size.width} × {size.height}")
        for name, size in SIZES.items()
    )
    files = tuple(
        (heading, tuple(File(words, path(chosen, extension)) for extension, words in named.items()))
        for heading, named in FILES.items()
    )
    return Taken(
        chosen,
        path(chosen),
        (("Pictures (PNG)", pictures), *files),
        citation.full(chosen),
        citation.quotable(chosen),
        _frame_height(chosen.answer, SHAPES[0], BROAD),
        _frame_height(chosen.answer, SHAPES[1], NARROW),
    )


def _sized(chosen: Edition, extension: str, size: str) -> str:
    return f"{path(chosen, extension)}{'&' if chosen.choices else '?'}size={size}"


def _asked(chosen: Edition) -> str:
    return f"?{urlencode(chosen.choices)}" if chosen.choices else ""


# A frame cannot grow with what is in it, so its height is reckoned from the words and the drawing, and a little more.
def _frame_height(answer: Answer, shape: Shape, width: int) -> int:
    characters = width / CHARACTER
    texts = (answer.takeaway, *answer.cautions, answer.subtitle, " " * PUBLISHED_BY, " " * LINK)
    lines = sum(ceil(len(text) / characters) for text in texts) + 1.3 * ceil(len(answer.title) / characters * 1.4)
    chart = answer.chart or as_matrix(answer.table)
    drawn = height(chart, shape) * width / shape.width
    if isinstance(chart, Matrix):  # one of words grows with them
        letters = sum(len(text) for text in chart.rows) + sum(len(cell.text) for row in chart.cells for cell in row)
        drawn = max(drawn, letters * WORDS_OF_A_MATRIX / width)
    return ceil((FURNITURE + lines * LINE + drawn) / 10) * 10
