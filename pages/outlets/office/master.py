"""An empty presentation in the house style: 16:9, Arial, the palette of the theme, one layout with a place for all."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from io import BytesIO

from pptx import Presentation as open_presentation
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide, SlideLayout, SlideMaster
from pptx.util import Emu, Inches

from pages.exhibits import theme
from pages.outlets.office.box import Box, put

WIDE, HIGH = 13.333, 7.5  # inches
LEFT, ROOM = 0.6, 12.13  # inches from the left edge, and what is left between the margins
NUMBER_ROOM = 0.8  # inches beside the source line, for the number of the slide
TITLE_SIZE = 28  # points
FACE = "Arial"
LAYOUT = "Title Only"
TITLE, SUBTITLE = 0, 13  # the numbers of their placeholders
PALETTE = {
    "dk1": theme.INK,
    "lt1": theme.PAPER,
    "dk2": theme.SOFT_INK,
    "lt2": theme.WASH,
    **{f"accent{place}": colour for place, colour in enumerate(theme.SERIES, start=1)},
    "accent5": theme.RULE,
    "accent6": theme.CONTEXT,
    "hlink": theme.DARK_BLUE,
    "folHlink": theme.DARK_PINK,
}
INK, SOFT_INK = MSO_THEME_COLOR.TEXT_1, MSO_THEME_COLOR.TEXT_2
PAPER, WASH = MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.BACKGROUND_2
RULE = MSO_THEME_COLOR.ACCENT_5
SERIES = tuple(getattr(MSO_THEME_COLOR, f"ACCENT_{place}") for place in range(1, len(theme.SERIES) + 1))

PLACES = {
    PP_PLACEHOLDER.TITLE: Box(LEFT, 0.4, ROOM, 0.5),
    PP_PLACEHOLDER.BODY: Box(LEFT, 1.0, ROOM, 0.3),
    PP_PLACEHOLDER.FOOTER: Box(LEFT, 6.7, ROOM - NUMBER_ROOM, 0.5),
    PP_PLACEHOLDER.SLIDE_NUMBER: Box(LEFT + ROOM - 0.6, 6.95, 0.6, 0.25),
}

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
# No autofit: sizes are chosen by measured length. No bullet, no indent: it is a line of text.
SUBTITLE_XML = f"""<p:sp {P} {A}><p:nvSpPr><p:cNvPr id="9" name="Subtitle"/>
<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
<p:nvPr><p:ph type="body" sz="quarter" idx="{SUBTITLE}"/></p:nvPr></p:nvSpPr><p:spPr/>
<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></a:bodyPr>
<a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>
<a:defRPr sz="1600"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>
<a:p><a:r><a:rPr lang="en-GB"/><a:t>Measure, place and period</a:t></a:r></a:p></p:txBody></p:sp>"""


def presentation() -> Presentation:
    """A new presentation without slides."""
    return open_presentation(BytesIO(_empty()))


# Making the master over takes longer than a slide, so it is made once.
@cache
def _empty() -> bytes:
    made = open_presentation()
    wider = Inches(WIDE) / made.slide_width
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    for layout in list(made.slide_layouts):
        if layout.name not in (LAYOUT, "Title Slide", "Blank"):
            made.slide_layouts.remove(layout)
    master = made.slide_masters[0]
    for shape in _placed(master, *made.slide_layouts):
        shape.left, shape.width = Emu(round(shape.left * wider)), Emu(round(shape.width * wider))
    _dress(master)
    _lay_out(next(layout for layout in made.slide_layouts if layout.name == LAYOUT))
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _placed(*sheets: SlideMaster | SlideLayout) -> Iterator[BaseShape]:
    """The shapes that have a place of their own and do not inherit it."""
    for sheet in sheets:
        yield from (shape for shape in sheet.shapes if shape._element.spPr.find(qn("a:xfrm")) is not None)


def _dress(master: SlideMaster) -> None:
    """The palette and the face of the theme, and titles that are bold and begin at the left."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = parse_xml(part.blob)
    root.set("name", "NSVPP")
    for name, colour in PALETTE.items():
        slot = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        slot[:] = [parse_xml(f'<a:srgbClr {A} val="{plain(colour)}"/>')]
    for latin in root.iterfind(f".//{qn('a:fontScheme')}/*/{qn('a:latin')}"):
        latin.set("typeface", FACE)
    part._blob = serialize_part_xml(root)  # the library reads themes but offers no way to write them
    title = master._element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", str(TITLE_SIZE * 100))
    title.find(qn("a:defRPr")).set("b", "1")


def _lay_out(layout: SlideLayout) -> None:
    """The places of title, subtitle, source line and slide number; no place for a date."""
    layout.shapes._spTree.append(parse_xml(SUBTITLE_XML))
    for shape in list(layout.shapes):
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.DATE:
            shape._element.getparent().remove(shape._element)
        else:
            put(shape, PLACES[kind])


def plain(colour: str) -> str:
    """A colour of the theme as Office writes it."""
    return colour.removeprefix("#")


def furniture(slide: Slide) -> SlidePlaceholder:
    """Put the layout's number and footer on a slide, which the library leaves out; returns the footer."""
    kinds = (PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.FOOTER)
    for kind in kinds:
        shape = next(one for one in slide.slide_layout.shapes if one.placeholder_format.type == kind)
        slide.shapes._spTree.append(deepcopy(shape._element))
    for shape in slide.placeholders:
        shape._element.nvSpPr.cNvPr.set("id", str(shape._element.getparent().index(shape._element) + 1))
    return next(one for one in slide.placeholders if one.placeholder_format.type == PP_PLACEHOLDER.FOOTER)
