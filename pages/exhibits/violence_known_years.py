"""Has serious violence changed since the strategy was launched?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, period, sentence, worded

INDICATORS = ("I01", "I24", "I25", "I10")
YEARS = ("strategy-S112", "strategy-S111")  # the last full year held before the launch, the one held after it
PLACE = ", Northamptonshire"


def answer(rows: pd.DataFrame) -> Answer:
    """The two years that are known with the gap between them, and why one is not held against the other."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier) for row in rows.itertuples()],
        year=[period(row.period_start, row.period_end) for row in rows.itertuples()],
        name=rows["indicator"].str.removesuffix(PLACE).str.removesuffix(" offences"),
    )
    before, after = (rows[rows["source_id"] == source_id] for source_id in YEARS)
    earlier, later = before["year"].iloc[0], after["year"].iloc[0]
    first, last = before["period_end"].iloc[0], after["period_start"].iloc[0]
    gap = period(first + pd.Timedelta(days=1), last - pd.Timedelta(days=1), "month")
    baseline, release = rows["baseline_not_found"].iloc[0], rows["baseline_release"].iloc[0]
    return Answer(
        title="Whether violence has changed since the launch cannot be said yet",
        subtitle="Offences recorded by police, Northamptonshire: the last full year held before the launch, and the "
        "only one after it",
        takeaway=f"To tell, one would need {baseline[:1].lower()}{baseline[1:]} ({release}), and then full years after "
        "the launch. They were not found in the publications read.",
        alt=f"Two years with a gap between. {earlier}: {told(before)}. {sentence(later)[:-1]}, in the same order: "
        f"{listed(after['figure'])}.",
        chart=Matrix(
            rows=tuple(before["name"]),
            columns=(f"Before: {earlier}", f"Between: {gap}", f"After: {later}"),
            cells=tuple(
                (Cell(text=one), Cell(text="no full year found"), Cell(text=other))
                for one, other in zip(before["figure"], after["figure"], strict=True)
            ),
        ),
        table=table(
            rows, numeric=("figure",), name="Offence", year="Year", figure="Offences", what_it_counts="What it counts"
        ),
        cautions=(
            "There is a gap between the two years, and neither is the natural baseline.",
            "How police record crime keeps changing, so the same events can give another count.",
            "Homicides are few: their number can differ between years by chance alone. No percentages.",
            "One year on each side is too little to tell a change from the usual differences between years.",
        ),
    )


def told(rows: pd.DataFrame) -> str:
    """The figures of one year in a sentence: "homicides 10, robbery 783"."""
    return listed(f"{row.name.lower()} {row.figure}" for row in rows.itertuples(index=False))


EXHIBIT = Exhibit(
    slug="violence-known-years",
    question="Has serious violence changed since the strategy was launched?",
    query="known_years",
    parameters={"indicator_ids": INDICATORS, "source_ids": YEARS},
    answer=answer,
    pages=("strategy",),
)
