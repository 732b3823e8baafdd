"""How did the knives of November 2021 come in?"""

import pandas as pd

from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, period, worded

FIGURES = ("sceptre-2021-11-13", "sceptre-2021-11-12", "sceptre-2021-11-08", "sceptre-2021-11-05")


def answer(rows: pd.DataFrame) -> Answer:
    """Four routes of one week, most knives first; the routes are told apart and never added."""
    rows = rows.assign(figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()])
    bars = tuple(Bar(row.what_it_counts, row.value, row.figure) for row in rows.itertuples())
    handed_in, sweeps, searches, patrols = rows["figure"]
    week = period(rows["period_start"].iloc[0], rows["period_end"].iloc[0])
    return Answer(
        title=f"{handed_in.capitalize()} knives were handed in during Operation Sceptre, November 2021",
        subtitle=f"Knives by the way they came in, {rows['area'].iloc[0]}, {week}",
        takeaway=f"Police counted the other ways apart: {sweeps} knives in sweeps, {searches} after stop searches and "
        f"{patrols} on hotspot patrols.",
        alt=f"Four bars for {week}: {listed(f'{bar.text} {route}' for bar, route in zip(bars, ROUTES, strict=True))}.",
        chart=RankedBars(bars, "knives"),
        table=table(rows, numeric=("figure",), measure="Measure", figure="Figure", what_it_counts="What it counts"),
        cautions=(
            "The effort behind each way differs: events, sweeps, searches and patrols are not alike. The bars do not "
            "show what works best.",
            "Some of these knives may also be counted in the county's year total for 2021-22, so the two are never "
            "added.",
        ),
    )


ROUTES = ("handed in at amnesty events", "found in sweeps", "after stop searches", "on patrols")

EXHIBIT = Exhibit(
    slug="sceptre-2021-11-routes",
    question="How did the knives of November 2021 come in?",
    query="figures_by_id",
    parameters={"figure_ids": FIGURES},
    answer=answer,
    pages=("weeks_of_action",),
)
