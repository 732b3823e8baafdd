"""Every query that takes a period from its newest release takes the one that the page of revisions calls the latest."""

from pathlib import Path

import duckdb
import pytest

from tests.server import ROOT

QUERIES = ROOT / "queries"
TABLES = (
    "sources", "series_notes", "population", "knife_annual_by_release", "knife_quarters_by_force",
    "knife_quarters_derived", "recorded_crime_quarters", "recorded_crime_csp", "street_crime",
)  # fmt: skip
# Two pairs: a day against the month in a name, and a day against no date at all. The newer sorts first by name.
NEWER, OLDER = "A-NEWER", ("Z-OLDER-2023-10", "Z-UNDATED")
# What each query asks, the column of its number, and the series in which /revisions holds the same period.
ASKED = {
    "offence_quarters": ({"offence": "Robbery"}, "offences", "Robbery"),
    "offence_rates": ({"offence": "Robbery"}, "part_number", None),
    "homicides": ({}, "homicides", "Table C2: Homicide"),
    "recorded_violence": ({"offences": ["Homicide"]}, "offences", "Table C2: Homicide"),
    "street_crime_months": ({"crime_type": "Robbery"}, "crimes", "police.uk: Robbery"),
    "knife_offence_quarters": ({"known": ["published"]}, "knife_offences", "Knife offences by quarter"),
    "knife_offence_revisions": ({}, "latest_value", "Knife offences"),
}


@pytest.fixture(params=OLDER)
def two_releases(request: pytest.FixtureRequest) -> duckdb.DuckDBPyConnection:
    """One period of each series in two releases: 11 in the newer, 22 in the older."""
    connection = duckdb.connect()
    for table in TABLES:
        connection.execute((QUERIES / "tables" / f"{table}.sql").read_text(encoding="utf-8"))
    for source, number, day in ((NEWER, 11, "2024-05-01"), (request.param, 22, None)):
        basis, precision = ("printed", "day") if day else ("not_shown", None)
        _add(connection, "sources", source, "ONS", source, None, day, precision, basis, None, "kind", "ogl_3", "", None)
        code = "E23000022"
        _add(
            connection,
            "knife_annual_by_release",
            "2019-12-31",
            code,
            "N",
            "2019-01-01",
            "2019-12-31",
            number,
            "",
            source,
        )
        _add(connection, "knife_quarters_by_force", "Northamptonshire", "", "2018/19", 1, "2018-04-01", number, source)
        _add(
            connection,
            "recorded_crime_csp",
            "2025-06-30",
            "police_force_area",
            *[None] * 4,
            "Homicide",
            number,
            "",
            source,
        )
        _add(
            connection,
            "street_crime",
            "2025-01-01",
            "force",
            "N",
            code,
            None,
            "in_county",
            "Robbery",
            number,
            number,
            source,
        )
        for quarter, start in enumerate(("2019-04-01", "2019-07-01", "2019-10-01", "2020-01-01"), start=1):
            row = (
                source,
                quarter,
                "2019/20",
                quarter,
                start,
                "Northamptonshire",
                "34B",
                "Robbery of",
                "Robbery",
                "Robbery",
            )
            _add(connection, "recorded_crime_quarters", *row, number, False)
    _add(connection, "population", 2019, 100000, 1, "estimate_before_rebasing", NEWER, None)
    return connection


def _add(connection: duckdb.DuckDBPyConnection, table: str, *cells: object) -> None:
    connection.execute(f"insert into {table} values ({', '.join('?' * len(cells))})", cells)


def _asked(connection: duckdb.DuckDBPyConnection, path: Path, parameters: dict) -> list[dict]:
    answer = connection.execute(path.read_text(encoding="utf-8"), parameters or None)
    names = [column[0] for column in answer.description]
    return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


@pytest.mark.parametrize("query", ASKED)
def test_the_newest_release_is_the_same_in_every_query(two_releases: duckdb.DuckDBPyConnection, query: str) -> None:
    parameters, column, series = ASKED[query]
    latest = {row["series"]: row["latest_value"] for row in _asked(two_releases, QUERIES / "revisions.sql", {})}
    rows = _asked(two_releases, QUERIES / f"{query}.sql", parameters)
    assert rows
    if series:
        assert {row[column] for row in rows} == {11} == {latest[series]}
    else:
        assert 44 in {row[column] for row in rows}


def test_every_query_that_chooses_between_releases_falls_back_on_the_month_in_a_name() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in QUERIES.glob("*.sql")}
    series = ("recorded_crime_", "knife_annual_by_release", "knife_quarters_by_force", "from street_crime")
    choosing = {
        name for name, text in texts.items()
        if "published_on" in text and "row_number()" in text and any(table in text for table in series)
    }  # fmt: skip
    assert choosing >= set(ASKED)
    assert {name for name in choosing if "'[0-9]{4}-[0-9]{2}$'), '%Y-%m')" not in texts[name]} == set()
