"""How many homicides were recorded in a year?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Columns, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.quarters import vintages
from pages.exhibits.words import NOT_FOUND, listed, number, period


def answer(rows: pd.DataFrame) -> Answer:
    """A dot a financial year, a gap where four quarters are not held, and a hollow dot for another kind of year."""
    rows = rows.assign(
        figure=[number(count) for count in rows["homicides"]],
        dates=[period(row.period_start, row.period_end) for row in rows.itertuples()],
    )
    financial = rows[rows["kind_of_year"] == "financial year"]
    other = rows[rows["kind_of_year"] != "financial year"]
    fewest, most = number(rows["homicides"].min()), number(rows["homicides"].max())
    first, last = financial["year_name"].iloc[0], financial["year_name"].iloc[-1]
    gaps = [point.label for point in points(rows) if point.value is None]
    return Answer(
        title=f"Between {fewest} and {most} homicides were recorded in each year held",
        subtitle=f"Homicides recorded by police, Northamptonshire, financial years {first} to {last}, and "
        f"{listed(other['year_name'])}",
        takeaway="Numbers this small can differ between years by chance. "
        + " ".join(
            f"The {row.year_name} ({row.figure}) is another kind of year and is drawn hollow."
            for row in other.itertuples()
        ),
        alt=f"Dots, one a year: {', '.join(f'{row.year_name} {row.figure}' for row in rows.itertuples())}. "
        f"Not all quarters of {listed(gaps)} were found.",
        chart=Columns(points(rows), unit="homicides", dots=True),
        table=table(rows, numeric=("figure",), year_name="Year", figure="Homicides", dates="Dates"),
        cautions=(
            f"{listed(gaps)}: not all four quarters were found in the publications read. Missing is not zero.",
            "Each year is our sum of four published quarters. Few cases: no percentages.",
            "Recorded homicides are not the Homicide Index. A homicide is counted when it is recorded, which can be "
            "later than the death.",
            *vintages(financial, "year_name"),
        ),
    )


def points(rows: pd.DataFrame) -> tuple[Point, ...]:
    """The years in order; a financial year that is not held is a point without a value."""
    held = [
        Point(
            row.period_start.date(),
            short(row.year_name),
            row.homicides,
            row.figure,
            row.kind_of_year != "financial year",
        )
        for row in rows.itertuples()
    ]
    starts = {point.start for point in held}
    missing = [
        Point(date(year, 4, 1), f"{year}/{(year + 1) % 100:02}", None, note=NOT_FOUND)
        for year in range(min(starts).year, max(starts).year)
        if date(year, 4, 1) not in starts
    ]
    return tuple(sorted(held + missing, key=lambda point: point.start))


def short(name: str) -> str:
    """The name of a year as it fits under a dot."""
    return name.replace("year ending ", "year to ")


EXHIBIT = Exhibit(
    slug="homicides",
    question="How many homicides were recorded in a year?",
    query="homicides",
    answer=answer,
    pages=("strategy",),
)
