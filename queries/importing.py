"""The command `python -m queries import`: a dry run that says what a release brings, and the writing of it."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from queries.contracts import read_contracts
from queries.errors import ReaderError
from queries.folders import data_folder, queries_folder
from queries.published import read_published
from queries.releases.comparison import Change, Held, compare
from queries.releases.kinds import KINDS, NOT_PEOPLE, read_release
from queries.releases.model import Release, Row
from queries.releases.street_faults import OWN
from queries.releases.writing import alone, write

LICENCE_LINE = "Contains public sector information licensed under the Open Government Licence v3.0."
LONGEST_LIST = 300
BAR = 30


@dataclass(frozen=True)
class Imported:
    """What an import found, or wrote: the release, its changes, the source they go under, and whether it is written."""

    release: Release
    changes: tuple[Change, ...]
    source_id: str | None
    written: bool

    @property
    def new_rows(self) -> int:
        """How many rows the release adds to the tables."""
        return sum(len(change.rows) for change in self.changes)


def add_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options to the parser of `python -m queries`."""
    parser = commands.add_parser("import", help="read an official release; without --write it only says what it brings")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("path", type=Path, help="the file; of police.uk also a folder of months or the archive zip")
    parser.add_argument("--write", action="store_true", help="write the rows, after the check has passed")
    parser.add_argument("--force", default=OWN, help="police.uk only: a force as in its addresses, or all")
    parser.add_argument("--source-id", help="name of the publication in data/sources.csv")
    parser.add_argument("--publisher", help="who published it, if not the usual publisher of this kind")
    parser.add_argument("--title", help="title of the publication, if not the one of the release")
    parser.add_argument("--url", help="its address, if not the page of the series")
    parser.add_argument(
        "--released",
        type=date.fromisoformat,
        help="day of publication, YYYY-MM-DD, as its page prints it; a new release is not written without it",
    )


def run_import(options: argparse.Namespace) -> int:
    """Run the command; print what the release brings, and whether it was written."""
    imported = import_release(options)
    _print(imported)
    if not imported.new_rows:
        print("Nothing to add: every figure of this release is already held.")
    elif imported.written:
        print(f"Written: {imported.new_rows:,} rows, and the release itself. Next: python -m queries build.")
    else:
        print(
            "This was a dry run; nothing was written. To write it, add --write, and --released YYYY-MM-DD "
            "if data/sources.csv does not list the release."
        )
    return 0


def import_release(options: argparse.Namespace) -> Imported:
    """Read a release and compare it with the published tables; with `write`, write it. Raises ReaderError."""
    data, queries = data_folder(), queries_folder()
    with alone(data):
        held = cache(lambda: _held(data, queries))
        release = read_release(
            options.kind, options.path, force=options.force, data=data, held=held, progress=show_progress
        )
        source_id = options.source_id or release.source_id
        changes = compare(release, held(), source_id)
        new = any(change.rows for change in changes)
        if options.write and new:
            _refuse_undated(_source_known(source_id, release), changes, held(), options.released)
            write(data, queries, _additions(release, changes, held(), _source_known(source_id, release), options))
        return Imported(release, changes, source_id, options.write and new)


def _held(data: Path, queries: Path) -> Held:
    published = read_published(data, contracts := read_contracts(queries / "tables"))
    unreadable = [offence for offence in published.offences if offence.file.endswith(".csv")]
    if unreadable:
        raise ReaderError(f"Put the published tables in order first (python -m queries check): {unreadable[0]}")
    return {
        contract.name: [
            dict(zip(contract.column_names, row, strict=True)) for row in published.sheets[contract.name].rows
        ]
        for contract in contracts
    }


def _source_known(source_id: str | None, release: Release) -> str:
    if not source_id:
        raise ReaderError(f"{release.file_name} does not tell which release it is; name it with --source-id.")
    return source_id


def _refuse_undated(source_id: str, changes: tuple[Change, ...], held: Held, released: date | None) -> None:
    """Refuse what no page could tell to be new: each period is shown from the release that was published last."""
    listed = next((row for row in held["sources"] if row["source_id"] == source_id), None)
    if not listed and not released:
        raise ReaderError(
            f"Nothing was written: name the day on which {source_id} was published with --released YYYY-MM-DD. Pages "
            "show each period from the newest release that holds it, and one without a date could lose to an older one."
        )
    if listed and not listed["published_on"] and any(change.confirmed or change.revisions for change in changes):
        raise ReaderError(
            f"Nothing was written: {source_id} has no date in data/sources.csv, and other releases hold the same "
            "periods. Enter its date there, or give this release a name of its own with --source-id and its day of "
            "publication with --released YYYY-MM-DD."
        )


def _additions(
    release: Release, changes: tuple[Change, ...], held: Held, source_id: str,
    options: argparse.Namespace,
) -> dict[str, Sequence[Row]]:  # fmt: skip
    """Return the rows to append to each table, the source and the release among them."""
    added: dict[str, Sequence[Row]] = {
        change.part.table: _with_source(change, held[change.part.table], source_id) for change in changes
    }
    if not any(row["source_id"] == source_id for row in held["sources"]):
        added["sources"] = [_source(release, source_id, options)]
    elif options.released or options.title or options.url or options.publisher:
        raise ReaderError(f"{source_id} is already in data/sources.csv; correct its row there, without these options.")
    if not any((row["sha256"], row["source_id"]) == (release.sha256, source_id) for row in held["releases"]):
        added["releases"] = [_entry(release, source_id, options)]
    return added


def _with_source(change: Change, held: Sequence[Row], source_id: str) -> list[Row]:
    part = change.part
    rows: list[Row] = [{**row, part.source_column: source_id} for row in change.rows]
    if part.numbering:
        taken = [int(row[part.numbering] or 0) for row in held if row[part.source_column] == source_id]
        rows = [
            {**row, part.numbering: str(number)} for number, row in enumerate(rows, start=max(taken, default=0) + 1)
        ]
    return rows


def _source(release: Release, source_id: str, options: argparse.Namespace) -> Row:
    return {
        "source_id": source_id,
        "publisher": options.publisher or release.publisher,
        "title": options.title or release.source_title,
        "url": options.url or release.url,
        "published_on": options.released.isoformat() if options.released else None,
        "published_precision": "day" if options.released else None,
        "date_basis": "printed" if options.released else "not_shown",
        "date_note": None if options.url else "the address is the page of the series and was not opened",
        "kind": "official statistics",
        "licence": "ogl_3",
        "attribution": LICENCE_LINE,
        "copy_used": None,
    }


def _entry(release: Release, source_id: str, options: argparse.Namespace) -> Row:
    return {
        "sha256": release.sha256,
        "source_id": source_id,
        "kind": release.kind,
        "file_name": release.file_name,
        "title": release.title,
        "released_on": options.released.isoformat() if options.released else None,
        "provisional": "true" if release.provisional_wording else "false",
        "provisional_wording": release.provisional_wording,
    }


def _print(imported: Imported) -> None:
    release = imported.release
    print(f"{release.title} ({release.file_name})")
    for note in (*release.notes, NOT_PEOPLE):
        print(f"  {note}")
    if release.provisional_wording:
        print(f"  Provisional, says the publisher: “{release.provisional_wording}”.")
    if imported.new_rows:
        print(f"  To be entered under {imported.source_id or 'a name to be given with --source-id'}.")
    for change in imported.changes:
        _print_change(change)


def _print_change(change: Change) -> None:
    print(
        f"{change.part.table}: {len(change.part.rows):,} rows read; {change.added:,} added, "
        f"{len(change.revisions):,} revised, {change.confirmed:,} the same as in an earlier release, "
        f"{change.held:,} already held."
    )
    for revision in change.revisions[:LONGEST_LIST]:
        print(f"  revised: {revision.name}: {revision.old} in {revision.old_source}, now {revision.new}")
    for name in change.unknown[:LONGEST_LIST]:
        print(f"  unknown until now: {name}")
    more = max(0, len(change.revisions) - LONGEST_LIST) + max(0, len(change.unknown) - LONGEST_LIST)
    if more:
        print(f"  and {more:,} more.")


def show_progress(done: int, total: int) -> None:
    """Draw how many of the bytes have been read, on a terminal only."""
    if not sys.stderr.isatty() or not total:
        return
    share = done / total
    bar = "#" * round(BAR * share)
    end = "\n" if done == total else ""
    print(f"\r[{bar:<{BAR}}] {share:4.0%} of {total / 1e6:,.0f} MB", end=end, file=sys.stderr, flush=True)
