"""Official figures as first and as last given: what a page of revisions says of each series."""

from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from pages.exhibits.exhibit import Source, Table, kept, sources
from pages.exhibits.records import records
from pages.exhibits.words import counted, number, period


@dataclass(frozen=True)
class Series:
    """A series with the periods that more than one release gives, and how many periods only one release gives."""

    name: str
    what_it_counts: str
    finding: str
    table: Table
    alone: str
    sources: tuple[Source, ...]


@kept
def revisions() -> tuple[Series, ...]:
    """Every official series held, those that stand in more than one release first."""
    rows = records("revisions")
    found = [_series(name, list(group)) for name, group in groupby(rows, key=lambda row: row["series"])]
    return tuple(sorted(found, key=lambda series: not series.table.rows))


def _series(name: str, rows: list[dict]) -> Series:
    several = [row for row in rows if row["releases"] > 1]
    differ = sum(row["revision"] != 0 for row in several)
    alone = len(rows) - len(several)
    return Series(
        name=name,
        what_it_counts=rows[0]["what_it_counts"],
        finding=f"{number(differ)} of {counted(len(several), 'period', 'periods')} that more than one release gives "
        f"{'has' if differ == 1 else 'have'} another value in the latest release than in the first."
        if several
        else "",
        table=Table(
            ("Period", "First", "Latest", "Revision", "First release", "Latest release"),
            tuple(_cells(row) for row in several),
            frozenset({1, 2, 3}),
        ),
        alone=f"{counted(alone, 'period stands', 'periods stand')} in one release only." if alone else "",
        sources=sources(pd.Series([one for row in rows for one in row["source_ids"]])),
    )


def _cells(row: dict) -> tuple[str, ...]:
    return (
        period(row["period_start"], row["period_end"], "day" if _is_long(row) else "month"),
        number(row["first_value"]),
        number(row["latest_value"]),
        f"+{number(row['revision'])}" if row["revision"] > 0 else number(row["revision"]),
        _release(row, "first"),
        _release(row, "latest"),
    )


def _is_long(row: dict) -> bool:
    return (row["period_end"] - row["period_start"]).days > 300


def _release(row: dict, which: str) -> str:
    """A release by the year it is of where it has one, else by its title."""
    end = row[f"{which}_release_of"]
    return f"year ending {end:%B %Y}" if end else row[f"{which}_title"].rpartition(", ")[2]
