"""Withdraws an exhibit or a figure from every outlet, and restores it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pages.exhibits.catalogue import exhibits
from pages.exhibits.records import records
from pages.outlets.publishing.holds import now
from pages.outlets.publishing.publish import Notice, Outcome, publish
from pages.outlets.publishing.small_tables import changed, rows
from queries.build import Refused
from queries.errors import ReaderError
from queries.folders import data_folder
from queries.releases.model import Row
from queries.releases.writing import extended
from queries.run import pin
from queries.taking_back import write_tables

WITHDRAWALS = "withdrawals.csv"


class CannotWithdraw(ReaderError):
    """What was named is unknown, or stands already as was asked."""


def withdraw(thing: str, why: str, by_role: str | None = None, at: datetime | None = None) -> Outcome:
    """Take an exhibit or a figure out of every outlet, with every exhibit that cannot do without the figure."""
    moment = at or now()
    if any(row["thing"] == thing for row in rows(data_folder() / WITHDRAWALS)):
        raise CannotWithdraw(f"{thing} is withdrawn already. To change the reason, restore it first.")
    kind = _kind(thing)
    reason = _sentence(why)
    taken = [_row(thing, kind, moment, reason, by_role, None)]
    if kind == "figure":
        taken += [_row(slug, "exhibit", moment, reason, by_role, thing) for slug in _made_of(thing)]

    def with_broken(broken: frozenset[str]) -> dict[str, bytes]:
        more = [_row(slug, "exhibit", moment, reason, by_role, thing) for slug in sorted(broken)]
        return {WITHDRAWALS: extended(data_folder() / WITHDRAWALS, [*taken, *more])}

    notice = Notice("withdrawal", thing, "Withdrawn.", reason)

    def published(base: Path | None) -> Outcome:
        return publish(
            contents=with_broken(frozenset()),
            notices=(notice,),
            despite_hold=True,
            with_broken=with_broken,
            today=moment.date(),
            base=base,
        )

    return _even_during_an_edit(published)


def _even_during_an_edit(published: Callable[[Path | None], Outcome]) -> Outcome:
    """Publish the tables at hand, or the last good ones where those offend: a wrong figure does not stay for that."""
    try:
        return published(None)
    except Refused as refused:
        with TemporaryDirectory() as place:
            write_tables(pin(), Path(place))
            return replace(published(Path(place)), offences=len(refused.offences))


def restore(thing: str, why: str, at: datetime | None = None) -> Outcome:
    """Put back what was withdrawn, with every exhibit that was withdrawn because of it."""
    held = rows(data_folder() / WITHDRAWALS)
    if not any(row["thing"] == thing for row in held):
        known = ", ".join(str(row["thing"]) for row in held if row["because_of"] is None) or "nothing"
        raise CannotWithdraw(f"{thing} is not withdrawn. Withdrawn is: {known}.")
    because = next((row["because_of"] for row in held if row["thing"] == thing), None)
    if because:
        raise CannotWithdraw(f"{thing} is withdrawn because it cannot do without {because}; restore that.")
    reason = _sentence(why)
    kept = changed(data_folder() / WITHDRAWALS, lambda row: None if thing in (row["thing"], row["because_of"]) else row)
    notice = Notice("restoration", thing, "Restored.", reason)
    day = (at or now()).date()
    return publish(why=reason, contents={WITHDRAWALS: kept}, notices=(notice,), despite_hold=True, today=day)


def _kind(thing: str) -> str:
    if thing in exhibits():
        return "exhibit"
    pin()
    if any(row["thing"] == thing for row in records("withdrawable_figures")):
        return "figure"
    raise CannotWithdraw(
        f"There is no exhibit and no figure called “{thing[:60]}”. The exhibits are: {', '.join(exhibits())}. "
        "The ids of figures stand in the first column of the tables on Data and downloads."
    )


def _made_of(figure: str) -> Iterator[str]:
    """The exhibits that were made for a list of figures in which this one is, and which no longer answer without it."""
    for slug, exhibit in exhibits().items():
        if any(isinstance(value, tuple | list) and figure in value for value in exhibit.parameters.values()):
            yield slug


def _row(thing: str, kind: str, at: datetime, why: str, by_role: str | None, because_of: str | None) -> Row:
    return {
        "thing": thing,
        "kind": kind,
        "since": f"{at:%Y-%m-%dT%H:%M}",
        "why": why,
        "by_role": by_role,
        "because_of": because_of,
    }


def _sentence(why: str) -> str:
    words = " ".join(why.split())
    if not words:
        raise CannotWithdraw("A reason is needed, in a sentence for the public.")
    return words if words.endswith((".", "?", "!")) else f"{words}."
