"""Recorded offences by quarter: the words and the chart that exhibits of this series share."""

from datetime import timedelta

import pandas as pd

from pages.exhibits.charts import Columns, Gap, Point
from pages.exhibits.exhibit import Answer, table
from pages.exhibits.words import missing, number, period

RECORDING = (
    "The way police record crime was changed after an inspection in 2014. So the columns also show how crimes are "
    "written down, and early and late years are not alike."
)


def quarterly(rows: pd.DataFrame, offences: str, measure: str, cautions: tuple[str, ...]) -> Answer:
    """One column a quarter; the year that was not found is a gap, and a year held only in part is hollow.

    `offences` names what is counted within a sentence; `measure` starts the subtitle.
    """
    rows = rows.assign(
        quarter=[period(row.quarter_start, row.quarter_end, "month") for row in rows.itertuples()],
        count_words=["not found" if missing(row.offences) else number(row.offences) for row in rows.itertuples()],
    )
    held, absent = rows[rows["offences"].notna()], rows[rows["offences"].isna()]
    part = held[held["quarters_held"] < 4]
    whole = held[held["quarters_held"] == 4]
    lowest, highest = whole.loc[whole["offences"].idxmin()], whole.loc[whole["offences"].idxmax()]
    missing_year = f"{absent['quarter_start'].iloc[0].year}/{absent['quarter_end'].iloc[-1].year % 100}"
    span = f"{lowest['count_words']} to {highest['count_words']}"
    return Answer(
        title=f"Police recorded {span} offences of {offences} a quarter",
        subtitle=f"{measure}, Northamptonshire, by quarter, {rows['quarter_start'].iloc[0]:%B %Y} to "
        f"{rows['quarter_end'].iloc[-1]:%B %Y}",
        takeaway=f"The lowest quarter was {lowest['quarter']} ({lowest['count_words']}), the highest "
        f"{highest['quarter']} ({highest['count_words']}). The year {missing_year} was not found. Of "
        f"{part['financial_year'].iloc[-1]} only {part['quarter'].iloc[-1]} was found "
        f"({part['count_words'].iloc[-1]}), drawn hollow: it is not a year.",
        alt=f"Columns for {rows['quarters_found'].iloc[0]} quarters, with a gap for {missing_year}. Lowest "
        f"{lowest['count_words']} in {lowest['quarter']}, highest {highest['count_words']} in {highest['quarter']}.",
        chart=Columns(
            tuple(
                Point(
                    row.quarter_start,
                    row.quarter,
                    None if missing(row.offences) else float(row.offences),
                    row.count_words,
                    hollow=row.quarters_held < 4,
                    note="the only quarter of its year that was found" if row.quarters_held < 4 else "",
                )
                for row in rows.itertuples()
            ),
            "offences",
            gaps=(
                Gap(
                    absent["quarter_start"].iloc[0].date(),
                    absent["quarter_end"].iloc[-1].date() + timedelta(days=1),
                    f"{missing_year} not found",
                ),
            ),
        ),
        table=table(rows, numeric=("count_words",), quarter="Quarter", count_words="Offences"),
        cautions=cautions,
    )
