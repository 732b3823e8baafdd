"""Knife offences by quarter, as an XmR chart for readers who know it."""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.knife_offence_quarters import SELECTED, point, worded
from pages.exhibits.quarters import span, vintages
from pages.exhibits.xmr_chart import xmr_answer


def answer(rows: pd.DataFrame) -> Answer:
    """The published quarters with their limits. Likely slips of recording are among them, as published."""
    published = worded(rows).assign(offences=lambda held: held["knife_offences"])
    slips = published[published["artefact_mark"].notna()]
    return xmr_answer(
        published,
        tuple(point(row) for row in published.to_dict("records")),
        what="Knife offences",
        subtitle="Selected offences with a knife or sharp instrument, recorded by police, Northamptonshire, by "
        f"quarter, {span(published)}",
        cautions=(
            SELECTED,
            *dict.fromkeys(slips["artefact_note"]),
            "Quarters that we worked out from 12-month totals are left out.",
            *vintages(published, "quarter"),
        ),
    )


EXHIBIT = Exhibit(
    slug="knife-offences-xmr",
    question="How do knife offences by quarter lie on an XmR chart?",
    query="knife_offence_quarters",
    parameters={"known": ("published",)},
    answer=answer,
    pages=("knives",),
)
