"""A chart drawn into a web page: two drawings in SVG, one for broad and one for narrow screens, each set to be read.

The page has title, source and cautions in its own words, so the chart stands alone here; whole pictures are files.
"""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from pathlib import Path
from xml.etree.ElementTree import fromstring, tostring

from markupsafe import Markup

from pages.exhibits.charts import Chart, Columns, Headlines, Lines, RankedBars
from pages.exhibits.paper.kinds import draw_kind
from pages.exhibits.paper.page import as_matrix
from pages.exhibits.paper.sheet import Box, Sheet
from pages.exhibits.paper.sizes import SCREEN
from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import formats, shelf
from pages.outlets.files.vector import FACE, subset
from pages.outlets.slim import slim

POINTS = 72  # in an inch: the unit of Matplotlib's SVG
HIGHER = (1, 1.5, 2.2, 3.2)  # how much higher than usual a drawing is tried until it has room for all it shows
WIDER = (1, 1.25, 1.6)  # how much wider, which makes its type smaller on the page
EDGE = 2  # points left around what is drawn


@dataclass(frozen=True)
class Shape:
    """A drawing's width and usual height, its type (aimed at and smallest), what a bar takes and all headlines take."""

    name: str
    width: int
    height: int
    body: float
    least: float
    bar: int
    headlines: int


SHAPES = (Shape("broad", 960, 540, 18, 14, 62, 300), Shape("narrow", 360, 480, 15, 11, 74, 480))


def drawing(edition: Edition) -> Markup:
    """Both drawings, for a page that has the faces; once made they lie in the cache on disk."""

    def write(target: Path) -> None:
        chart = edition.answer.chart or as_matrix(edition.answer.table)
        target.write_bytes(b"".join(svg(chart, shape, edition.answer.alt, shape.name) for shape in SHAPES))

    return Markup(shelf.made(shelf.SINGLE, formats.key(edition, "svg", "page"), write).read_text(encoding="utf-8"))


def face_rules(edition: Edition, words: str, heading: str) -> Markup:
    """The faces with only the letters of the drawings, of the `words` and of the `heading` of the page around them."""

    def write(target: Path) -> None:
        drawn = "".join(sorted(set(drawing(edition).striptags())))
        used = (("Source Sans", 400, faces().sans, words), ("Source Sans", 600, faces().semibold, ""))
        rules = [face_rule(family, weight, file, drawn + text) for family, weight, file, text in used]
        rules.append(face_rule("Source Serif", 700, faces().serif, drawn + heading))
        target.write_text("".join(rules), encoding="utf-8")

    return Markup(shelf.made(shelf.SINGLE, formats.key(edition, "css", "embed"), write).read_text(encoding="utf-8"))


def face_rule(family: str, weight: int, file: Path, letters: str) -> str:
    """A face with these letters only, as a rule of a stylesheet."""
    cut = subset(file, "".join(sorted(set(letters))))
    return FACE.format(family=family, weight=weight, data=b64encode(cut).decode())


def laid_out(chart: Chart, shape: Shape) -> Sheet:
    """The chart on a sheet as high as it needs, for a page can grow; and in smaller type where words are too long."""
    for wider, higher in product(WIDER, HIGHER):
        width, high = shape.width * wider, height(chart, shape) * higher
        sheet = Sheet(width, high, faces(), SCREEN, shape.body, shape.least, shape.name != "narrow")
        if draw_kind(sheet, Box(2, 4, width - 4, high - 8), chart):
            break
    return sheet


def height(chart: Chart, shape: Shape) -> int:
    """How high a drawing is: as its bars or numbers need, and never more than the shape allows."""
    match chart:
        case RankedBars(bars=bars):
            needed = shape.bar * len(bars) + shape.bar
        case Headlines():
            needed = shape.headlines
        case Columns() | Lines():
            needed = shape.height * 5 // 6
        case _:
            needed = shape.height
    return min(shape.height, needed)


def svg(chart: Chart, shape: Shape, alt: str, prefix: str) -> bytes:
    """A chart drawn in a shape, with its alt text. The names inside begin with `prefix`, so two drawings share none."""
    sheet = laid_out(chart, shape)
    drawn = BytesIO()
    sheet.figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    root = fromstring(drawn.getvalue())
    slim(root, prefix)
    root.set("viewBox", _view(sheet))
    root.attrib |= {"class": shape.name, "role": "img", "aria-label": alt, "stroke-linejoin": "round"}
    return tostring(root, encoding="utf-8")


def _view(sheet: Sheet) -> str:
    """What is seen of the sheet: its whole width, and as much of its height as is drawn on."""
    inked = sheet.figure.get_tightbbox()  # inches from the lower left corner
    left, right = min(0.0, inked.x0 * POINTS - EDGE), max(sheet.width / SCREEN, inked.x1) * POINTS
    top, bottom = ((sheet.height / SCREEN - side) * POINTS for side in (inked.y1, inked.y0))
    return f"{left:.1f} {top - EDGE:.1f} {right - left:.1f} {bottom - top + 2 * EDGE:.1f}"
