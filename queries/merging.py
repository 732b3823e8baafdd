"""Merges the rows of one set of tables into another: a row takes the place of the row of the same key, or is added."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from queries.contracts import Contract, read_contracts
from queries.errors import ReaderError
from queries.folders import queries_folder
from queries.reading import Row, Sheet, read_sheet

OURS = ("register", "register_values", "withdrawals", "publication_holds")  # kept by commands alone


class Unmergeable(ReaderError):
    """Files that cannot be merged, with the reason."""


def merged(data: Path, files: Mapping[str, bytes], before: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """The files of `data` (or those in `before`) as they are once the rows of `files` are in them.

    Raises Unmergeable where a file is no table or cannot be read. No line of a row that stays is changed.
    """
    contracts = {f"{contract.name}.csv": contract for contract in read_contracts(queries_folder() / "tables")}
    found = dict(before or {})
    for name, content in files.items():
        contract = contracts.get(name)
        if contract is None or contract.name in OURS:
            allowed = ", ".join(sorted(other for other in contracts if contracts[other].name not in OURS))
            raise Unmergeable(f"{name} is no table that can be published this way. There are: {allowed}.")
        arriving = read_sheet(name, content, contract.column_names)
        if arriving.offences:
            raise Unmergeable(" ".join(str(offence) for offence in arriving.offences))
        held = found.get(name) or (data / name).read_bytes()
        found[name] = _with(held, read_sheet(name, held, contract.column_names), arriving, contract)
    return found


def _with(held: bytes, sheet: Sheet, arriving: Sheet, contract: Contract) -> bytes:
    lines = held.decode("utf-8-sig").splitlines()
    columns = next(csv.reader(lines[:1]))
    places = {_key(contract, row): line - 1 for row, line in zip(sheet.rows, sheet.lines, strict=True)}
    held_rows = {_key(contract, row): row for row in sheet.rows}
    added = []
    for row in arriving.rows:
        key = _key(contract, row)
        if held_rows.get(key) == row:
            continue
        text = _line(contract, row, columns)
        if contract.key and key in places:
            lines[places[key]] = text
        else:
            added.append(text)
    if not added and lines == held.decode("utf-8-sig").splitlines():
        return held
    return ("\n".join([*lines, *added]) + "\n").encode()


def _key(contract: Contract, row: Row) -> Row:
    """The cells a row is known by: its primary key, else all of them."""
    names = contract.key or contract.column_names
    return tuple(row[contract.column_names.index(name)] for name in names)


def _line(contract: Contract, row: Row, columns: list[str]) -> str:
    text = StringIO()
    cells = [row[contract.column_names.index(name)] for name in columns]
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()
