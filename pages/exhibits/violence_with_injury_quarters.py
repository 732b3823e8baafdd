"""How many offences of violence with injury did police record?"""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.quarters import RECORDING, quarterly


def answer(rows: pd.DataFrame) -> Answer:
    """Violence with injury by quarter."""
    return quarterly(
        rows,
        "violence with injury",
        "Violence with injury, with or without a weapon, recorded by police",
        (
            "Injuries here range from slight to life-threatening. The table does not say whether a weapon was used.",
            RECORDING,
        ),
    )


EXHIBIT = Exhibit(
    slug="violence-with-injury-quarters",
    question="How many offences of violence with injury did police record?",
    query="offence_quarters",
    parameters={"offence": "Violence with injury"},
    answer=answer,
    pages=("strategy",),
)
