"""Files that are ZIP inside, such as slides, without the times of their making: the same content, the same bytes."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a ZIP file can tell
MADE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
SOME_DAY = rb"\g<1>1980-01-01T00:00:00Z\g<3>"


def entry(name: str, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """A place in a ZIP file that is the same at any time and on any system."""
    made = ZipInfo(name, LONG_AGO)
    made.compress_type, made.external_attr, made.create_system = compression, 0o644 << 16, 3
    return made


def settled(document: bytes) -> bytes:
    """The document with the same bytes each time, and so the workbooks inside it, which the library dates today."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(document)) as drawn, ZipFile(written, "w") as kept:
        for found in drawn.infolist():
            body = drawn.read(found)
            if found.filename.endswith(".xlsx"):
                body = _undated(body)
            kept.writestr(entry(found.filename, found.compress_type), body)
    return written.getvalue()


def _undated(workbook: bytes) -> bytes:
    written = io.BytesIO()
    with ZipFile(io.BytesIO(workbook)) as drawn, ZipFile(written, "w") as kept:
        for found in drawn.infolist():
            body = drawn.read(found)
            if found.filename == "docProps/core.xml":
                body = MADE.sub(SOME_DAY, body)
            kept.writestr(entry(found.filename, found.compress_type), body)
    return written.getvalue()
