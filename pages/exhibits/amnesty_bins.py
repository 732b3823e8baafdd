"""How many amnesty bins are there, and what was taken out of them?"""

import pandas as pd

from pages.exhibits.charts import Headline, Headlines
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import missing, number, when, worded


def answer(rows: pd.DataFrame) -> Answer:
    """The newest count of bins, and each count of what was taken out, apart from each other."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier) for row in rows.itertuples()],
        dated=[when(row.date, row.date_precision) for row in rows.itertuples()],
    )
    bins = rows.loc[rows[rows["kind"] == "bins"]["value"].idxmax()]
    one, many = (row for row in rows[rows["kind"] == "taken out"].sort_values("value").itertuples())
    named = number(bins["named_bins"])
    return Answer(
        title=f"{bins['figure']} amnesty bins were reported in {bins['dated']}; {named} can be named",
        subtitle="Permanent bins where knives can be left, and what was taken out of them, Northamptonshire, "
        f"{rows['date'].min().year} to {rows['date'].max().year}",
        takeaway=f"In {many.dated}, {many.figure} weapons came from bins across the county; in {one.dated}, "
        f"{one.figure} blades came from one bin. The two are not compared, with each other or with knives handed in. "
        "The bins that can be named are on the bleed kits page.",
        alt=f"Headline numbers: {bins['figure']} bins reported in {bins['dated']}; {many.figure} weapons from bins in "
        f"{many.dated}; {one.figure} blades from one bin in {one.dated}.",
        chart=Headlines(
            (
                Headline(str(bins["figure"]), f"amnesty bins, {bins['dated']}", str(bins["caution"])),
                Headline(many.figure, f"weapons from bins, {many.dated}", many.caution),
                Headline(one.figure, f"blades from one bin, {one.dated}", one.caution),
            )
        ),
        table=table(
            rows.assign(figure=rows["figure"].where(rows["value"] > 0, "none reported")),
            numeric=("figure",),
            what="What is counted",
            figure="Figure",
            dated="Date",
            caution="Read with care",
        ),
        cautions=(
            "A bin holds whatever was left since it was last emptied, which can be longer than the week it is "
            "reported for.",
        )
        + tuple(str(row.note) for row in rows.itertuples() if row.value == 0 and not missing(row.note)),
    )


EXHIBIT = Exhibit(
    slug="amnesty-bins",
    question="How many amnesty bins are there, and what was taken out of them?",
    query="amnesty_bins",
    answer=answer,
    pages=("knives",),
)
