"""The commands `python -m queries check`, `build` and `import`."""

import argparse
import sys
from collections.abc import Sequence

from queries.build import Refused, build
from queries.check import examine
from queries.errors import NoSnapshot, ReaderError
from queries.folders import build_folder, data_folder
from queries.importing import add_command, run_import
from queries.offences import Offence
from queries.releases.writing import Unsound
from queries.run import current


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when all is in order, 1 when not."""
    parser = argparse.ArgumentParser(prog="python -m queries", description="Check and build the published figures.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="list every offence in the data, with file, line, column, value and rule")
    commands.add_parser("build", help="check the data and make the snapshot that the pages read")
    add_command(commands)
    options = parser.parse_args(arguments)
    try:
        if options.command == "import":
            return run_import(options)
        return {"check": _check, "build": _build}[options.command]()
    except Unsound as refused:
        _print_offences(refused.offences)
        print(refused, file=sys.stderr)
        return 1
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1


def _check() -> int:
    found = examine(data_folder())
    if found.offences:
        _print_offences(found.offences)
        return 1
    sheets = found.published.sheets.values()
    print(f"The data are in order: {len(sheets)} tables, {sum(len(sheet.rows) for sheet in sheets):,} rows.")
    return 0


def _build() -> int:
    try:
        built = build(data_folder(), build_folder())
    except Refused as refused:
        _print_offences(refused.offences)
        print(_what_serves(), file=sys.stderr)
        return 1
    except ReaderError as error:
        print(error, file=sys.stderr)
        print(_what_serves(), file=sys.stderr)
        return 1
    print(
        f"{built.path}\ndigest {built.digest}, {built.tables} tables, {built.rows:,} rows, {built.seconds:.1f} seconds"
    )
    return 0


def _print_offences(offences: Sequence[Offence]) -> None:
    for offence in offences:
        print(offence)
    files = {offence.file for offence in offences}
    print(f"Offences: {len(offences):,}, in {len(files)} of the files.")


def _what_serves() -> str:
    try:
        snapshot = current()
    except NoSnapshot:
        return "No snapshot was made, and there is none from before: the pages say that the figures are being prepared."
    day = f"{snapshot.built_at:%-d %B %Y at %H:%M} UTC"
    return f"No snapshot was made. The last good one keeps serving: {snapshot.digest}, built on {day}."


if __name__ == "__main__":
    sys.exit(main())
