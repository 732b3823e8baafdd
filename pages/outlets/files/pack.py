"""Press packs: everything on one exhibit in one ZIP file, or on all exhibits of a page, or on all there are."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from pages.exhibits.catalogue import exhibits
from pages.exhibits.paper import SIZES
from pages.outlets.edition import Edition, NotOffered, edition
from pages.outlets.files import citation, formats, names, notes, plain, shelf
from pages.outlets.files.settled import entry
from pages.outlets.publishing.withdrawn import withdrawn

PACKED = frozenset({"png", "pdf", "pptx", "xlsx", "ods"})  # compressed already
SUMS = "SHA256SUMS"


def of_page(page: str) -> tuple[Edition, ...]:
    """The first view of every exhibit that a page shows. Raises NotOffered, naming the pages there are."""
    if page not in pages():
        raise NotOffered(f"There is no page “{page[:60]}” with exhibits.", pages())
    return tuple(found for found in everything() if page in found.exhibit.pages)


def pages() -> tuple[str, ...]:
    """The pages that show exhibits."""
    return tuple(dict.fromkeys(name for exhibit in exhibits().values() for name in exhibit.pages))


def everything() -> tuple[Edition, ...]:
    """The first view of every exhibit."""
    return tuple(edition(slug) for slug in exhibits() if withdrawn(slug) is None)


def key(chosen: Sequence[Edition], one: bool = False) -> str:
    """What stands for the pack of these editions: every file that is in it."""
    held = ([formats.content(found) for found in chosen], _formats(), one)
    return f"{hashlib.sha256(repr(held).encode()).hexdigest()[:40]}.zip"


def single(chosen: Edition) -> Path:
    """The press pack of one edition, in the cache on disk."""
    return shelf.made(shelf.PACK, key([chosen], one=True), lambda target: _write(target, _files(chosen)))


def collection(chosen: Sequence[Edition]) -> Path:
    """The press packs of several exhibits in one, a folder each, in the cache on disk."""
    files = ((f"{found.slug}/{name}", body) for found in chosen for name, body in _files(found))
    return shelf.made(shelf.COLLECTION, key(chosen), lambda target: _write(target, files))


def collections() -> Iterator[tuple[str, Path]]:
    """The packs of every page and of everything, each by name; those that are not there yet are made."""
    for page in pages():
        yield page, collection(of_page(page))
    yield "all", collection(everything())


def _formats() -> list[tuple[str, str]]:
    """Every format with every size that a pack holds."""
    found = [("png", size) for size in SIZES]
    return found + [
        (name, formats.FIRST_SIZE if one.sized else "") for name, one in formats.FORMATS.items() if name != "png"
    ]


def _files(chosen: Edition) -> Iterator[tuple[str, bytes]]:
    """The files of a pack, each made when it is asked for."""
    for extension, size in _formats():
        name = names.file_name(chosen, extension, size or None)
        if extension == "csv-metadata.json":
            yield name, plain.csvw(chosen, names.file_name(chosen, "csv"))
        else:
            yield name, formats.make(chosen, extension, size or None)
    yield "alt-text.txt", notes.alt_text(chosen).encode()
    yield "citation.txt", notes.citations(chosen).encode()
    yield "citation.csl.json", json.dumps(citation.csl(chosen), ensure_ascii=False, indent=2).encode()
    yield "notes-to-editors.txt", notes.to_editors(chosen).encode()
    yield "email.txt", notes.email(chosen).encode()


def _write(target: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write the files into a ZIP one by one, with their checksums as the last; never all in memory."""
    sums = []
    with ZipFile(target, "w") as pack:
        for name, body in files:
            sums.append(f"{hashlib.sha256(body).hexdigest()}  {name}\n")
            packed = name.rpartition(".")[2] in PACKED
            pack.writestr(entry(name, ZIP_STORED if packed else ZIP_DEFLATED), body)
        pack.writestr(entry(SUMS), "".join(sums))
