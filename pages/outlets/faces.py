"""The two faces that ship inside Streamlit's package: for pages Streamlit does not draw, and static for pictures."""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from pages.exhibits.paper.text import Faces
from pages.outlets.package import STATIC
from queries.folders import build_folder

MEDIA = STATIC / "static" / "media"
FACES = {"Source Sans": "SourceSansVF-Upright", "Source Serif": "SourceSerifVariable-Roman"}
RULE = (
    '@font-face{{font-family:"{family}";font-weight:200 900;font-display:swap;'
    'src:url("/static/media/{file}") format("woff2")}}\n'
)
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x218, 0x219, 0x21A, 0x21B)
SIGNS = (*range(0x2010, 0x2028), 0x2032, 0x2033, 0x20AC, 0x2122, *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2264, 0x2265)
FAMILY, STYLE, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 4, 6  # what a font file calls its names
NAMES_OF_STYLES = (16, 17, 21, 22, 25)  # further names, which would contradict those


@dataclass(frozen=True)
class Cut:
    """A static face: from which variable one, called what, and at which place on each of its axes."""

    family: str
    style: str
    axes: tuple[tuple[str, float], ...]


CUTS = {
    "sans": Cut("Source Sans", "Regular", (("wght", 400),)),
    "semibold": Cut("Source Sans", "Semibold", (("wght", 600),)),
    "serif": Cut("Source Serif", "Bold", (("wght", 700), ("opsz", 36))),
}


@cache
def font_faces() -> str:
    """The `@font-face` rules of both faces. Raises FileNotFoundError when Streamlit no longer ships one of them."""
    return "".join(RULE.format(family=family, file=face_file(stem).name) for family, stem in FACES.items())


def face_file(stem: str) -> Path:
    """The variable woff2 file of a face, whose name carries a digest."""
    for path in sorted(MEDIA.glob(f"{stem}*.woff2")):
        return path
    raise FileNotFoundError(f"Streamlit's package holds no face {stem}*.woff2")


def faces() -> Faces:
    """The static faces of pictures, made on the first call (a few seconds) and kept in the build folder."""
    return _faces(build_folder() / "faces")


@cache
def _faces(folder: Path) -> Faces:
    return Faces(**{name: made(cut, folder) for name, cut in CUTS.items()})


def made(cut: Cut, folder: Path) -> Path:
    """The file of a static face, made if it is not there yet."""
    # Its name carries the digest of the variable one: another Streamlit makes another file.
    variable = face_file(FACES[cut.family])
    path = folder / f"{cut.family}-{cut.style}.{variable.stem.split('.')[-1]}.ttf".replace(" ", "")
    if not path.exists():
        _make(cut, variable, path)
    return path


def _make(cut: Cut, variable: Path, path: Path) -> None:
    """Cut a face down to the letters and signs used, then to one weight; put it in place whole or not at all."""
    font = TTFont(variable)
    subsetter = Subsetter(Options(layout_features=["kern", "liga", "ccmp", "mark"], name_IDs=["*"]))
    subsetter.populate(unicodes=(*LATIN, *SIGNS))
    subsetter.subset(font)
    instantiateVariableFont(font, dict(cut.axes), inplace=True)
    _name(font, cut)
    font.flavor = None
    path.parent.mkdir(parents=True, exist_ok=True)
    # Two processes may make a face at once: each writes a file of its own, and what they put in place is the same.
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        font.save(part)
    os.replace(part.name, path)


def _name(font: TTFont, cut: Cut) -> None:
    """Give a static face its own names and weight, by which other programs tell it from its siblings."""
    for identifier in NAMES_OF_STYLES:
        font["name"].removeNames(nameID=identifier)
    full = f"{cut.family} {cut.style}"
    names = {FAMILY: cut.family, STYLE: cut.style, FULL_NAME: full, POSTSCRIPT_NAME: full.replace(" ", "-")}
    for identifier, text in names.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)  # Windows, Unicode, English
    font["OS/2"].usWeightClass = round(dict(cut.axes)["wght"])
