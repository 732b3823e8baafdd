"""How many schools were visited or given talks in weeks of Operation Sceptre?"""

import pandas as pd

from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, missing, number, worded

FIGURES = (
    "sceptre-2021-11-02",
    "sceptre-2022-05-07",
    "sceptre-2023-05-03",
    "sceptre-2023-05-04",
    "sceptre-2024-05-03",
)


def answer(rows: pd.DataFrame) -> Answer:
    """One bar a week in the order of time; young people, published by one week only, are told in words."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()],
        week=[week(row.period_start, row.hint_start) for row in rows.itertuples()],
    )
    schools, people = rows[rows["unit"] == "schools"], rows[rows["unit"] == "people"]
    fewest, most = number(schools["value"].min()), number(schools["value"].max())
    reached = listed(f"{row.figure} young people in {row.week}" for row in people.itertuples())
    return Answer(
        title=f"Each Sceptre week with a figure reported visits or talks at {fewest} to {most} schools",
        subtitle=f"Schools visited or given talks in weeks of Operation Sceptre, {rows['area'].iloc[0]}, "
        f"{rows['week'].iloc[0]} to {rows['week'].iloc[-1]}",
        takeaway=f"The sessions reached {reached}. For the other weeks no number of young people was found.",
        alt=f"Bars for weeks of Operation Sceptre: "
        f"{listed(f'{row.week} {row.figure} schools' for row in schools.itertuples())}.",
        chart=RankedBars(
            tuple(Bar(f"{row.week}: {row.what_it_counts}", row.value, row.figure) for row in schools.itertuples()),
            "schools",
        ),
        table=table(
            rows, numeric=("figure",), week="Week", measure="Measure", figure="Figure", what_it_counts="What it counts"
        ),
        cautions=(
            "Some weeks count secondary schools given talks, others schools visited. For other weeks no number was "
            "found in the publications read, which does not mean no visits.",
            "A visit is an activity: it does not show what pupils took from it.",
        ),
    )


def week(start: pd.Timestamp, likely: pd.Timestamp) -> str:
    """The month of a week; a likely one where no date was printed."""
    return f"{likely if missing(start) else start:%B %Y}"


EXHIBIT = Exhibit(
    slug="school-visits",
    question="How many schools were visited or given talks in weeks of Operation Sceptre?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("weeks_of_action",),
)
