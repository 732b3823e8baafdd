"""How many kits, cabinets and knife bins do publications count?"""

import pandas as pd

from pages.exhibits.charts import Headline, Headlines
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, missing, number, when, worded

NEWEST = ("T27", "T29", "T28", "T30")  # one publication; the later 103 is another count
ELSEWHERE = ("T23", "T33")
LIST = "named in the list"  # of kits, which stands elsewhere


def answer(rows: pd.DataFrame) -> Answer:
    """The counts of one publication side by side; every other total is a statement with its own date."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()],
        dated=[when(row.date, row.date_precision) for row in rows.itertuples()],
        caution=[care(row.caution) for row in rows.itertuples()],
        aim=["an aim or a hope" if row.status == "planned" else "" for row in rows.itertuples()],
    )
    by_id = rows.set_index("total_id")
    newest = by_id.loc[list(NEWEST)]
    cabinets, bags, boxes, bins = newest["figure"]
    dated = newest["dated"].iloc[0]
    others = listed(f"{row.figure} of {row.dated}" for row in by_id.loc[list(ELSEWHERE)].itertuples())
    return Answer(
        title=f"{cabinets} cabinets, {bags} kits in premises and {bins} knife bins were reported about {dated}",
        subtitle=f"Bleed kits, cabinets and knife bins as one newspaper counted them, Northamptonshire, about {dated}",
        takeaway=f"Publications of {rows['date'].min().year} to {rows['date'].max().year} give {number(len(rows))} "
        "totals or aims. They count different things at different times and are never drawn as one line. Two "
        f"counts, {others}, are of another kind and cannot be set against these.",
        alt=f"Headline numbers of about {dated}: {cabinets} cabinets, {bags} bag kits in premises, {boxes} kits inside "
        f"defibrillator cabinets, {bins} knife bins.",
        chart=Headlines(tuple(Headline(row.figure, row.what, f"about {row.dated}") for row in newest.itertuples())),
        table=table(
            rows.assign(figure=rows["figure"].where(rows["value"] > 0, "none reported")),
            numeric=("figure",),
            what="What is counted",
            figure="Figure",
            dated="Date",
            publisher="Publisher",
            aim="Aim, not a count",
            caution="Read with care",
        ),
        cautions=(
            "A kit that was provided or paid for is not always in place.",
            *dict.fromkeys(one for caution in newest["caution"] for one in sentences(caution)),
        ),
        drawn=tuple(newest["source_id"]),
    )


def sentences(text: str) -> list[str]:
    """A caution sentence by sentence."""
    return [f"{one.removesuffix('.')}." for one in text.split(". ")]


def care(caution: str | None) -> str:
    """A caution without what it says of another list."""
    if caution is None or missing(caution):
        return ""
    return " ".join(one for one in sentences(caution) if LIST not in one)


EXHIBIT = Exhibit(
    slug="kit-totals-published",
    question="How many kits, cabinets and knife bins do publications count?",
    query="kit_totals_published",
    answer=answer,
    pages=("bleed_kits",),
)
