"""An edition as a picture: PNG with exact pixels and its words inside, SVG with text that can be edited."""

import io

from matplotlib.figure import Figure
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pages.exhibits.charts import Places
from pages.exhibits.paper import SIZES, draw, draw_chart
from pages.exhibits.paper.page import as_matrix
from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import citation, credit
from pages.outlets.files.vector import finished
from pages.outlets.files.xmp import packet

SOFTWARE = "NSVPP dashboard"
COLOURS = 256  # enough for flat colours and their edges: no pixel is off by more than a few of 255
CHART, MAP = (1600, 760), (1100, 860)  # pixels of a chart alone
PERCEPTUAL = b"\x00"  # the rendering intent in the chunk that says sRGB


def png(edition: Edition, size: str) -> bytes:
    """The picture as PNG in sRGB without transparency, its alt text, source, licence and citation inside."""
    return _as_png(draw(edition.answer, SIZES[size], citation.footer(edition), faces()), _words(edition))


def chart_png(edition: Edition) -> bytes:
    """The chart alone as PNG, for a slide that has title and source of its own."""
    chart = edition.answer.chart or as_matrix(edition.answer.table)
    width, height = MAP if isinstance(chart, Places) else CHART
    return _as_png(draw_chart(chart, width, height, faces()), _words(edition))


def _as_png(figure: Figure, words: PngInfo) -> bytes:
    written = io.BytesIO()
    few = _pixels(figure).quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(written, format="PNG", pnginfo=words, dpi=(figure.dpi, figure.dpi))
    return written.getvalue()


def _pixels(figure: Figure) -> Image.Image:
    drawn = io.BytesIO()
    figure.savefig(drawn, format="raw", dpi=figure.dpi)
    size = tuple(round(inches * figure.dpi) for inches in figure.get_size_inches())
    return Image.frombuffer("RGBA", size, drawn.getvalue(), "raw", "RGBA", 0, 1).convert("RGB")


def svg(edition: Edition, size: str) -> bytes:
    """The picture as SVG: text as text, the faces inside, title and description for those who do not see it."""
    figure = draw(edition.answer, SIZES[size], citation.footer(edition), faces())
    return finished(as_svg(figure), edition, SIZES[size], faces())


def as_svg(figure: Figure) -> bytes:
    """A figure as SVG as it is drawn, with its faces named and not inside."""
    drawn = io.BytesIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return drawn.getvalue()


def _words(edition: Edition) -> PngInfo:
    """The words that travel inside a PNG, in the fields that PNG names itself and as an XMP packet."""
    words = PngInfo()
    words.add(b"sRGB", PERCEPTUAL)
    answer = edition.answer
    for name, text in {
        "Title": answer.title,
        "Description": answer.alt,
        "Source": citation.origin(answer),
        "Copyright": credit.licence(answer),
        "Citation": citation.full(edition),
        "Software": SOFTWARE,
    }.items():
        words.add_itxt(name, text, lang="en-GB")
    words.add_itxt("XML:com.adobe.xmp", packet(edition))
    return words
