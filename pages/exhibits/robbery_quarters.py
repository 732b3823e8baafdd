"""How many robberies did police record?"""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.quarters import RECORDING, quarterly


def answer(rows: pd.DataFrame) -> Answer:
    """Robbery of people and of businesses by quarter."""
    return quarterly(
        rows,
        "robbery",
        "Robbery of people and of businesses, with or without a knife, recorded by police",
        ("The table does not say whether a knife or other weapon was used.", RECORDING),
    )


EXHIBIT = Exhibit(
    slug="robbery-quarters",
    question="How many robberies did police record?",
    query="offence_quarters",
    parameters={"offence": "Robbery"},
    answer=answer,
    pages=("strategy",),
)
