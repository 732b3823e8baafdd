"""A place on a slide, in inches, and how text is set in it."""

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Inches, Pt

from pages.exhibits.paper.geometry import Box

NOWHERE = Emu(0), Emu(0), Emu(0), Emu(0)  # until a shape is put in its place


def put(shape: BaseShape, box: Box) -> None:
    """Place a shape."""
    shape.left, shape.top = Inches(box.left), Inches(box.top)
    shape.width, shape.height = Inches(box.width), Inches(box.height)


def bare(frame: TextFrame, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> TextFrame:
    """The text frame without margins, wrapping, and without fitting by the program: sizes here are measured."""
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = anchor
    frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = Emu(0)
    return frame


def write(
    paragraph: _Paragraph,
    text: str,
    size: float,
    colour: MSO_THEME_COLOR,
    bold: bool = False,
    align: PP_ALIGN | None = None,
) -> None:
    """One run of text in a paragraph, in British English. Unit of `size`: points."""
    if text:
        run = paragraph.add_run()
        run.text = text
        run.font.size, run.font.bold = Pt(size), bold
        run.font.color.theme_color = colour
        run._r.get_or_add_rPr().set("lang", "en-GB")
    else:  # an empty paragraph takes its height from its end, else from the default size
        paragraph._p.get_or_add_endParaRPr().set("sz", str(round(size * 100)))
    if align is not None:
        paragraph.alignment = align


def describe(shape: BaseShape, title: str, description: str) -> None:
    """What a screen reader says of a shape."""
    properties = shape._element.find(f".//{qn('p:cNvPr')}")
    properties.set("title", title)
    properties.set("descr", description)
