"""The commands `python -m pages publish`, `withdraw`, `hold` and `preview`, in plain sentences."""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date

from pages.exhibits.words import counted
from pages.outlets.files import pack
from pages.outlets.publishing import holding
from pages.outlets.publishing.due import publish_due
from pages.outlets.publishing.holds import hold
from pages.outlets.publishing.preview import HERE, previewing
from pages.outlets.publishing.publish import Held, Outcome, publish
from pages.outlets.publishing.withdrawing import restore, withdraw
from pages.outlets.settings import contact, public_address
from queries.build import Refused
from queries.errors import ReaderError
from queries.offences import Offence
from queries.releases.writing import Unsound
from queries.run import pin

PORT = 8599


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when all is in order, 1 when not."""
    parser = argparse.ArgumentParser(prog="python -m pages", description="Publish, preview, withdraw, hold.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (words, add_options, _) in COMMANDS.items():
        add_options(commands.add_parser(name, help=words))
    options = parser.parse_args(arguments)
    try:
        return COMMANDS[options.command][2](options)
    except ReaderError as error:
        _complain(error)
        return 1


def _publish_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="only say what would be entered")
    parser.add_argument("--due", action="store_true", help="publish what is under embargo, due and cleared")
    parser.add_argument("--packs", action="store_true", help="then make the press packs of pages and of everything")
    parser.add_argument("--why", help="why the figures changed, in a sentence for the public")


def _publish(options: argparse.Namespace) -> int:
    if options.due:
        return _publish_due(dry_run=options.dry_run)
    say(publish(why=options.why, write=not options.dry_run), dry_run=options.dry_run)
    for warning in _unset():
        print(warning)
    if options.packs and not options.dry_run:
        _make_packs()
    return 0


def _unset() -> list[str]:
    """What an operator has not set and readers will miss."""
    without = "NSVPP_ADDRESS is not set: pictures and files carry a code, but no address to look it up at."
    nobody = "NSVPP_CONTACT is not set: no page says where to report a wrong figure."
    return [words for words, found in ((without, public_address()), (nobody, contact())) if found is None]


def _make_packs() -> None:
    """Make the packs of many charts, so that nobody waits for them; what is published is in use already."""
    print("Making the press packs of pages and of everything. This takes minutes and can be ended with Ctrl+C.")
    pin()
    for name, file in pack.collections():
        print(f"{name}.zip: {file.stat().st_size / 1e6:,.0f} MB.", flush=True)


def _publish_due(*, dry_run: bool) -> int:
    if dry_run:
        raise ReaderError("--due publishes; to look at it first, run python -m pages preview.")
    status, any_due = 0, False
    for title, result in publish_due():
        any_due = True
        print(f"{title}:")
        if isinstance(result, Outcome):
            say(result)
        else:
            _complain(result)
            status = status if isinstance(result, Held) else 1
    if not any_due:
        print("Nothing is due.")
    return status


def _preview_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--role", required=True, help="role of whoever sees it; never a name")
    parser.add_argument("--organisation", required=True, help="their organisation")
    parser.add_argument("--port", type=int, default=PORT, help=f"port on {HERE} (default {PORT})")


def _preview(options: argparse.Namespace) -> int:
    with previewing(options.role, options.organisation, options.port) as server:
        print(f"The embargoed state: http://{HERE}:{options.port}. This access was written down. End it with Ctrl+C.")
        try:
            server.wait()
        except KeyboardInterrupt:
            print("The preview has ended.")
    return 0


def _withdraw_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("thing", help="the exhibit as in its address, or the id of the figure")
    parser.add_argument("--why", required=True, help="why, in a sentence for the public")
    parser.add_argument("--by", help="role of whoever decided it; never a name")
    parser.add_argument("--restore", action="store_true", help="put back what was withdrawn")


def _withdraw(options: argparse.Namespace) -> int:
    say(restore(options.thing, options.why) if options.restore else withdraw(options.thing, options.why, options.by))
    return 0


def _hold_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--until", type=date.fromisoformat, help="last day of the hold, as 2027-05-06")
    parser.add_argument("--since", type=date.fromisoformat, help="first day of the hold (default: today)")
    parser.add_argument("--why", help="why, in a sentence for the public")
    parser.add_argument("--by", help="role of whoever decided it; never a name")
    parser.add_argument("--lift", action="store_true", help="end the hold")


def _hold(options: argparse.Namespace) -> int:
    if options.lift:
        holding.lift()
    elif options.until:
        if not options.why:
            raise ReaderError("A hold needs --why, in a sentence for the public.")
        holding.start(options.until, options.why, options.by, options.since)
    standing = hold()
    print(standing.words if standing else "No hold stands today.")
    return 0


def say(outcome: Outcome, *, dry_run: bool = False) -> None:
    """Say in plain sentences what a publication brought."""
    for one in outcome.news:
        place = f" ({one.choices})" if one.choices else ""
        code = f", code {one.code}" if one.code else ""
        why = f" {one.why}" if one.why else ""
        print(f"{one.about}{place}: revision {one.revision}{code}. {one.change}{why}")
    for notice in outcome.notices:
        print(" ".join(filter(None, (notice.thing and f"{notice.thing}:", notice.change, notice.why))))
    if outcome.offences:
        print(
            f"The tables at hand have {counted(outcome.offences, 'offence', 'offences')}, so the last good ones are "
            "served. Correct them (python -m queries check), then publish."
        )
    entries = len(outcome.news) + len(outcome.notices)
    if dry_run:
        print(f"To be entered in the register: {counted(entries, 'entry', 'entries')}. Nothing was changed.")
    elif entries:
        print(f"Entered in the register: {counted(entries, 'entry', 'entries')}. In use now: {outcome.digest}.")
    elif outcome.digest:
        print(f"No exhibit and no rule changed. In use now: {outcome.digest}.")
    else:
        print("Nothing has changed since the last publication. Nothing was done.")


def _complain(error: ReaderError) -> None:
    offences: Sequence[Offence] = error.offences if isinstance(error, Refused | Unsound) else ()
    for offence in offences:
        print(offence)
    if offences:
        print(f"Offences: {len(offences):,}. Nothing was changed. Correct the data first.", file=sys.stderr)
    else:
        print(error, file=sys.stderr)


Options = Callable[[argparse.ArgumentParser], None]
Run = Callable[[argparse.Namespace], int]
COMMANDS: dict[str, tuple[str, Options, Run]] = {
    "publish": ("check, build, enter what changed in the register, and say what it was", _publish_options, _publish),
    "preview": ("serve the embargoed state on this machine alone, every page stamped", _preview_options, _preview),
    "withdraw": ("take an exhibit or a figure out of every outlet, or put it back", _withdraw_options, _withdraw),
    "hold": (
        "hold all new publications, as before elections, or say whether a hold stands",
        _hold_options,
        _hold,
    ),
}
