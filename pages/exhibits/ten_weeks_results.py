"""What did the ten weeks of action bring?"""

import pandas as pd

from pages.exhibits.charts import Headline, Headlines
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import day, worded

FIGURES = ("ten-weeks-2023-01", "ten-weeks-2023-02", "ten-weeks-2023-04", "ten-weeks-2023-05")


def answer(rows: pd.DataFrame) -> Answer:
    """Four numbers of one publication, told apart because two of them may overlap."""
    rows = rows.assign(figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()])
    arrests, knives, stops, from_stops = rows["figure"]
    return Answer(
        title=f"Ten weeks of action brought in {knives} knives and bladed weapons and {arrests} arrests",
        subtitle=f"{rows['operation'].iloc[0]}, {rows['area'].iloc[0]}. Totals published by "
        f"{day(rows['hint_end'].iloc[0])}; start and end dates not printed",
        takeaway=f"Police stopped {stops} vehicles through number-plate recognition and made {from_stops} arrests from "
        f"those stops. The publication does not say whether these are among the {arrests}.",
        alt=f"Headline numbers for ten weeks in 2023: {arrests} arrests, {knives} knives and bladed weapons, "
        f"{stops} vehicles stopped, {from_stops} arrests from those stops.",
        chart=Headlines(tuple(Headline(row.figure, row.measure, row.what_it_counts) for row in rows.itertuples())),
        table=table(rows, numeric=("figure",), measure="Measure", figure="Figure", what_it_counts="What it counts"),
        cautions=(
            "An arrest is not a finding of guilt. This is what police did, not what came of it.",
            f"The {from_stops} is not a share of the {stops}: what became of the other stops was not found.",
            f"The police page shows no date. {day(rows['hint_end'].iloc[0])} is that of a newspaper report about it.",
        ),
    )


EXHIBIT = Exhibit(
    slug="ten-weeks-results",
    question="What did the ten weeks of action bring?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("weeks_of_action", "at_a_glance"),
)
