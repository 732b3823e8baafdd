"""Leaves out of a snapshot what is withdrawn: the rows of withdrawn figures and every row that refers to one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from queries.check import Examination
from queries.contracts import Contract
from queries.reading import Row, Sheet

# The tables whose rows can be withdrawn one by one, by their id.
FIGURES = ("figures", "programme_figures", "press_quoted_figures", "kit_totals", "indicator_values", "funding")
WITHDRAWALS = "withdrawals"


@dataclass(frozen=True)
class Withdrawing:
    """The ids of withdrawn figures, and the rows that have been left out so far, by table."""

    figures: frozenset[str]
    contracts: dict[str, Contract]
    lost: dict[str, list[Row]]

    def falls(self, contract: Contract, row: Row) -> bool:
        """Whether a row is a withdrawn figure or refers to a row that was left out."""
        if contract.name in FIGURES and str(row[contract.column_names.index(contract.key[0])]) in self.figures:
            return True
        return any(
            _cells(contract, row, rule.columns) in self._gone(rule.other_table, rule.other_columns)
            for rule in contract.rules
            if rule.kind == "FOREIGN KEY" and self.lost.get(rule.other_table)
        )

    def _gone(self, table: str, columns: tuple[str, ...]) -> set[Row]:
        return {_cells(self.contracts[table], row, columns) for row in self.lost[table]}


def figures(found: Examination) -> dict[str, str]:
    """The id of every figure that can be withdrawn, with the table it stands in."""
    return {
        str(row[contract.column_names.index(contract.key[0])]): contract.name
        for contract in found.contracts
        if contract.name in FIGURES and contract.name in found.published.sheets
        for row in found.published.sheets[contract.name].rows
    }


def without_withdrawn(found: Examination) -> Examination:
    """The same without the rows of withdrawn figures and without all that refers to them, in any number of steps."""
    contracts = {contract.name: contract for contract in found.contracts}
    withdrawing = Withdrawing(frozenset(_withdrawn(found)), contracts, {})
    if not withdrawing.figures:
        return found
    sheets = {
        contract.name: _reduced(contract, found.published.sheets[contract.name], withdrawing)
        for contract in found.contracts  # a table stands after every table it refers to
    }
    return replace(found, published=replace(found.published, sheets=sheets))


def _reduced(contract: Contract, sheet: Sheet, withdrawing: Withdrawing) -> Sheet:
    falling = [withdrawing.falls(contract, row) for row in sheet.rows]
    if not any(falling):
        return sheet
    withdrawing.lost[contract.name] = [row for row, falls in zip(sheet.rows, falling, strict=True) if falls]
    kept = [number for number, falls in enumerate(falling) if not falls]
    return replace(
        sheet,
        rows=tuple(sheet.rows[number] for number in kept),
        lines=tuple(sheet.lines[number] for number in kept),
    )


def _cells(contract: Contract, row: Row, columns: tuple[str, ...]) -> Row:
    return tuple(row[contract.column_names.index(column)] for column in columns)


def _withdrawn(found: Examination) -> Iterator[str]:
    contract = next((one for one in found.contracts if one.name == WITHDRAWALS), None)
    if contract is not None:
        thing, kind = contract.column_names.index("thing"), contract.column_names.index("kind")
        yield from (str(row[thing]) for row in found.published.sheets[WITHDRAWALS].rows if row[kind] == "figure")
