"""Puts the text of the published files into DuckDB tables of the types their contracts name."""

import duckdb
import pandas

from queries.contracts import Contract
from queries.errors import ContractError
from queries.offences import Offence
from queries.reading import Sheet
from queries.wording import right_form, type_advice

# Which values a type refuses is DuckDB's decision; the form they must be written in is ours (wording.right_form),
# because DuckDB would read 3.7 as the integer 4 and the word epoch as a date.
REFUSED = {
    "BOOLEAN": "select value from (select unnest($values) as value) where try_cast(value as boolean) is null",
    "TINYINT": "select value from (select unnest($values) as value) where try_cast(value as tinyint) is null",
    "SMALLINT": "select value from (select unnest($values) as value) where try_cast(value as smallint) is null",
    "INTEGER": "select value from (select unnest($values) as value) where try_cast(value as integer) is null",
    "BIGINT": "select value from (select unnest($values) as value) where try_cast(value as bigint) is null",
    "DOUBLE": "select value from (select unnest($values) as value) where try_cast(value as double) is null",
    "DATE": "select value from (select unnest($values) as value) where try_cast(value as date) is null",
}
TEXT = "VARCHAR"

Cell = tuple[int, str]


def type_offences(connection: duckdb.DuckDBPyConnection, contract: Contract, sheet: Sheet) -> list[Offence]:
    """Return an offence for every cell whose text is not a value of its column's type."""
    faulty = faulty_cells(sheet.offences)
    offences = []
    for position, column in enumerate(contract.columns):
        values = {row[position] for row in sheet.rows} - {None}
        wrong = _wrong_values(connection, {value for value in values if value is not None}, column.type)
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            value = row[position]
            if value in wrong and value is not None and (line, column.name) not in faulty:
                rule = type_advice(value, column.type, column=column.name, columns=contract.column_names)
                offences.append(Offence(f"{contract.name}.csv", line, column.name, value, rule))
    return offences


def _wrong_values(connection: duckdb.DuckDBPyConnection, values: set[str], type_name: str) -> set[str]:
    wrong = {value for value in values if not right_form(value, type_name)}
    if type_name == TEXT:
        return wrong
    if type_name not in REFUSED:
        raise ContractError(f"A contract has a column of type {type_name}; use one of {', '.join(REFUSED)}, {TEXT}.")
    refused = connection.execute(REFUSED[type_name], {"values": sorted(values - wrong)}).fetchall()
    return wrong | {row[0] for row in refused}


def faulty_cells(offences: tuple[Offence, ...] | list[Offence]) -> set[Cell]:
    """Return the line and column of every offence that names them."""
    return {(item.line, item.column) for item in offences if item.line is not None and item.column is not None}


def fill(
    connection: duckdb.DuckDBPyConnection, contract: Contract, sheet: Sheet, *, faulty: frozenset[Cell] = frozenset()
) -> None:
    """Insert the rows of the sheet into the table of the contract, in their order, with faulty cells left empty."""
    names = contract.column_names
    rows = (
        [
            [None if (line, name) in faulty else value for name, value in zip(names, row, strict=True)]
            for row, line in zip(sheet.rows, sheet.lines, strict=True)
        ]
        if faulty
        else sheet.rows
    )
    texts = pandas.DataFrame(rows, columns=list(names), dtype="str")
    connection.from_df(texts).insert_into(contract.name)
