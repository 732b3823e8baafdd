"""How many robberies were recorded for every 100,000 people?"""

from datetime import date, timedelta

import pandas as pd

from pages.exhibits.charts import Gap, Line, Lines, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import day, listed, number, period

CENSUS = date(2021, 3, 21)  # as the note of the Census row of the table `population` says; the table has no dates
BASES = {"census_2021": f"Census of {day(CENSUS)}", "estimate_before_rebasing": "before Census 2021"}


def answer(rows: pd.DataFrame) -> Answer:
    """A rate a year, each over the people of the same year; the new base of the population is marked as a break."""
    years = worded(rows)
    lowest, highest = years.loc[years["rate"].idxmin()], years.loc[years["rate"].idxmax()]
    rebased = years[years["population_kind"] == "census_2021"]
    missing_years = [gap.note.removesuffix(" not found") for gap in gaps(years)]
    per = f"{rows['people'].iloc[0]:,}"
    return Answer(
        title=f"Police recorded {lowest['rate_words']} to {highest['rate_words']} robberies per {per} people a year",
        subtitle=f"Robbery of people and of businesses, recorded by police, per {per} people, Northamptonshire, "
        f"financial years {years['financial_year'].iloc[0]} to {years['financial_year'].iloc[-1]}",
        takeaway=f"Lowest: {lowest['rate_words']} in {lowest['financial_year']}. Highest: {highest['rate_words']} in "
        f"{highest['financial_year']}. From {listed(rebased['financial_year'])} people are counted on a new base, the "
        "Census of 2021, so that rate (hollow) is not joined to those before it.",
        alt=f"Line by financial year, with a gap for {listed(missing_years)} and a new base of the population from "
        f"{rebased['financial_year'].iloc[0]}. Lowest {lowest['rate_words']} in {lowest['financial_year']}, highest "
        f"{highest['rate_words']} in {highest['financial_year']}.",
        chart=Lines(
            (Line("Robbery", points(years)),),
            f"robberies per {per} people",
            gaps=gaps(years),
            breaks=tuple((start, "new base") for start in new_base(years)),
        ),
        table=table(
            years,
            numeric=("rate_words", "count_words", "people_words"),
            dates="Year",
            rate_words=f"Per {per} people",
            count_words="Robberies",
            people_words="People",
            base="Base of the population",
        ),
        cautions=CAUTIONS,
    )


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a year with its robberies and its people, as numbers in words."""
    years, people = rows[rows["part"] == "offences"], rows[rows["part"] == "persons"]
    return years.assign(
        count_words=[number(count) for count in years["part_number"]],
        people_words=[number(count) for count in people["part_number"]],
        rate_words=[f"{rate:.1f}" for rate in years["rate"]],
        dates=[period(row.period_start, row.period_end) for row in years.itertuples()],
        base=[BASES[kind] for kind in years["population_kind"]],
    )


CAUTIONS = (
    "A rate is given only for a year in which both the robberies and the people are held. No number of people was "
    "found for 2022 or later, so later years have no rate.",
    f"The people of 2021/22 were counted on {day(CENSUS)}, {(date(2021, 4, 1) - CENSUS).days} days before that year of "
    "crimes begins. The Office for National Statistics altered the count slightly to protect people.",
    "The people of 2012 to 2020 were estimated before the Census of 2021, which counted more. On the new base those "
    "rates would be slightly smaller.",
    "The table does not say whether a knife or other weapon was used. The way police record crime was changed after "
    "an inspection in 2014.",
)


def points(years: pd.DataFrame) -> tuple[Point, ...]:
    """The years in order, each in its middle; one that is not held has no value. Hollow: on the new base."""
    held = [
        Point(
            middle(row.period_start),
            row.financial_year,
            row.rate,
            row.rate_words,
            hollow=row.population_kind == "census_2021",
            note="people counted on a new base, the Census of 2021" if row.population_kind == "census_2021" else "",
        )
        for row in years.itertuples()
    ]
    absent = [Point(middle(gap.start), gap.note.removesuffix(" not found"), None) for gap in gaps(years)]
    # A point without a value where the new base begins: the line is not joined across the step.
    step = [Point(start, "new base", None) for start in new_base(years)]
    return tuple(sorted(held + absent + step, key=lambda point: point.start))


def middle(start: date) -> date:
    """The middle of a financial year: breaks and gaps lie at its ends."""
    return date(start.year, 10, 1)


def new_base(years: pd.DataFrame) -> list[date]:
    """The first day of the first year whose people are counted on the new base, if there is one."""
    return [start.date() for start in years.loc[years["population_kind"] == "census_2021", "period_start"].head(1)]


def gaps(years: pd.DataFrame) -> tuple[Gap, ...]:
    """The financial years between the first and the last for which one of the two is not held."""
    held = {start.year for start in years["period_start"]}
    return tuple(
        Gap(date(year, 4, 1), date(year + 1, 4, 1) - timedelta(days=1), f"{year}/{(year + 1) % 100:02} not found")
        for year in range(min(held), max(held))
        if year not in held
    )


EXHIBIT = Exhibit(
    slug="robbery-rate",
    question="How many robberies were recorded for every 100,000 people?",
    query="offence_rates",
    parameters={"offence": "Robbery"},
    answer=answer,
    pages=("strategy",),
)
