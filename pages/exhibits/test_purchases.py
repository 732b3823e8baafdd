"""How many test purchases of a knife did shops fail?"""

from datetime import date, timedelta

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, missing, number

MONTH = timedelta(days=31)
KINDS = {"question the age": "age not asked", "test purchases": "tests, not shops"}  # other than shops that sold


def answer(rows: pd.DataFrame) -> Answer:
    """Rows of dots, one a test, filled where it was failed; rounds without a number tested are named, not drawn."""
    rows = rows.assign(
        round_name=[round_name(row.first_day, row.last_day, row.area, row.likely) for row in rows.itertuples()]
    )
    rows = rows.assign(tested_words=["not found" if missing(tested) else number(tested) for tested in rows["tested"]])
    drawn, others = rows[rows["tested"].notna()], rows[rows["tested"].isna()]
    whole = rows.iloc[0]
    sold, tested, rounds = (number(whole[name]) for name in ("sold_in_all", "tested_in_all", "rounds_with_both"))
    return Answer(
        title=f"Shops failed {sold} of {tested} test purchases of a knife, in {rounds} rounds",
        subtitle="Test purchases of a knife by under-18 volunteers, Northamptonshire, 2018 to 2023. Failed: a shop "
        f"sold one; in {marked(drawn, 'age not asked')}, it did not ask the age",
        takeaway=f"{marked(drawn, 'age not asked')} counted shops that did not ask for age, and "
        f"{marked(drawn, 'tests, not shops')} counted test purchases, not shops. "
        f"{number(whole['rounds_without_tested'])} more rounds gave no number of shops tested: "
        f"{listed(f'{row.round_name} ({sold_words(row.sold)})' for row in others.itertuples())}.",
        alt=f"Dots for {tested} tests in {rounds} rounds; {sold} are filled: a knife was sold or, in "
        f"{marked(drawn, 'age not asked')}, the age not asked. {number(whole['fewest_tested'])} to "
        f"{number(whole['most_tested'])} tests a round. Rounds are not comparable.",
        chart=matrix(drawn),
        table=table(
            rows,
            numeric=("sold", "tested_words"),
            round_name="Round",
            sold="Failed",
            tested_words="Tested",
            what_it_counts="What it counts",
        ),
        cautions=(
            f"{marked(drawn, 'age not asked')} counts shops that did not ask the buyer's age, and "
            f"{marked(drawn, 'tests, not shops')} counts test purchases, not shops. Police chose the shops; they were "
            "not drawn at random. So there is no percentage, and rounds are not compared.",
        ),
    )


def matrix(rows: pd.DataFrame) -> Matrix:
    """One row a round, one dot a shop or a test; a round that counts another thing says so in its name."""
    return Matrix(
        rows=tuple(named(row.round_name, row.what_it_counts) for row in rows.itertuples()),
        columns=(),
        cells=tuple(
            tuple(Cell(filled=shop < row.sold) for shop in range(int(row.tested))) for row in rows.itertuples()
        ),
        ends=tuple(f"{number(row.sold)} of {number(row.tested)}" for row in rows.itertuples()),
        key=((True, "failed: sold a knife, or age not asked"), (False, "passed")),
    )


def kind(what_it_counts: str) -> str:
    """What a round counts, where it is not shops that sold a knife: "age not asked"; else nothing."""
    return next((words for part, words in KINDS.items() if part in what_it_counts), "")


def named(name: str, what_it_counts: str) -> str:
    """A round's name with what it counts where that is another thing than shops that sold."""
    return f"{name} ({other})" if (other := kind(what_it_counts)) else name


def marked(rows: pd.DataFrame, other: str) -> str:
    """The months of the rounds that count another thing: "November 2023"."""
    return listed(row.round_name.partition(",")[0] for row in rows.itertuples() if kind(row.what_it_counts) == other)


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
    question="How many test purchases of a knife did shops fail?",
    query="test_purchases",
    answer=answer,
    pages=("weeks_of_action", "at_a_glance"),
)
