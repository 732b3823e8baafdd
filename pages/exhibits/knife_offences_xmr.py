"""Knife offences by quarter, as an XmR chart for readers who know it."""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.knife_offence_quarters import SELECTED, point, slip_marks, slip_notes, worded
from pages.exhibits.quarters import span, vintages
from pages.exhibits.words import listed
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
            *slip_notes(slips),
            f"The likely slips, marked {listed(slips['artefact_mark'].unique())}, enter the mean and the limits, as "
            "they were published. The limits do not start anew there.",
            "Quarters that we worked out from 12-month totals are left out.",
            *vintages(published, "quarter"),
        ),
        breaks=slip_marks(slips),
    )


EXHIBIT = Exhibit(
    slug="knife-offences-xmr",
    question="How do knife offences by quarter lie on an XmR chart?",
    query="knife_offence_quarters",
    parameters={"known": ("published",)},
    answer=answer,
    pages=("knives",),
)
