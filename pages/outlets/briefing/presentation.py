"""A briefing as one file that presents itself in a browser without any network: slides, drawings, notes and keys."""

import hashlib
from base64 import b64encode
from pathlib import Path

from markupsafe import Markup

from pages.exhibits import theme
from pages.exhibits.charts import Places
from pages.outlets.briefing.deck import Deck
from pages.outlets.drawn import Shape, face_rule, svg
from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import formats, shelf
from pages.outlets.html import fill

SCRIPT = Path(__file__).parent.parent / "assets" / "briefing.js"
# As wide as a slide on a screen of 1,280 pixels, so that no letter in a drawing is smaller there than 24 pixels.
SHAPE = Shape("big", 1184, 400, 26, 24.2, 62, 400)
MAP = Shape("big", 1184, 640, 26, 24.2, 62, 400)  # higher than the screen: the slide moves under the keys


def html(deck: Deck) -> bytes:
    """The file. Its policy lets nothing be fetched and no script run but the one inside, known by its digest."""
    script = SCRIPT.read_text(encoding="utf-8")
    page = fill(
        "briefing_file.html",
        deck=deck,
        drawings={slide.edition.slug: _drawing(slide.edition) for slide in deck.slides if slide.edition},
        script=Markup(script),
        digest=b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        variables=Markup(theme.css_variables()),
    )
    return page.replace("/* faces */", _faces(page)).encode()


def _drawing(edition: Edition) -> Markup | None:
    """The chart; None where the exhibit is a table, which the slide then shows as one."""
    chart = edition.answer.chart
    if chart is None:
        return None

    def write(target: Path) -> None:
        shape = MAP if isinstance(chart, Places) else SHAPE
        target.write_bytes(svg(chart, shape, edition.answer.alt, edition.slug))

    kept = shelf.made(shelf.SINGLE, formats.key(edition, "svg", "briefing"), write)
    return Markup(kept.read_text(encoding="utf-8"))


def _faces(page: str) -> str:
    """The faces with only the letters of the page."""
    letters = "".join(sorted(set(Markup(page).striptags())))
    found = faces()
    used = (("Source Sans", 400, found.sans), ("Source Sans", 600, found.semibold), ("Source Serif", 700, found.serif))
    return "".join(face_rule(family, weight, file, letters) for family, weight, file in used)
