"""How much of the kit network can be named?"""

import pandas as pd

from pages.exhibits.charts import Bar, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import counted, listed, missing, number, sentence, when, worded


def answer(rows: pd.DataFrame) -> Answer:
    """What is named beside our sum of the published counts; the counts themselves stand in words and table."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier) for row in rows.itertuples()],
        dated=[when(row.date, row.date_precision) for row in rows.itertuples()],
        named_words=["none for certain" if missing(row.named) else number(row.named) for row in rows.itertuples()],
    )
    named, total, dated = (
        number(rows["named_in_all"].iloc[0]),
        number(rows["sum_of_counts"].iloc[0]),
        rows["dated"].iloc[0],
    )
    parts = listed(f"{row.figure} {short(row.what)}" for row in rows.itertuples())
    beside = [f"{row.named_words} beside the {row.figure}" for row in rows.itertuples() if not missing(row.named)]
    unsure = int(rows["named_of_unknown_kind"].iloc[0])
    damaged = int(rows["named_and_damaged"].iloc[0])
    later = f"{counted(damaged, f'of the {named} was', f'of the {named} were')} later reported damaged"
    return Answer(
        title=f"{named} installed kits and cabinets can be named, of {total} in published counts",
        subtitle=f"Bleed kits and cabinets reported as installed, Northamptonshire; counts of about {dated}",
        takeaway=f"The {total} is our sum of three published counts: {parts}. This page names "
        f"{listed(beside)}; {counted(unsure, 'more is', 'more are')} of a kind not stated. So it shows a small part of "
        "the network." + (f" {sentence(later)}" if damaged else ""),
        alt=f"Two bars: {total} kits and cabinets in three published counts of about {dated} together (our sum), and "
        f"{named} that are named on this site.",
        chart=RankedBars(
            (
                Bar(
                    f"in published counts of about {dated} (our sum)",
                    float(rows["sum_of_counts"].iloc[0]),
                    total,
                    hollow=True,
                ),
                Bar("named on this site as installed", float(rows["named_in_all"].iloc[0]), named),
            ),
            "kits and cabinets",
        ),
        table=table(
            rows,
            numeric=("figure", "named_words"),
            what="Published count",
            figure="Figure",
            dated="Date",
            named_words="Named here",
            caution="Read with care",
        ),
        cautions=(
            "The three counts may not cover everything, and kits may have been added or taken away since.",
            "A kit that is not named here may still be there. A kit that is named here may be gone, empty or locked.",
        ),
    )


def short(what: str) -> str:
    """The kind a published count is about, within a sentence."""
    return what.removeprefix("Bleed ").removesuffix(" provided by Off the Streets since 2021")


EXHIBIT = Exhibit(
    slug="kits-named",
    question="How much of the kit network can be named?",
    query="kits_named",
    answer=answer,
    pages=("bleed_kits",),
)
