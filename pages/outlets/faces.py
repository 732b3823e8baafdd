"""The two faces that ship inside Streamlit's package, for pages that Streamlit does not draw."""

from functools import cache
from pathlib import Path

from pages.outlets.package import STATIC

MEDIA = STATIC / "static" / "media"
FACES = {"Source Sans": "SourceSansVF-Upright", "Source Serif": "SourceSerifVariable-Roman"}
RULE = (
    '@font-face{{font-family:"{family}";font-weight:200 900;font-display:swap;'
    'src:url("/static/media/{file}") format("woff2")}}\n'
)


@cache
def font_faces() -> str:
    """The `@font-face` rules of both faces. Raises FileNotFoundError when Streamlit no longer ships one of them."""
    return "".join(RULE.format(family=family, file=face_file(stem).name) for family, stem in FACES.items())


def face_file(stem: str) -> Path:
    """The variable woff2 file of a face, whose name carries a digest."""
    for path in sorted(MEDIA.glob(f"{stem}*.woff2")):
        return path
    raise FileNotFoundError(f"Streamlit's package holds no face {stem}*.woff2")
