"""Every format an edition is offered in: its media type and how it is made, through the cache on disk."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from pages.exhibits.paper import SIZES
from pages.outlets.edition import Edition, NotOffered
from pages.outlets.files import citation, documents, pictures, plain, shelf
from pages.outlets.files.address import path
from pages.outlets.files.settled import settled
from pages.outlets.open_documents import ods
from pages.outlets.settings import contact, public_address
from pages.outlets.slides import pptx
from pages.outlets.workbooks import xlsx
from queries.run import pinned

FIRST_SIZE = "wide"
PAGES = Path(__file__).resolve().parents[2]
DRAWN_WITH = ("matplotlib", "pillow", "typst", "fonttools", "python-pptx", "xlsxwriter", "odfdo", "pandas")
OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Format:
    """How a format is called on the web and made; `inline` if browsers show it, `sized` if it comes in sizes."""

    media_type: str
    maker: Callable[[Edition, str], bytes]
    inline: bool = False
    sized: bool = False


FORMATS = {
    "png": Format("image/png", pictures.png, inline=True, sized=True),
    "svg": Format("image/svg+xml", pictures.svg, inline=True, sized=True),
    "pdf": Format("application/pdf", lambda edition, _: documents.pdf(edition), inline=True),
    "pptx": Format(
        f"{OFFICE}.presentationml.presentation",
        lambda edition, _: settled(pptx(edition, citation.footer(edition), lambda: pictures.chart_png(edition))),
    ),
    "xlsx": Format(f"{OFFICE}.spreadsheetml.sheet", lambda edition, _: xlsx(edition, citation.footer(edition))),
    "ods": Format(
        "application/vnd.oasis.opendocument.spreadsheet", lambda edition, _: ods(edition, citation.footer(edition))
    ),
    "csv": Format("text/csv; charset=utf-8; header=present", lambda edition, _: plain.csv(edition)),
    "json": Format("application/json", lambda edition, _: plain.document(edition), inline=True),
    "csv-metadata.json": Format(
        "application/csvm+json", lambda edition, _: plain.csvw(edition, path(edition, "csv").rpartition("/")[2]), True
    ),
}


def make(edition: Edition, extension: str, size: str | None = None) -> bytes:
    """An edition as a file: from the cache, else made and put there. Raises NotOffered, naming what is allowed."""
    return made(edition, extension, size).read_bytes()


def made(edition: Edition, extension: str, size: str | None = None) -> Path:
    """The file of an edition in the cache on disk."""
    size = checked(extension, size)

    def write(target: Path) -> None:
        target.write_bytes(FORMATS[extension].maker(edition, size))

    return shelf.made(shelf.SINGLE, key(edition, extension, size), write)


def held(edition: Edition, extension: str, size: str | None = None) -> Path | None:
    """The file of an edition if it was made before."""
    return shelf.held(shelf.SINGLE, key(edition, extension, checked(extension, size)))


def checked(extension: str, size: str | None) -> str:
    """The size to make; empty for formats without sizes. Raises NotOffered, naming what is allowed."""
    if extension not in FORMATS:
        raise NotOffered(f"There is no format called “{extension[:60]}”.", (*FORMATS, "zip"))
    if not FORMATS[extension].sized:
        if size is not None:
            sized = tuple(name for name, found in FORMATS.items() if found.sized)
            raise NotOffered(f"Files in the format {extension} have no size. These formats have one.", sized, 400)
        return ""
    if size is not None and size not in SIZES:
        raise NotOffered(f"There is no size called “{size[:60]}”.", tuple(SIZES), 400)
    return size or FIRST_SIZE


def key(edition: Edition, extension: str, size: str = "") -> str:
    """What stands for one file of an edition."""
    return f"{hashlib.sha256(repr((content(edition), extension, size)).encode()).hexdigest()[:40]}.{extension}"


def content(edition: Edition) -> str:
    """The digest of all that is in an edition's files: figures, words, settings, and the code that makes them."""
    answer = edition.answer
    words = (answer.title, answer.subtitle, answer.takeaway, answer.alt, answer.cautions, edition.exhibit.question)
    drawn = (answer.chart, answer.table, answer.sources, answer.verdicts)
    told = (citation.footer(edition), citation.full(edition), path(edition), contact(), public_address())
    text = repr((edition.code, words, drawn, told, pinned().digest, code_digest()))
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def code_digest() -> str:
    """The digest of the code that draws and words, and of the versions of what it draws with."""
    digest = hashlib.sha256()
    for source in sorted(
        [*PAGES.glob("exhibits/**/*.py"), *PAGES.glob("outlets/**/*.py"), *PAGES.glob("outlets/**/*.typ")]
    ):
        digest.update(source.read_bytes())
    return digest.hexdigest() + repr([version(name) for name in DRAWN_WITH])
