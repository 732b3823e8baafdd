"""What did county lines weeks report?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Columns, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import missing, number, worded

FIGURES = (
    "county-lines-2018-10-01",
    "county-lines-2019-01-01",
    "county-lines-2021-05-02",
    "county-lines-2021-10-02",
    "county-lines-2022-10-01",
    "county-lines-2023-02-01",
    "county-lines-2023-10-02",
    "county-lines-2024-spring-02",
    "county-lines-2024-11-01",
    "county-lines-2025-06-02",
)


def answer(rows: pd.DataFrame) -> Answer:
    """One dot a week, hollow where the publication words its count of arrests differently."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()],
        week=[week_name(row.operation) for row in rows.itertuples()],
        worded_alike=[row.what_it_counts.startswith("All arrests") for row in rows.itertuples()],
    )
    fewest, most = number(rows["value"].min()), number(rows["value"].max())
    return Answer(
        title=f"{number(len(rows))} county lines weeks each reported between {fewest} and {most} arrests",
        subtitle="Arrests reported for each week of action against county lines drug supply, Northamptonshire. "
        "Filled: all arrests in the week; hollow: worded differently",
        takeaway="Some of the weeks word their count differently, for example as people linked to county lines. "
        "This is drug supply: these arrests are not knife crime figures.",
        alt=f"Dots for {number(len(rows))} weeks between {rows['week'].iloc[0]} and {rows['week'].iloc[-1]}, from "
        f"{fewest} to {most} arrests a week; hollow where the count is worded differently.",
        chart=Columns(
            tuple(
                Point(
                    start=position(row.period_start, row.hint_start, index),
                    label=short(row.week),
                    value=row.value,
                    text=row.figure,
                    hollow=not row.worded_alike,
                    note=row.what_it_counts,
                )
                for index, row in enumerate(rows.itertuples())
            ),
            unit="arrests",
            dots=True,
        ),
        table=table(rows, numeric=("figure",), week="Week", figure="Arrests", what_it_counts="What it counts"),
        cautions=(
            "An arrest is not a finding of guilt. Weeks differ in what police did, so the dots are not a trend.",
            "County lines means drug supply from cities to towns. These are not knife crime operations.",
            *(caution for caution in rows["caution"] if not missing(caution)),
        ),
    )


def week_name(operation: str) -> str:
    """When the week was, as the operation's name tells it: autumn 2018."""
    return operation.rpartition(", ")[2]


def short(week: str) -> str:
    """The week's name for an axis, months shortened: Nov to Dec 2024."""
    return " ".join(word[:3] if word in MONTHS else word for word in week.split())


def position(start: date, likely: date, index: int) -> date:
    """Where the week stands. Two weeks have no date; their neighbours in the list place them."""
    known = likely if missing(start) else start
    return UNDATED[index] if missing(known) else known


MONTHS = frozenset(f"{date(2000, month, 1):%B}" for month in range(1, 13))
UNDATED = {0: date(2018, 10, 1), 7: date(2024, 3, 1)}  # autumn 2018 and early 2024, by their names

EXHIBIT = Exhibit(
    slug="county-lines-weeks",
    question="What did county lines weeks report?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("weeks_of_action",),
)
