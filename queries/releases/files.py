"""Opens a file that came from outside: what it really is, whether it is whole, and whether it is safe to open."""

import csv
import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from enum import Enum
from io import StringIO
from pathlib import Path

from queries.releases.model import WrongRelease

MEGABYTE = 1_000_000
CHUNK = 1 << 20
# The largest release read here, twelve years of every force as ODS, unpacks to some 300 MB.
LARGEST_WORKBOOK = 800 * MEGABYTE
LARGEST_TEXT = 400 * MEGABYTE
PROVISIONAL = re.compile(r"[^.;\n]*\bprovisional\b[^.;\n]*", re.IGNORECASE)
PEOPLE = re.compile(r"\b(victims|suspects|offenders|persons|people|patients|arrests|arrested)\b", re.IGNORECASE)


class Form(Enum):
    """What the bytes of a file are, whatever its name says."""

    TEXT = "text"
    XLSX = "xlsx"
    ODS = "ods"
    ARCHIVE = "archive"


def form_of(path: Path) -> Form:
    """Return the form of the file; refuse one that is empty, missing or of a form that is not read here."""
    if not path.is_file():
        raise WrongRelease(f"There is no file {path}.")
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        raise WrongRelease(f"{path.name} is empty; download the release again.")
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise WrongRelease(f"{path.name} is an old or protected Excel file; save it as .xlsx without a password.")
    if not start.startswith(b"PK"):
        return Form.TEXT
    names = set(open_archive(path).namelist())
    if "xl/workbook.xml" in names:
        return Form.XLSX
    return Form.ODS if {"content.xml", "mimetype"} <= names else Form.ARCHIVE


def open_archive(path: Path) -> zipfile.ZipFile:
    """Return the opened zip file, or say that it is damaged."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise WrongRelease(f"{path.name} is damaged or was not downloaded whole; download it again.") from error


def unpacked(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the content of one member, checked against its checksum at the end."""
    if member.flag_bits & 1:
        raise WrongRelease(f"{path.name} is protected by a password; save it without one.")
    try:
        with archive.open(member) as file:
            while chunk := file.read(CHUNK):
                yield chunk
    # zipfile raises NotImplementedError for a method of compression it does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise WrongRelease(f"{path.name} is damaged at {member.filename}; download it again.") from error


def read_csv_rows(path: Path) -> list[list[str]]:
    """Return the cells of a CSV file in UTF-8 that ends with a whole line."""
    if path.stat().st_size > LARGEST_TEXT:
        raise WrongRelease(f"{path.name} is larger than {LARGEST_TEXT // MEGABYTE} MB, too large for a release.")
    text = _decoded(path.name, path.read_bytes())
    if not text.endswith(("\n", "\r")):
        raise WrongRelease(f"{path.name} ends in the middle of a line, so it was cut off; download it again.")
    try:
        rows = list(csv.reader(StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise WrongRelease(f"{path.name} is cut off or damaged: a quotation mark is not closed.") from error
    width = max(len(row) for row in rows)
    for number, row in enumerate(rows, start=1):
        if row and len(row) != width:
            raise WrongRelease(
                f"{path.name}, row {number}: it has {len(row)} cells where others have {width}, "
                "so the file was cut off or damaged; download it again."
            )
    return rows


def _decoded(name: str, content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise WrongRelease(f"{name} is saved as “Unicode text” (UTF-16); save it as “CSV UTF-8”.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise WrongRelease(
            f"{name}, line {line}: this is not UTF-8, it looks like Windows-1252; "
            "take the file as it was released, or save it as “CSV UTF-8”."
        ) from error
    if not text.strip():
        raise WrongRelease(f"{name} is empty; download the release again.")
    return text


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, or of a folder by the names and digests of its CSV files."""
    total = hashlib.sha256()
    if path.is_dir():
        for file in sorted(path.rglob("*.csv")):
            total.update(f"{file.relative_to(path)} {digest(file)}\n".encode())
        return total.hexdigest()
    with path.open("rb") as opened:
        while chunk := opened.read(CHUNK):
            total.update(chunk)
    return total.hexdigest()


def plain(text: object) -> str:
    """Return a cell as one line of text, a whole number without its decimal point."""
    if isinstance(text, float) and text.is_integer():
        return str(int(text))
    return " ".join(str(text).split())


def provisional_wording(texts: Iterator[str]) -> str | None:
    """Return the first sentence in which a publisher calls the figures provisional."""
    return next((plain(found[0]) for text in texts if (found := PROVISIONAL.search(text))), None)


def refuse_counts_of_people(name: str, headings: list[str]) -> None:
    """Refuse a table that counts people: below the county such counts are withheld by hand, by the house rule."""
    counted = next((heading for heading in headings if PEOPLE.search(heading)), None)
    if counted:
        raise WrongRelease(
            f"{name} counts people (“{counted}”); this command reads counts of crimes only, because counts of people "
            "under 5 below the county are withheld and need the house rule."
        )
