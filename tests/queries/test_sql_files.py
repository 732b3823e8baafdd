"""The SQL files and published tables of this repository keep the rules that their readers rely on."""

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from queries.build import Built
from queries.contracts import Contract, read_contracts
from queries.run import query, query_names, run
from queries.syntax import nodes

ROOT = Path(__file__).parents[2]
QUERIES = sorted((ROOT / "queries").glob("*.sql"))
RULES = sorted((ROOT / "queries" / "checks").glob("*.sql"))
# Their tables are published with the header alone.
FILLED_LATER = {"early_access", "planned_releases", "recording_changes", "withdrawals"}
PARAMETER = re.compile(r"-- \$(\w+)  (\S.*)")


def contracts() -> tuple[Contract, ...]:
    return read_contracts(ROOT / "queries" / "tables")


def header(path: Path) -> list[str]:
    """Return the comment lines at the head of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    end = next((number for number, line in enumerate(lines) if not line.startswith("--")), len(lines))
    return lines[:end]


@pytest.fixture(scope="module")
def parser() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        yield connection


@pytest.mark.parametrize("path", [*QUERIES, *RULES], ids=lambda path: path.stem)
def test_a_file_is_one_select_in_a_stated_order(path: Path, parser: duckdb.DuckDBPyConnection) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(duckdb.extract_statements(text)) == 1
    select = next(node for node in nodes(parser, text) if "modifiers" in node)
    assert "ORDER_MODIFIER" in [modifier["type"] for modifier in select["modifiers"]]


@pytest.mark.parametrize("path", [*QUERIES, *RULES], ids=lambda path: path.stem)
def test_the_first_line_is_a_sentence_that_says_what_is_returned(path: Path) -> None:
    first = header(path)[0]
    assert re.fullmatch(r"-- \S.{15,}\.", first), first


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_the_parameters_named_in_the_header_are_those_that_duckdb_finds(path: Path) -> None:
    named = [found[1] for line in header(path) if (found := PARAMETER.fullmatch(line))]
    assert len(named) == len(set(named))
    assert set(named) == query(path.stem).parameters


@pytest.mark.parametrize("path", [*QUERIES, *RULES], ids=lambda path: path.stem)
def test_a_file_is_named_in_whole_lower_case_words(path: Path) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z0-9]+)*", path.stem)


def test_every_table_and_every_column_says_what_it_means() -> None:
    silent = [contract.name for contract in contracts() if not contract.comment.endswith(".")]
    silent += [
        f"{contract.name}.{column.name}"
        for contract in contracts()
        for column in contract.columns
        if not column.comment.strip()
    ]
    assert silent == []


def test_every_table_has_a_contract_and_every_contract_a_table() -> None:
    published = {path.stem for path in (ROOT / "data").glob("*.csv")}
    assert {contract.name for contract in contracts()} == published


def test_no_table_may_hold_a_row_twice() -> None:
    kinds = {contract.name: {rule.kind for rule in contract.rules} for contract in contracts()}
    assert [name for name, held in kinds.items() if not held & {"PRIMARY KEY", "UNIQUE"}] == []


def test_the_published_data_are_in_order(real_snapshot: Built) -> None:
    assert real_snapshot.tables == len(contracts())


def test_every_query_without_parameters_answers(real_figures: None) -> None:
    unanswered = [name for name in query_names() if not query(name).parameters and run(name).empty]
    assert set(unanswered) <= FILLED_LATER
