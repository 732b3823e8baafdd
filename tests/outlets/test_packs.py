"""Press packs: everything on an exhibit in one file, with checksums that hold, and the same bytes each time."""

import hashlib
import io
import json
import shutil
import threading
import time
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from pages.exhibits.catalogue import exhibits
from pages.exhibits.paper import SIZES
from pages.outlets.edition import NotOffered, edition
from pages.outlets.files import citation, formats, names, notes, pack, shelf
from tests.outlets.opened import take
from tests.server import Server, serving

TEXTS = {"alt-text.txt", "citation.txt", "citation.csl.json", "notes-to-editors.txt", "email.txt", "SHA256SUMS"}


@pytest.fixture(scope="module")
def packed(server: Server) -> zipfile.ZipFile:
    """The press pack of one exhibit as the server gives it."""
    reply = take(server, "/exhibits/test-purchases.zip")
    assert reply.headers["Content-Type"] == "application/zip"
    return zipfile.ZipFile(io.BytesIO(reply.body))


def test_a_pack_holds_every_size_and_format_and_the_words(packed: zipfile.ZipFile, shipped: Path) -> None:
    chosen = edition("test-purchases")
    wanted = {names.file_name(chosen, "png", size) for size in SIZES}
    for extension, found in formats.FORMATS.items():
        if extension != "png":
            wanted.add(names.file_name(chosen, extension, formats.FIRST_SIZE if found.sized else None))
    assert set(packed.namelist()) == wanted | TEXTS
    assert packed.testzip() is None


def test_the_checksums_of_a_pack_are_those_of_its_files(packed: zipfile.ZipFile) -> None:
    sums = dict(reversed(line.split("  ")) for line in packed.read("SHA256SUMS").decode().splitlines())
    assert set(sums) == set(packed.namelist()) - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256(packed.read(name)).hexdigest() == digest, name


def test_the_pictures_of_a_pack_open_with_their_alt_text(packed: zipfile.ZipFile, shipped: Path) -> None:
    chosen = edition("test-purchases")
    for size, found in SIZES.items():
        with Image.open(packed.open(names.file_name(chosen, "png", size))) as image:
            assert image.size == (found.width, found.height)
            image.load()
            assert image.text["Description"] == chosen.answer.alt
    assert packed.read("alt-text.txt").decode().strip() == chosen.answer.alt


def test_the_citation_of_a_pack_can_be_read_by_reference_managers(packed: zipfile.ZipFile, shipped: Path) -> None:
    chosen = edition("test-purchases")
    first, *rest = json.loads(packed.read("citation.csl.json"))
    assert (first["type"], first["title"], first["number"]) == ("dataset", chosen.answer.title, chosen.code)
    assert [item["id"] for item in rest] == [source.source_id for source in chosen.answer.sources]
    assert citation.full(chosen) in packed.read("citation.txt").decode()


def test_notes_to_editors_and_the_mail_carry_every_caution_and_source(packed: zipfile.ZipFile, shipped: Path) -> None:
    chosen = edition("test-purchases")
    for name in ("notes-to-editors.txt", "email.txt"):
        text = " ".join(packed.read(name).decode().split())
        assert "No address has been set on this site yet." in text
        for said in (*chosen.answer.cautions, *(source.url or "" for source in chosen.answer.sources)):
            assert " ".join(said.split()) in text
    mail = packed.read("email.txt").decode()
    for row in chosen.answer.table.rows:
        assert all(cell in " ".join(mail.split()) for cell in row)
    assert max(len(line) for line in mail.splitlines() if "http" not in line) <= notes.WIDTH


def test_the_column_notes_of_a_pack_name_the_csv_beside_them(packed: zipfile.ZipFile, shipped: Path) -> None:
    chosen = edition("test-purchases")
    told = json.loads(packed.read(names.file_name(chosen, "csv-metadata.json")))
    assert told["url"] in packed.namelist()


def test_a_pack_is_the_same_bytes_each_time(shipped: Path) -> None:
    first = pack.single(edition("homicides"))
    body = first.read_bytes()
    first.unlink()
    for single in first.parent.with_name("single").iterdir():
        single.unlink()
    assert pack.single(edition("homicides")).read_bytes() == body


def test_the_pack_of_a_page_has_a_folder_for_each_exhibit(shipped: Path) -> None:
    chosen = pack.of_page("knives")[:2]
    with zipfile.ZipFile(pack.collection(chosen)) as packed:
        folders = {name.partition("/")[0] for name in packed.namelist()}
        assert folders == {one.slug for one in chosen} | {"SHA256SUMS"}
        assert packed.testzip() is None
    with pytest.raises(NotOffered) as refused:
        pack.of_page("nowhere")
    assert "knives" in refused.value.allowed


def test_everything_is_every_exhibit_once(shipped: Path) -> None:
    slugs = [one.slug for one in pack.everything()]
    assert len(slugs) == len(set(slugs)) > 30


def test_a_file_is_made_once_however_many_ask(shipped: Path) -> None:
    made: list[int] = []
    ready = threading.Barrier(8)

    def write(target: Path) -> None:
        made.append(threading.get_ident())
        target.write_bytes(b"whole")

    def ask() -> None:
        ready.wait()
        assert shelf.made(shelf.SINGLE, "once.bin", write).read_bytes() == b"whole"

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1


def test_a_failed_file_leaves_nothing_behind(shipped: Path) -> None:
    def write(target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        shelf.made(shelf.SINGLE, "never.bin", write)
    assert not shelf.place(shelf.SINGLE, "never.bin").exists()
    assert not [path for path in shelf.place(shelf.SINGLE, "x").parent.iterdir() if path.name.startswith(".")]


def test_the_shelf_never_grows_past_its_room_and_keeps_what_is_used(shipped: Path) -> None:
    small = shelf.Kind("small", 10_000, threading.BoundedSemaphore(1))
    for number in range(1000):
        shelf.made(small, f"{number}.bin", lambda target: target.write_bytes(b"x" * 1000))
        assert shelf.held(small, "0.bin"), "what is used again and again stays"
    kept = list(shelf.place(small, "x").parent.iterdir())
    assert sum(path.stat().st_size for path in kept) <= 10_000
    assert shelf.held(small, "999.bin")
    assert not shelf.held(small, "5.bin")


def test_a_browser_that_waits_for_a_large_pack_is_told_in_words_and_asks_again(built: Path, tmp_path: Path) -> None:
    """The pack of everything takes minutes; a server of this test's own is ended long before it is made."""
    own = tmp_path / "build"
    shutil.copytree(built, own, ignore=shutil.ignore_patterns("files"))
    with serving(own) as started:
        told = take(started, "/exhibits/all.zip", Accept="text/html,*/*")
    assert (told.status, told.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert int(told.headers["Retry-After"]) > 0
    assert b'http-equiv="refresh"' in told.body and b"<h1>This pack is being put together</h1>" in told.body
    assert b"/exhibits/all.zip" in told.body and b"<script" not in told.body


def test_packs_of_pages_and_of_everything_can_be_made_ahead(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = pack.of_page("knives")[:1]
    monkeypatch.setattr(pack, "everything", lambda: few)
    made = dict(pack.collections())
    assert list(made) == [*pack.pages(), "all"]
    assert shelf.held(shelf.COLLECTION, pack.key(pack.of_page("knives"))) == made["knives"]


def test_the_first_files_are_made_at_the_start(shipped: Path, built: Path) -> None:
    first = edition(next(iter(exhibits())))
    wanted = [shelf.place(shelf.SINGLE, formats.key(first, name, "wide")) for name in ("png", "svg")]
    for path in wanted:
        path.unlink(missing_ok=True)
    with serving(built) as started:
        for _ in range(300):
            if all(path.exists() for path in wanted):
                break
            time.sleep(0.1)
        assert all(path.exists() for path in wanted), started.address
