"""Holds the published files against their contracts and lists every offence."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from queries.constraints import Table, constraint_offences
from queries.contracts import Contract, create_tables
from queries.errors import ContractError
from queries.folders import queries_folder
from queries.offences import Offence
from queries.published import Published, read_published
from queries.staging import faulty_cells, fill, type_offences
from queries.syntax import table_names

ANSWER = ["table_name", "row_key", "column_name", "value"]


@dataclass(frozen=True)
class Examination:
    """The published files beside their contracts (a table after every table it refers to), and every offence."""

    contracts: tuple[Contract, ...]
    published: Published
    offences: tuple[Offence, ...]


def check(data: Path, queries: Path | None = None) -> list[Offence]:
    """Return every offence in the folder `data` against the contracts and rules in the folder `queries`."""
    return list(examine(data, queries).offences)


def examine(data: Path, queries: Path | None = None) -> Examination:
    """Return what was read from `data` together with every offence in it, in the order of files and lines."""
    folder = queries or queries_folder()
    with duckdb.connect() as connection:
        contracts = create_untied_tables(connection, folder / "tables")
        published = read_published(data, contracts)
        tables, unreadable = _typed_tables(connection, contracts, published)
        broken = [offence for table in tables.values() for offence in constraint_offences(connection, table, tables)]
        tainted = {offence.file for offence in (*published.offences, *unreadable)}
        unsound = {one.name for one in contracts if one.name not in tables or f"{one.name}.csv" in tainted}
        rules = _rule_offences(connection, folder / "checks", tables, unsound)
    offences = [*published.offences, *unreadable, *broken, *rules]
    return Examination(contracts, published, tuple(sorted(offences, key=_place)))


def _place(offence: Offence) -> tuple[str, int, str]:
    return offence.file, offence.line or 0, offence.column or ""


def create_untied_tables(connection: duckdb.DuckDBPyConnection, folder: Path) -> tuple[Contract, ...]:
    """Create the tables of the contracts with their types and without their constraints, so that any row goes in."""
    connection.execute("create schema contract")
    connection.execute("use contract")
    contracts = create_tables(connection, folder)
    connection.execute("use main")
    for contract in contracts:
        connection.table(f"contract.{contract.name}").limit(0).create(f"main.{contract.name}")
    return contracts


def _typed_tables(
    connection: duckdb.DuckDBPyConnection, contracts: tuple[Contract, ...], published: Published
) -> tuple[dict[str, Table], list[Offence]]:
    tables: dict[str, Table] = {}
    offences: list[Offence] = []
    for contract in contracts:
        sheet = published.sheets.get(contract.name)
        if sheet is None or not sheet.usable:
            continue
        unreadable = type_offences(connection, contract, sheet)
        faulty = frozenset(faulty_cells([*sheet.offences, *unreadable]))
        fill(connection, contract, sheet, faulty=faulty)
        tables[contract.name] = Table(contract, sheet, connection.table(contract.name).fetchall(), faulty)
        offences += unreadable
    return tables, offences


def _rule_offences(
    connection: duckdb.DuckDBPyConnection, folder: Path, tables: dict[str, Table], unsound: set[str]
) -> list[Offence]:
    """Return the offences of the rules across rows; a rule waits until the tables it reads can be read."""
    offences = []
    for path in sorted(folder.glob("*.sql")):
        text = path.read_text(encoding="utf-8")
        try:
            if not table_names(connection, text) & unsound:
                answer = connection.execute(text)
                offences += _named_rows(path, text, answer, tables)
        except duckdb.Error as error:
            raise ContractError(f"The rule checks/{path.name} cannot be asked: {error}") from error
    return offences


def _named_rows(path: Path, text: str, answer: duckdb.DuckDBPyConnection, tables: dict[str, Table]) -> list[Offence]:
    if [column[0] for column in answer.description or []] != ANSWER:
        raise ContractError(f"The rule checks/{path.name} must return {', '.join(ANSWER)}.")
    rule = text.partition("\n")[0].removeprefix("--").strip()
    found = answer.fetchall()
    lines = {name: _lines_by_key(tables[name]) for name in {row[0] for row in found} & tables.keys()}
    return [
        Offence(f"{table}.csv", lines.get(table, {}).get(str(key)), column, value, rule)
        for table, key, column, value in found
    ]


def _lines_by_key(table: Table) -> dict[str, int]:
    positions = [table.contract.column_names.index(column) for column in table.contract.key]
    return {
        ", ".join(row[position] or "" for position in positions): line
        for row, line in zip(table.sheet.rows, table.sheet.lines, strict=True)
    }
