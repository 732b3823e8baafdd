"""How many shops sold a knife to an under-18?"""

from datetime import date, timedelta

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, missing, number

MONTH = timedelta(days=31)


def answer(rows: pd.DataFrame) -> Answer:
    """Rows of dots, one a shop, filled where it sold; rounds without a number tested are named, not drawn."""
    rows = rows.assign(
        round_name=[round_name(row.first_day, row.last_day, row.area, row.likely) for row in rows.itertuples()]
    )
    rows = rows.assign(tested_words=["not found" if missing(tested) else number(tested) for tested in rows["tested"]])
    drawn, others = rows[rows["tested"].notna()], rows[rows["tested"].isna()]
    whole = rows.iloc[0]
    sold, tested, rounds = (number(whole[name]) for name in ("sold_in_all", "tested_in_all", "rounds_with_both"))
    return Answer(
        title=f"{sold} of {tested} shops sold a knife to an under-18, in {rounds} rounds of tests",
        subtitle="Shops where an under-18 volunteer tried to buy a knife, Northamptonshire, 2018 to 2023",
        takeaway=f"{number(whole['rounds_without_tested'])} more rounds gave no number of shops tested: "
        f"{listed(f'{row.round_name} ({sold_words(row.sold)})' for row in others.itertuples())}.",
        alt=f"Dots for {tested} shops in {rounds} rounds of test purchases; {sold} are filled because the shop sold a "
        f"knife. A round had {number(whole['fewest_tested'])} to {number(whole['most_tested'])} shops. Rounds are not "
        "comparable.",
        chart=matrix(drawn),
        table=table(
            rows,
            numeric=("sold", "tested_words"),
            round_name="Round",
            sold="Shops that sold",
            tested_words="Shops tested",
            what_it_counts="What it counts",
        ),
        cautions=(
            "Police chose the shops; they were not drawn at random. So there is no percentage, and rounds are not "
            "compared.",
            "In November 2023 the count is of shops that did not ask the buyer's age.",
        ),
    )


def matrix(rows: pd.DataFrame) -> Matrix:
    """One row a round, one dot a shop."""
    return Matrix(
        rows=tuple(rows["round_name"]),
        columns=(),
        cells=tuple(
            tuple(Cell(filled=shop < row.sold) for shop in range(int(row.tested))) for row in rows.itertuples()
        ),
        ends=tuple(f"{number(row.sold)} of {number(row.tested)}" for row in rows.itertuples()),
        key=((True, "sold a knife"), (False, "did not sell")),
    )


def sold_words(sold: float) -> str:
    """How many shops sold: "none sold", "8 sold"."""
    return f"{number(sold)} sold" if sold else "none sold"


def round_name(first_day: date, last_day: date, area: str, likely: bool) -> str:
    """When and where a round was, as far as it was published; a likely date stands in where none was printed.

    Of an operation of several months only the year is told: in which of its weeks shops were tested is not known here.
    """
    if missing(first_day):
        when = "Date not shown"
    elif not missing(last_day) and last_day - first_day > MONTH:
        when = f"{first_day:%Y}"
    else:
        when = f"{first_day:%B %Y}{' (likely)' if likely else ''}"
    return when if area == "Northamptonshire" else f"{when}, {area}"


EXHIBIT = Exhibit(
    slug="test-purchases",
    question="How many shops sold a knife to an under-18?",
    query="test_purchases",
    answer=answer,
    pages=("weeks_of_action", "at_a_glance"),
)
