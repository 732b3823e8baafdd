"""How many offences of carrying a knife or blade did police record?"""

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit
from pages.exhibits.quarters import RECORDING, quarterly

OFFENCE = "Possession of article with blade or point"


def answer(rows: pd.DataFrame) -> Answer:
    """Possession of an article with blade or point by quarter."""
    return quarterly(
        rows,
        "carrying a knife or blade",
        f"{OFFENCE}, recorded by police",
        (
            "These offences come to light mainly when police search people. More searching finds more, so the columns "
            "do not show how many people carry a knife.",
            RECORDING,
        ),
    )


EXHIBIT = Exhibit(
    slug="blade-possession-quarters",
    question="How many offences of carrying a knife or blade did police record?",
    query="offence_quarters",
    parameters={"offence": OFFENCE},
    answer=answer,
    pages=("knives",),
)
