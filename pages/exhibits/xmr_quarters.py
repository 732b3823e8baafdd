"""Recorded offences by quarter, as an XmR chart for readers who know it."""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.quarters import apart, gaps, named, points, span, vintages
from pages.exhibits.xmr_chart import xmr_answer

OFFENCES = {
    "Possession of article with blade or point": "Carrying a knife or blade",
    "Robbery": "Robbery",
    "Violence with injury": "Violence with injury",
    "Assault with intent to cause serious harm": "GBH with intent",
}
FIRST = "Possession of article with blade or point"
WHAT = {FIRST: "These offences come to light mainly when police search people. More searching finds more."}
HOLLOW = "Hollow: a quarter of a year that was found only in part."
WEAPON = "The table does not say whether a knife or other weapon was used."


def answer(rows: pd.DataFrame) -> Answer:
    """The quarters of one offence with limits, which start anew after a gap."""
    rows = named(rows)
    offence = rows["offence"].iloc[0]
    return xmr_answer(
        rows,
        points(rows),
        what=OFFENCES[offence],
        subtitle=f"{offence}, recorded by police, Northamptonshire, by quarter, {span(rows)}",
        cautions=(
            WHAT.get(offence, WEAPON),
            HOLLOW,
            *apart(offence),
            *vintages(rows[rows["offences"].notna()], "quarter"),
        ),
        gaps=gaps(rows),
    )


EXHIBIT = Exhibit(
    slug="xmr-quarters",
    question="How do recorded offences by quarter lie on an XmR chart?",
    query="offence_quarters",
    parameters={"offence": FIRST},
    choices={"offence": lambda: OFFENCES},
    answer=answer,
    pages=("strategy",),
)
