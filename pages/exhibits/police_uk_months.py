"""Which crimes does police.uk list month by month?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Gap, Line, Lines, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.quarters import vintages
from pages.exhibits.words import missing, number

TYPES = {
    "Possession of weapons": "Possession of weapons",
    "Robbery": "Robbery",
    "Violence and sexual offences": "Violence and sexual offences",
}
FIRST = "Possession of weapons"
STEP = date(2025, 4, 1)  # see series_notes: robbery, unexplained
CAUTIONS = {
    "Possession of weapons": "All weapons, not only knives. More searching finds more.",
    "Robbery": "With or without a weapon.",
    "Violence and sexual offences": "One type at police.uk, from threats to the gravest crimes. It cannot be split.",
}


def answer(rows: pd.DataFrame) -> Answer:
    """A line by month. The unexplained step of robbery is told beneath, with a mark, and never in the title."""
    rows = rows.assign(
        name=[f"{month:%B %Y}" for month in rows["month"]],
        listed=["not found" if missing(count) else number(count) for count in rows["crimes"]],
        unique=["not found" if missing(count) else number(count) for count in rows["unique_ids"]],
    )
    kind, held = rows["crime_type"].iloc[0], rows[rows["crimes"].notna()]
    lowest, highest = held.loc[held["crimes"].idxmin()], held.loc[held["crimes"].idxmax()]
    fewest, most = f"{lowest['listed']} in {lowest['name']}", f"{highest['listed']} in {highest['name']}"
    unexplained = kind == "Robbery"
    return Answer(
        title="Robberies by month at police.uk cannot be told as one series yet"
        if unexplained
        else f"police.uk lists {lowest['listed']} to {highest['listed']} crimes of {kind.lower()} a month",
        subtitle=f"{kind}, street-level crime of Northamptonshire Police, by month, {rows['name'].iloc[0]} to "
        f"{rows['name'].iloc[-1]}",
        takeaway=told(held) if unexplained else f"Lowest: {fewest}. Highest: {most}.",
        alt=f"Line by month. Lowest {fewest}, highest {most}.",
        chart=Lines(
            (Line(kind, tuple(point(row) for row in rows.to_dict("records"))),),
            "crimes",
            gaps=tuple(Gap(one.date(), (one + pd.DateOffset(months=1)).date(), "not found") for one in absent(rows)),
            breaks=((STEP, "not explained"),) if unexplained else (),
        ),
        table=table(rows, numeric=("listed", "unique"), name="Month", listed="Crimes listed", unique="Without repeats"),
        cautions=(
            CAUTIONS[kind],
            "police.uk does not say whether a knife was used. It is another count than the yearly tables of recorded "
            "crime, and the two are never joined.",
            "Crimes listed are the lines of the file. A few crimes stand there twice: see the table.",
            *vintages(held, "name"),
        ),
    )


def told(held: pd.DataFrame) -> str:
    """The two levels of robbery and that nobody has explained them."""
    parts = [held[held["month"].dt.date < STEP]["crimes"], held[held["month"].dt.date >= STEP]["crimes"]]
    before, after = (f"{number(part.min())} to {number(part.max())}" for part in parts)
    return (
        f"Before {STEP:%B %Y}, {before} a month are listed; from then on, {after}. No explanation was found. It may be "
        "another way of recording or sorting crimes, so nothing can be concluded from it."
    )


def absent(rows: pd.DataFrame) -> list[pd.Timestamp]:
    """The months between the first and the last that were not found."""
    return list(rows.loc[rows["crimes"].isna(), "month"])


def point(row: dict) -> Point:
    """A month."""
    return Point(
        row["month"].date(), row["name"], None if missing(row["crimes"]) else float(row["crimes"]), row["listed"]
    )


EXHIBIT = Exhibit(
    slug="police-uk-months",
    question="Which crimes does police.uk list month by month?",
    query="street_crime_months",
    parameters={"crime_type": FIRST},
    choices={"crime_type": lambda: TYPES},
    answer=answer,
    pages=("strategy",),
)
