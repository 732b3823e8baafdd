"""Where were knives handed in during October 2021?"""

import pandas as pd

from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, sentence, worded

FIGURES = tuple(f"knife-campaign-2021-10-0{position}" for position in range(1, 6))


def answer(rows: pd.DataFrame) -> Answer:
    """The four parts of one published total, largest first; the total stands in the title."""
    rows = rows.assign(figure=[worded(row.value, row.qualifier) for row in rows.itertuples()])
    whole, parts = rows.iloc[0], rows.iloc[1:].sort_values("value", ascending=False)
    first = parts.iloc[0]
    places = listed(f"{row.area} {row.figure}" for row in parts.itertuples())
    return Answer(
        title=f"{whole['figure']} knives were handed in during October 2021, {first['figure']} of them in "
        f"{first['area']}",
        subtitle=f"Knives handed in during the first month of the knife campaign, by place, {whole['area']}, "
        f"{whole['period_start']:%B %Y}",
        takeaway=f"The four places together make the {whole['figure']}. {sentence(whole['caution'])}",
        alt=f"Four bars: {places}. Together {whole['figure']}.",
        chart=RankedBars(tuple(Bar(row.area, row.value, row.figure) for row in parts.itertuples()), "knives"),
        table=table(rows, numeric=("figure",), area="Place", figure="Knives", what_it_counts="What it counts"),
        cautions=(
            "These are not rates. The places differ in size and in how many events were held there.",
            "Knives handed in say nothing about how many are carried.",
        ),
    )


EXHIBIT = Exhibit(
    slug="knives-handed-in-october-2021",
    question="Where were knives handed in during October 2021?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("knives",),
)
