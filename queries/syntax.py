"""What DuckDB's own parser says about a piece of SQL."""

import json
from collections.abc import Iterator

import duckdb

Node = dict[str, object]


def nodes(connection: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Node]:
    """Return every node of the parsed statement, the outer ones first; nothing for what DuckDB cannot serialize."""
    answer = connection.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchall()[0][0]
    tree = json.loads(answer)
    return iter(()) if tree["error"] else _inside(tree["statements"])


def _inside(part: object) -> Iterator[Node]:
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from _inside(value)
    elif isinstance(part, list):
        for value in part:
            yield from _inside(value)


def table_names(connection: duckdb.DuckDBPyConnection, sql: str) -> set[str]:
    """Return the names of all tables and common table expressions that the statement reads.

    DuckDB's `get_table_names` is not used: in 2.0.0 it fails on a join with `using` inside a common table expression.
    """
    return {str(node["table_name"]) for node in nodes(connection, sql) if node.get("type") == "BASE_TABLE"}
