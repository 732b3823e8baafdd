"""How were knife offences revised from one release to the next?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.knife_offence_quarters import SELECTED
from pages.exhibits.words import counted, listed, missing, number, period

NOT_IN_RELEASE = "not in this release"


def answer(rows: pd.DataFrame) -> Answer:
    """Financial years by release: a mark where a release gives another number than the release before it."""
    rows = rows.assign(
        dates=[period(row.period_start, row.period_end) for row in rows.itertuples()],
        before=rows.groupby(["period_start", "period_end"])["knife_offences"].shift(),
    )
    periods = rows.drop_duplicates(["period_start", "period_end"])
    revised = periods[periods["revision"] != 0]
    last = revised.iloc[-1]
    years = rows[rows["period_start"].dt.month == 4]
    many = counted(rows["release_year_ending"].nunique(), "release", "releases")
    ends = [release(end) for end in (rows["release_year_ending"].min(), rows["release_year_ending"].max())]
    return Answer(
        title=f"Knife offences of {last['dates']} were {last['first_value']}, then {last['latest_value']}",
        subtitle="Selected offences with a knife or sharp instrument, Northamptonshire, as given in "
        f"{many} of the Office for National Statistics, {' to '.join(ends)}",
        takeaway="Revised since the first of these releases: "
        f"{listed(told(row) for row in revised.to_dict('records'))}. Of the other 12-month periods that stand in more "
        "than one release, all are the same in each.",
        alt=f"Table of financial years by release, marked where a number differs from the release before: "
        f"{listed(told(row) for row in revised.tail(2).to_dict('records'))}.",
        chart=chart(years),
        table=table(
            periods.assign(size=[signed(size) for size in periods["revision"]]),
            numeric=("first_value", "latest_value", "size", "releases"),
            dates="12 months",
            first_value="First value",
            latest_value="Latest value",
            size="Revision",
            releases="Releases that hold it",
        ),
        cautions=(
            SELECTED,
            "A revision is a correction by the publisher, such as a crime entered late. It is not a change in crime.",
            "The first of these releases is not the first publication of the early years.",
        ),
    )


def release(end: date) -> str:
    """A release by the year it is of."""
    return f"year ending {end:%B %Y}"


def told(row: dict) -> str:
    """A revised year in words."""
    return f"{row['dates']} from {row['first_value']} to {row['latest_value']}"


def signed(size: int) -> str:
    """The size of a revision with its sign; none is 0."""
    return f"+{number(size)}" if size > 0 else number(size)


def chart(years: pd.DataFrame) -> Matrix:
    """Years by release."""
    releases: list[date] = sorted(years["release_year_ending"].unique())
    held = {(row["period_start"], row["release_year_ending"]): row for row in years.to_dict("records")}
    starts = sorted(years["period_start"].unique())
    return Matrix(
        rows=tuple(f"{start:%Y}/{(start.year + 1) % 100:02}" for start in starts),
        columns=tuple(f"{release:%b %Y}" for release in releases),
        cells=tuple(tuple(cell(held.get((start, release))) for release in releases) for start in starts),
        empty=NOT_IN_RELEASE,
        key=((True, "another number than in the release before"),),
    )


def cell(row: dict | None) -> Cell:
    """The value of a year in a release, marked where it differs from the one before."""
    if row is None:
        return Cell()
    differs = not missing(row["before"]) and row["before"] != row["knife_offences"]
    return Cell(number(row["knife_offences"]), filled=True if differs else None)


EXHIBIT = Exhibit(
    slug="knife-offence-revisions",
    question="How were knife offences revised from one release to the next?",
    query="knife_offence_revisions",
    answer=answer,
    pages=("knives",),
)
