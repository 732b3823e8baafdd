"""The contracts of the published tables, read by DuckDB from queries/tables/*.sql."""

from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from queries.errors import ContractError
from queries.syntax import nodes


@dataclass(frozen=True)
class Column:
    """A column: its name, its DuckDB type, whether it must be filled, and its meaning in words."""

    name: str
    type: str
    required: bool
    comment: str


@dataclass(frozen=True)
class Rule:
    """A constraint as DuckDB lists it; `allowed` is the closed list when the rule is one."""

    kind: str
    columns: tuple[str, ...]
    expression: str = ""
    other_table: str = ""
    other_columns: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contract:
    """What a published table promises; `sql` creates it."""

    name: str
    sql: str
    comment: str
    columns: tuple[Column, ...]
    rules: tuple[Rule, ...] = field(repr=False)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns in the order of the contract."""
        return tuple(column.name for column in self.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns of the primary key, empty if there is none."""
        return next((rule.columns for rule in self.rules if rule.kind == "PRIMARY KEY"), ())


def read_contracts(folder: Path) -> tuple[Contract, ...]:
    """Return the contracts in `folder`, a table after every table it refers to."""
    with duckdb.connect() as connection:
        return create_tables(connection, folder)


def create_tables(connection: duckdb.DuckDBPyConnection, folder: Path) -> tuple[Contract, ...]:
    """Create the tables of the contracts in `folder` where there are none yet, and return the contracts in order."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}
    if not texts:
        raise ContractError(f"There are no table contracts in {folder}.")
    return tuple(_contract(connection, name, texts[name]) for name in _created(connection, texts))


def _created(connection: duckdb.DuckDBPyConnection, texts: dict[str, str]) -> list[str]:
    """Create every table and return their names; one that refers to a table not yet there waits for the next round."""
    names: list[str] = []
    waiting = dict(texts)
    while waiting:
        refused: dict[str, duckdb.Error] = {}
        for name, text in waiting.items():
            connection.begin()
            try:
                connection.execute(text)
                connection.commit()
                names.append(name)
            except duckdb.Error as error:
                connection.rollback()
                refused[name] = error
        if refused.keys() == waiting.keys():
            name, reason = next(iter(refused.items()))
            raise ContractError(f"The contract tables/{name}.sql cannot be used: {reason}") from reason
        waiting = {name: waiting[name] for name in refused}
    _only_these(connection, set(names))
    return names


def _only_these(connection: duckdb.DuckDBPyConnection, names: set[str]) -> None:
    tables = {row[0] for row in connection.execute("select table_name from duckdb_tables()").fetchall()}
    for name in sorted(tables ^ names):
        raise ContractError(f"tables/{name}.sql and the table {name} do not match: one file makes the table it names.")


def _contract(connection: duckdb.DuckDBPyConnection, name: str, text: str) -> Contract:
    table = {"table": name}
    comment = connection.execute(
        "select coalesce(comment, '') from duckdb_tables() where table_name = $table", table
    ).fetchall()[0][0]
    columns = connection.execute(
        """select column_name, data_type, not is_nullable, coalesce(comment, '')
        from duckdb_columns() where table_name = $table order by column_index""",
        table,
    ).fetchall()
    rules = connection.execute(
        """select constraint_type, constraint_column_names, coalesce(expression, ''),
            coalesce(referenced_table, ''), referenced_column_names
        from duckdb_constraints() where table_name = $table order by constraint_index""",
        table,
    ).fetchall()
    return Contract(
        name,
        text,
        comment,
        tuple(Column(*column) for column in columns),
        tuple(
            Rule(kind, tuple(dict.fromkeys(names)), expression, other, tuple(others), _allowed(connection, expression))
            for kind, names, expression, other, others in rules
        ),
    )


def _allowed(connection: duckdb.DuckDBPyConnection, expression: str) -> tuple[str, ...]:
    """Return the values of `column in ('a', 'b')`, by DuckDB's own parse; empty for any other expression."""
    parsed = nodes(connection, f"select {expression}") if expression else iter(())
    top: object = next((node["select_list"] for node in parsed if "select_list" in node), [])
    if not isinstance(top, list) or not top:
        return ()
    alternatives = top[0]["children"] if top[0]["type"] == "CONJUNCTION_OR" else top
    lists = [node for node in alternatives if node["type"] != "OPERATOR_IS_NULL"]  # column is null or column in (…)
    if [node["type"] for node in lists] != ["COMPARE_IN"]:
        return ()
    values = lists[0]["children"][1:]
    if any(value["type"] != "VALUE_CONSTANT" for value in values):
        return ()
    return tuple(str(value["literal"].get("text")) for value in values)
