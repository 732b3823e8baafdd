"""Publishes: checks and builds aside, compares with the register, enters what changed, puts it in use at once."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from pages.exhibits.claims import offences
from pages.exhibits.words import day
from pages.outlets.edition import editions
from pages.outlets.publishing.holds import HOLDS, holds, now
from pages.outlets.publishing.news import News, entry_name, news, register_rows, row, unanswered
from pages.outlets.publishing.small_tables import rows
from queries.build import adopt, build
from queries.errors import NoSnapshot, ReaderError
from queries.folders import build_folder, data_folder
from queries.releases.writing import alone, exchange, extended, trial
from queries.run import pinned_snapshot
from queries.snapshot import open_snapshot


@dataclass(frozen=True)
class Notice:
    """An entry of the register that is about no edition: of which kind and about what, what changed, and why."""

    kind: str
    thing: str | None
    change: str
    why: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What a publication entered in the register, and the digest of the snapshot now in use (None: none was made).

    `offences` counts those that keep the tables at hand from being served; the last good ones are served instead.
    """

    news: tuple[News, ...]
    notices: tuple[Notice, ...]
    digest: str | None
    offences: int = 0


class Held(ReaderError):
    """Nothing is published while a hold stands."""


class Overclaimed(ReaderError):
    """An exhibit claims a change that no verdict allows, or a percentage on a small base."""


def publish(
    *,
    why: str | None = None,
    contents: Mapping[str, bytes] | None = None,
    notices: tuple[Notice, ...] = (),
    write: bool = True,
    despite_hold: bool = False,
    with_broken: Callable[[frozenset[str]], Mapping[str, bytes]] | None = None,
    today: date | None = None,
    not_before: float = 0.0,
    base: Path | None = None,
) -> Outcome:
    """Publish `data` as it is, with the files `contents` in the place of those of the same names.

    Raises Refused, Held or Overclaimed; then nothing is changed. With `write` false nothing ever is. A withdrawal
    gives `with_broken`: the files once the exhibits that no longer answer are withdrawn as well. Nothing is in use
    before the moment `not_before` (of the monotonic clock), however early it is prepared. With `base`, the tables in
    that folder are served with `contents`, and of `data` only the files in `contents` and the register are changed.
    """
    data, on = data_folder(), today or now().date()
    with alone(data):
        if not despite_hold:
            _refuse_while_held(data, on)
        changed = _differing(data, contents or {})
        with _aside(base or data, changed) as digest:
            if not with_broken:  # a withdrawal is never refused
                _refuse_claims()
            broken = unanswered() if with_broken else frozenset()
            found = news(why, without=broken)
        if with_broken:
            changed |= with_broken(broken)
        changed |= _entered(data, found, notices, on)
        if not write or (not changed and digest == _in_use()):
            return Outcome(found, notices, None)
        return Outcome(found, notices, put_in_use(data, changed, not_before, base or data))


def _refuse_claims() -> None:
    for one in editions():
        for claim in offences(one.answer):
            raise Overclaimed(f"Nothing was published. In the exhibit {one.slug}: {claim}")


def _refuse_while_held(data: Path, today: date) -> None:
    for held in rows(data / HOLDS):
        if holds(held, today):
            until = day(date.fromisoformat(str(held["held_until"])))
            raise Held(f"Nothing was published: all new publications are held until {until}. {held['why']}")


@contextmanager
def _aside(data: Path, contents: Mapping[str, bytes]) -> Iterator[str]:
    """Build the data with these contents where nobody sees it, and let `run` answer from it; its digest."""
    with trial(data, contents) as folder, TemporaryDirectory() as place:
        built = build(folder, Path(place))
        with looking_at(Path(place)):
            yield built.digest


def put_in_use(data: Path, contents: Mapping[str, bytes], not_before: float = 0.0, base: Path | None = None) -> str:
    """Check and build everything aside; then, at the moment given, exchange the files and the snapshot."""
    with trial(base or data, contents) as folder, TemporaryDirectory() as place:
        build(folder, Path(place))
        time.sleep(max(0.0, not_before - time.monotonic()))
        if contents:
            exchange(data, contents)
        return adopt(Path(place), build_folder())


@contextmanager
def looking_at(target: Path) -> Iterator[None]:
    """Let `run` answer from the snapshot in `target`."""
    snapshot = open_snapshot(target)
    before = pinned_snapshot.set(snapshot)
    try:
        yield
    finally:
        pinned_snapshot.reset(before)
        snapshot.connection.close()


def _differing(data: Path, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in contents.items() if (data / name).read_bytes() != content}


def _in_use() -> str | None:
    try:
        snapshot = open_snapshot(build_folder())
    except NoSnapshot:
        return None
    snapshot.connection.close()
    return snapshot.digest


def _entered(data: Path, found: tuple[News, ...], notices: tuple[Notice, ...], today: date) -> dict[str, bytes]:
    """The files of the register with these publications at their end; none where there is nothing to enter."""
    if not found and not notices:
        return {}
    first = _next_number(data)
    entered = [
        row(entry_name(number), today, one.kind, one.change, one.why) | {"thing": one.thing}
        for number, one in enumerate(notices, start=first)
    ]
    published, values = register_rows(found, first + len(notices), today)
    files = {"register.csv": entered + published, "register_values.csv": values}
    return {name: extended(data / name, added) for name, added in files.items() if added}


def _next_number(data: Path) -> int:
    return 1 + max((int(str(row["entry_id"]).removeprefix("R")) for row in rows(data / "register.csv")), default=0)
