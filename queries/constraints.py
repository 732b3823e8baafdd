"""Finds every row that breaks a constraint of its contract, where DuckDB itself would stop at the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import duckdb

from queries.contracts import Contract, Rule
from queries.offences import Offence
from queries.reading import Sheet
from queries.staging import Cell

Key = tuple[object, ...]


@dataclass(frozen=True)
class Table:
    """The rows of a table as values, beside their text, with the cells that already have an offence."""

    contract: Contract
    sheet: Sheet
    rows: list[Key]
    faulty: frozenset[Cell]

    def keys(self, columns: tuple[str, ...]) -> Iterator[tuple[int, Key]]:
        """Return the number of each row in which none of these columns is faulty, with their values."""
        positions = [self.contract.column_names.index(column) for column in columns]
        for number, (row, line) in enumerate(zip(self.rows, self.sheet.lines, strict=True)):
            if not any((line, column) in self.faulty for column in columns):
                yield number, tuple(row[position] for position in positions)

    def offence(self, number: int, columns: tuple[str, ...], rule: str) -> Offence:
        """Return the offence of these columns in one row, quoting the text as it stands in the file."""
        row = self.sheet.rows[number]
        values = {column: row[self.contract.column_names.index(column)] for column in columns}
        shown = ", ".join(value or "empty" for value in values.values()) if any(values.values()) else None
        return Offence(f"{self.contract.name}.csv", self.sheet.lines[number], ", ".join(columns), shown, rule)


def constraint_offences(
    connection: duckdb.DuckDBPyConnection, table: Table, tables: dict[str, Table]
) -> Iterator[Offence]:
    """Return an offence for every row and constraint of the table's contract that the row breaks."""
    for rule in table.contract.rules:
        if rule.kind == "NOT NULL":
            yield from _empty(table, rule)
        elif rule.kind in ("PRIMARY KEY", "UNIQUE"):
            yield from _repeated(table, rule)
        elif rule.kind == "FOREIGN KEY" and rule.other_table in tables:
            yield from _unknown(table, rule, tables[rule.other_table])
        elif rule.kind == "CHECK":
            yield from _forbidden(connection, table, rule)


def _empty(table: Table, rule: Rule) -> Iterator[Offence]:
    for number, key in table.keys(rule.columns):
        if key == (None,):
            yield table.offence(number, rule.columns, "this cell must not be empty; fill it in.")


def _repeated(table: Table, rule: Rule) -> Iterator[Offence]:
    first: dict[Key, int] = {}
    for number, key in table.keys(rule.columns):
        if None in key:
            continue
        if key in first:
            line = table.sheet.lines[first[key]]
            words = f"this is already on line {line} and may be there only once; correct one of the two or delete it."
            yield table.offence(number, rule.columns, words)
        first.setdefault(key, number)


def _unknown(table: Table, rule: Rule, other: Table) -> Iterator[Offence]:
    known = {key for _, key in other.keys(rule.other_columns)}
    for number, key in table.keys(rule.columns):
        if None in key or key in known or all(part in other.sheet.stray for part in key):
            continue
        words = (
            f"there is no such {' and '.join(rule.other_columns)} in {rule.other_table}.csv; "
            f"correct it or add its row there first{_meant(str(key[0]), sorted(str(one[0]) for one in known))}."
        )
        yield table.offence(number, rule.columns, words)


def _forbidden(connection: duckdb.DuckDBPyConnection, table: Table, rule: Rule) -> Iterator[Offence]:
    breaks = connection.table(table.contract.name).filter(~duckdb.SQLExpression(rule.expression))
    broken = {row[0] for row in breaks.project("rowid").fetchall()}
    if not broken:
        return
    for number, key in table.keys(rule.columns):
        if number in broken:
            yield table.offence(number, rule.columns, _rule_in_words(table.contract, rule, key))


def _rule_in_words(contract: Contract, rule: Rule, key: Key) -> str:
    if rule.allowed:
        meant = _meant(str(key[0]), list(rule.allowed))
        return f"only these are allowed here: {', '.join(rule.allowed)}{meant}."
    meanings = {column.name: column.comment for column in contract.columns if column.comment}
    explained = " ".join(f"{name}: {meanings[name]}" for name in rule.columns if name in meanings)
    return f"the rule is: {_readable(rule.expression)}. {explained}".strip()


def _readable(expression: str) -> str:
    """Return DuckDB's wording of a rule with the plainest of its signs as words."""
    words = expression.removeprefix("(").removesuffix(")").replace('"', "")
    for sign, word in ((" IS NOT NULL", " is filled"), (" IS NULL", " is empty"), (" OR ", " or "), (" AND ", " and ")):
        words = words.replace(sign, word)
    return words


def _meant(value: str, allowed: list[str]) -> str:
    close = get_close_matches(value, allowed, n=1)
    return f" (is {close[0]} meant?)" if close else ""
