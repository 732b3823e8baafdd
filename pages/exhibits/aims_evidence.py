"""How much is known about each of the three aims?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.strategy_words import aim_name
from pages.exhibits.words import counted, listed, number

MARKS = {"after": True, "before": False, "claim": None, "none": None}  # of crime; activity has the mark of none
WORDS = {
    "after": "A figure from after the launch",
    "before": "Figures from before the launch only",
    "claim": "Only claims of change without a base",
    "none": "Not found in the publications read",
}


def answer(rows: pd.DataFrame) -> Answer:
    """One row of marks an aim, one mark an indicator; a count of activity is marked as no result."""
    rows = rows.assign(
        held=[WORDS[evidence] for evidence in rows["evidence"]],
        kind=["Activity: work done" if activity else "Harm, crime or justice" for activity in rows["activity"]],
    )
    results = rows[~rows["activity"]]
    after = results[results["evidence"] == "after"]
    aims = [f"aim {aim}" for aim in after["aim_id"].unique()]
    unusable = results[results["evidence"].isin(["claim", "none"])]
    without = [f"{row.indicator.partition(', ')[0].lower()} ({row.held.lower()})" for row in unusable.itertuples()]
    working = rows[rows["activity"]]
    told = "; ".join(f"{name.partition(':')[0]}: {end}" for name, end in zip(*ends(rows), strict=True))
    return Answer(
        title=f"{len(after)} of {len(rows)} indicators have crime figures from after the launch, "
        f"all for {listed(aims)}",
        subtitle="Indicators of each aim by what was found, Northamptonshire. Which aim each serves is our choice",
        takeaway=f"The other aims have {counted(len(working), 'count', 'counts')} of activity and no published result. "
        f"{counted(len(unusable), 'indicator has', 'indicators have').capitalize()} no usable figure: "
        f"{listed(without)}.",
        alt=f"Rows of marks, one an indicator. {told}.",
        chart=Matrix(
            rows=tuple(ends(rows)[0]),
            columns=(),
            cells=tuple(
                tuple(Cell(filled=None if row.activity else MARKS[row.evidence]) for row in aim.itertuples())
                for _, aim in rows.groupby("aim_id")
            ),
            ends=tuple(ends(rows)[1]),
            key=((True, "after the launch"), (False, "before it only"), (None, "activity only, or no usable figure")),
        ),
        table=table(
            rows, indicator="Indicator", aim="Aim (our choice)", held="What was found", kind="What it measures"
        ),
        cautions=(
            "Activity is not outcome: a count of partners, people at an event or a grant shows work, not its effect. "
            "So it has no filled mark.",
            "A filled mark says only that a figure is held, not what it shows.",
        ),
    )


def ends(rows: pd.DataFrame) -> tuple[list[str], list[str]]:
    """The name of each aim's row and the words after its marks."""
    names, words = [], []
    for aim_id, aim in rows.groupby("aim_id"):
        results, working = aim[~aim["activity"]], int(aim["activity"].sum())
        names.append(aim_name(aim_id, aim["aim"].iloc[0]))
        counts = [
            (int((results["evidence"] == "after").sum()), "after"),
            (int((results["evidence"] == "before").sum()), "before only"),
            (int(results["evidence"].isin(["claim", "none"]).sum()), "without a usable figure"),
            (working, f"{'count' if working == 1 else 'counts'} of activity only"),
        ]
        words.append(", ".join(f"{number(count)} {what}" for count, what in counts if count))
    return names, words


EXHIBIT = Exhibit(
    slug="aims-evidence",
    question="How much is known about each of the three aims?",
    query="aims_evidence",
    answer=answer,
    pages=("strategy", "at_a_glance"),
)
