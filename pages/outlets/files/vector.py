"""What makes a drawing in SVG fit to leave the building: its words, its faces, and nothing that is fetched or run."""

import re
import string
from base64 import b64encode
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from pages.exhibits.paper import Faces, Size
from pages.outlets.edition import Edition
from pages.outlets.files import citation

SVG = "http://www.w3.org/2000/svg"
register_namespace("", SVG)
register_namespace("xlink", "http://www.w3.org/1999/xlink")
FACE = (
    '@font-face{{font-family:"{family}";font-weight:{weight};src:url(data:font/woff2;base64,{data}) format("woff2")}}'
)
FAMILY = re.compile(r"font-family: '([^']+)'[^;]*")
WEIGHT = re.compile(r"font-weight: (\d+)")
BESIDE = {"Source Sans": "'Source Sans 3', Arial, sans-serif", "Source Serif": "'Source Serif 4', Georgia, serif"}
# Inside every picture: whoever edits its words has these letters at hand, and the face is cut once for all pictures.
USUAL = frozenset(string.ascii_letters + string.digits + string.punctuation + " ·£©–‘’“”…−×é")
UNTURNED = re.compile(r"rotate\(-?0 [^)]*\)")


def finished(drawn: bytes, edition: Edition, size: Size, faces: Faces) -> bytes:
    """The drawing with title, description and faces, at its size in pixels; the same bytes each time."""
    root = fromstring(drawn)
    names = f"title-{edition.code}", f"description-{edition.code}"
    root.attrib |= {"width": str(size.width), "height": str(size.height), "lang": "en-GB"}
    root.attrib |= {"role": "img", "aria-labelledby": " ".join(names), "stroke-linejoin": "round"}
    _trim(root)
    style = Element(f"{{{SVG}}}style")
    style.text = _faces(root, faces)
    told = f"{edition.answer.alt} {citation.full(edition)}"
    for place, part in enumerate(
        (_told("title", names[0], edition.answer.title), _told("desc", names[1], told), style)
    ):
        root.insert(place, part)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8")


def _trim(root: Element) -> None:
    """Leave out what the drawing library adds: a style for the whole page, long lists of faces, turns by nothing."""
    for part in root.iter():
        for child in [child for child in part if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style")]:
            part.remove(child)
        if part.tag == f"{{{SVG}}}text":
            part.set("style", FAMILY.sub(_family, part.get("style", "")))
            if UNTURNED.fullmatch(part.get("transform", "")):
                del part.attrib["transform"]


def _family(found: re.Match[str]) -> str:
    return f"font-family: '{found[1]}', {BESIDE[found[1]]}"


def _told(name: str, identifier: str, text: str) -> Element:
    element = Element(f"{{{SVG}}}{name}", {"id": identifier})
    element.text = text
    return element


def _faces(root: Element, faces: Faces) -> str:
    """The faces that the drawing uses, each with the usual letters and what else the drawing has."""
    used: dict[tuple[str, str], set[str]] = {}
    for text in root.iter(f"{{{SVG}}}text"):
        style = text.get("style", "")
        family, weight = FAMILY.search(style), WEIGHT.search(style)
        if family:
            used.setdefault((family[1], weight[1] if weight else "400"), set(USUAL)).update("".join(text.itertext()))
    files = {("Source Sans", "400"): faces.sans, ("Source Sans", "600"): faces.semibold}
    files[("Source Serif", "700")] = faces.serif
    rules = []
    for (family_name, weight_name), letters in sorted(used.items()):
        data = b64encode(subset(files[family_name, weight_name], "".join(sorted(letters)))).decode()
        rules.append(FACE.format(family=family_name, weight=weight_name, data=data))
    return "".join(rules)


@lru_cache(maxsize=64)
def subset(face: Path, letters: str) -> bytes:
    """The face as woff2 with these letters only."""
    font = TTFont(face, recalcTimestamp=False)
    options = Options(flavor="woff2", layout_features=["kern", "liga"], hinting=False, notdef_outline=True)
    cutter = Subsetter(options)
    cutter.populate(text=letters)
    cutter.subset(font)
    font.flavor = "woff2"
    written = BytesIO()
    font.save(written)
    return written.getvalue()
