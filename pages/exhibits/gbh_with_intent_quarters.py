"""How many offences of GBH with intent did police record?"""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.quarters import RECORDING, quarterly

OFFENCE = "Assault with intent to cause serious harm"


def answer(rows: pd.DataFrame) -> Answer:
    """Grievous bodily harm with intent by quarter."""
    return quarterly(
        rows,
        "GBH with intent",
        f"{OFFENCE} (grievous bodily harm with intent), recorded by police",
        (
            "Assaults meant to cause serious harm. The table does not say whether a weapon was used.",
            "Nothing is held between the two stretches, so what lies between them is not known.",
            RECORDING,
        ),
    )


EXHIBIT = Exhibit(
    slug="gbh-with-intent-quarters",
    question="How many offences of GBH with intent did police record?",
    query="offence_quarters",
    parameters={"offence": OFFENCE},
    answer=answer,
    pages=("strategy",),
)
