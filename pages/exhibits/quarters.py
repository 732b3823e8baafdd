"""Recorded offences by quarter: the words and the charts that exhibits of this series share."""

from datetime import timedelta

import pandas as pd

from pages.exhibits.charts import Columns, Gap, Point
from pages.exhibits.exhibit import Answer, table
from pages.exhibits.records import records
from pages.exhibits.words import listed, missing, number, period

ABSENT = ": no quarters by offence found"  # one quarter may be held by group, in another table
RECORDING = (
    "The way police record crime was changed after an inspection in 2014. So the columns also show how crimes are "
    "written down, and early and late years are not alike."
)


def quarterly(rows: pd.DataFrame, offences: str, measure: str, cautions: tuple[str, ...]) -> Answer:
    """One column a quarter; the year that was not found is a gap, and a year held only in part is hollow.

    `offences` names what is counted within a sentence; `measure` starts the subtitle.
    """
    rows = named(rows)
    held, part = rows[rows["offences"].notna()], rows[rows["quarters_held"].between(1, 3)]
    lowest, highest = held.loc[held["offences"].idxmin()], held.loc[held["offences"].idxmax()]
    absent = " and ".join(gap.note for gap in gaps(rows))
    return Answer(
        title=f"Police recorded {lowest['count_words']} to {highest['count_words']} offences of {offences} a quarter",
        subtitle=f"{measure}, Northamptonshire, by quarter, {span(rows)}",
        takeaway=f"The lowest quarter was {lowest['quarter']} ({lowest['count_words']}), the highest "
        f"{highest['quarter']} ({highest['count_words']}).{_gap_words(rows)}{_part_words(part)}",
        alt=f"Columns for {rows['quarters_found'].iloc[0]} quarters{f'; {absent}' if absent else ''}. Lowest "
        f"{lowest['count_words']} in {lowest['quarter']}, highest {highest['count_words']} in {highest['quarter']}.",
        chart=Columns(points(rows), "offences", gaps=gaps(rows)),
        table=table(rows, numeric=("count_words",), quarter="Quarter", count_words="Offences"),
        cautions=(*cautions, *apart(rows["offence"].iloc[0]), *vintages(held, "quarter")),
    )


def named(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the query `offence_quarters` with the quarter and the count in words."""
    return rows.assign(
        quarter=[period(row.quarter_start, row.quarter_end, "month") for row in rows.itertuples()],
        count_words=["not found" if missing(row.offences) else number(row.offences) for row in rows.itertuples()],
    )


def span(rows: pd.DataFrame) -> str:
    """The months from the first quarter to the last."""
    return f"{rows['quarter_start'].iloc[0]:%B %Y} to {rows['quarter_end'].iloc[-1]:%B %Y}"


def points(rows: pd.DataFrame) -> tuple[Point, ...]:
    """One point a quarter: without a value where it was not found, hollow where its year is held only in part."""
    return tuple(
        Point(
            row.quarter_start.date(),
            row.quarter,
            None if missing(row.offences) else float(row.offences),
            row.count_words,
            hollow=row.quarters_held < 4,
            note="its year was found only in part" if 0 < row.quarters_held < 4 else "",
        )
        for row in rows.itertuples()
    )


def gaps(rows: pd.DataFrame) -> tuple[Gap, ...]:
    """The stretches of quarters that were not found, each with the name of its year or years."""
    absent = rows[rows["offences"].isna()]
    stretches = absent.groupby((absent["quarter_start"].diff() > pd.Timedelta(days=93)).cumsum())
    return tuple(
        Gap(
            stretch["quarter_start"].iloc[0].date(),
            stretch["quarter_end"].iloc[-1].date() + timedelta(days=1),
            f"{_years(stretch)}{ABSENT}",
        )
        for _, stretch in stretches
    )


def apart(offence: str) -> tuple[str, ...]:
    """What to say of a quarter within the gap that another table holds, by group and not by offence; else nothing."""
    return tuple(
        f"For {period(row['quarter_start'], row['quarter_end'], 'month')} another table, by group of offences, has "
        f"{number(row['offences'])} (“{row['publication']}”). It is not drawn: the rest of {row['financial_year']} was "
        "not found."
        for row in records("first_quarter_of_group", offence=offence)
    )


def _years(stretch: pd.DataFrame) -> str:
    """A stretch by the name of its financial year where it is one, else by its months."""
    first, last = stretch["quarter_start"].iloc[0], stretch["quarter_end"].iloc[-1]
    return f"{first.year}/{last.year % 100:02}" if len(stretch) == 4 and first.month == 4 else span(stretch)


def _gap_words(rows: pd.DataFrame) -> str:
    absent = listed(gap.note.removesuffix(ABSENT) for gap in gaps(rows))
    return f" For {absent} no quarters by offence were found." if absent else ""


def _part_words(part: pd.DataFrame) -> str:
    if part.empty:
        return ""
    years = [
        f"Of {year} only {listed(f'{row.quarter} ({row.count_words})' for row in rows.itertuples())} "
        f"{'was' if len(rows) == 1 else 'were'} found, drawn hollow: it is not a year."
        for year, rows in part.groupby("financial_year")
    ]
    return f" {' '.join(years)}"


def vintages(rows: pd.DataFrame, label: str) -> tuple[str, ...]:
    """What to say where the values come from more than one release; `label` is the column that names a period."""
    if rows["source_id"].nunique() < 2:
        return ()
    runs = rows.groupby((rows["source_id"] != rows["source_id"].shift()).cumsum())
    told = [
        f"{' to '.join(dict.fromkeys(run[label].iloc[[0, -1]]))} from “{run['publication'].iloc[0]}”" for _, run in runs
    ]
    return (f"The values come from more than one release, each from the newest that holds it: {listed(told)}.",)
