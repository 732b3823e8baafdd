"""How many hours of patrol were reported for the summer of 2025?"""

import pandas as pd

from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import period, worded

FIGURES = ("hotspot-patrols-2025-07-02", "hotspot-patrols-2025-07-03", "hotspot-patrols-2025-07-01")


def answer(rows: pd.DataFrame) -> Answer:
    """Three kinds of patrol hours of one month, counted apart and never added."""
    rows = rows.assign(figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()])
    regular, night, extra = rows["figure"]
    month = period(rows["hint_start"].iloc[0], rows["hint_end"].iloc[0], "month")
    return Answer(
        title=f"Hotspot money paid for {extra} extra hours of town centre patrols",
        subtitle=f"Hours of patrol by kind, {rows['area'].iloc[0]}, {month} (the year is worked out, not printed)",
        takeaway=f"Besides these, the commissioner's office counted {regular} regular neighbourhood patrol hours and "
        f"{night} hours of night-time duty.",
        alt=f"Three bars of patrol hours in {month}: {regular} regular neighbourhood hours, {night} night-time economy "
        f"hours, {extra} extra hours paid for by the hotspot fund.",
        chart=RankedBars(tuple(Bar(row.what_it_counts, row.value, row.figure) for row in rows.itertuples()), "hours"),
        table=table(rows, numeric=("figure",), figure="Hours", what_it_counts="What it counts"),
        cautions=(
            "The three are never added: the publication does not say whether the night-time hours overlap with the "
            "others.",
            "Hours show time spent on patrol, not what came of it.",
        ),
    )


EXHIBIT = Exhibit(
    slug="hotspot-hours-2025",
    question="How many hours of patrol were reported for the summer of 2025?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("weeks_of_action",),
)
