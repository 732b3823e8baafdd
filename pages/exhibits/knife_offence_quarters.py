"""How many knife offences did police record in a quarter?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Line, Lines, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.quarters import vintages
from pages.exhibits.words import listed, missing, number, period

KNOWN = {
    "published": "published by quarter, read in a copy",
    "derived": "our difference between two published 12-month totals",
}
SELECTED = (
    "Selected offences only: homicide, attempted murder, threats to kill, assault with injury or intent, robbery, rape "
    "and sexual assault. Carrying a knife is not among them."
)


def answer(rows: pd.DataFrame) -> Answer:
    """A line by quarter with likely slips of recording marked, and quarters worked out by us hollow."""
    rows = worded(rows)
    published, derived = rows[rows["known"] == "published"], rows[rows["known"] == "derived"]
    usual, slips = published[published["artefact_mark"].isna()], published[published["artefact_mark"].notna()]
    lowest, highest = usual.loc[usual["knife_offences"].idxmin()], usual.loc[usual["knife_offences"].idxmax()]
    told = [
        f"{mark} ({'; '.join(f'{row.quarter}: {row.count_words}' for row in marked.itertuples())})"
        for mark, marked in slips.groupby("artefact_mark")
    ]
    hollow = [f"{row.quarter} ({row.count_words})" for row in derived.itertuples()]
    return Answer(
        title=f"Likely slips aside, police recorded {lowest['count_words']} to {highest['count_words']} knife "
        f"offences a quarter to {published['quarter_end'].iloc[-1]:%B %Y}",
        subtitle="Selected offences with a knife or sharp instrument, Northamptonshire, by quarter, "
        f"{rows['quarter_start'].iloc[0]:%B %Y} to {rows['quarter_end'].iloc[-1]:%B %Y}",
        takeaway=f"Likely slips of recording: {listed(told)}. Hollow are quarters that we worked out from "
        f"12-month totals: {listed(hollow)}. Later totals that newspapers quoted are not drawn.",
        alt=f"Line by quarter: {lowest['count_words']} in {lowest['quarter']} to {highest['count_words']} in "
        f"{highest['quarter']}; likely slips {listed(dict.fromkeys(slips['count_words']))}. Then hollow, our "
        f"differences of 12-month totals: {listed(derived['count_words'])} to {derived['quarter_end'].iloc[-1]:%B %Y}.",
        chart=Lines(
            (Line("Knife offences", tuple(point(row) for row in rows.to_dict("records"))),),
            "offences",
            breaks=slip_marks(slips),
        ),
        table=table(rows, numeric=("count_words",), quarter="Quarter", count_words="Offences", note="How it is known"),
        cautions=(
            SELECTED,
            *slip_notes(slips),
            "The quarters were read in a copy of the Home Office table. For this county they add up to the years that "
            "the Office for National Statistics gives, as last revised or as first published.",
            "The way police record crime was changed during these years, so early and late quarters are not alike.",
            *vintages(published, "quarter"),
        ),
    )


def worded(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the quarter, the count and how it is known in words."""
    return rows.assign(
        quarter=[period(row.quarter_start, row.quarter_end, "month") for row in rows.itertuples()],
        count_words=[number(count) for count in rows["knife_offences"]],
        note=[
            KNOWN[row.known] + ("" if missing(row.artefact_mark) else "; likely a slip of recording")
            for row in rows.itertuples()
        ],
    )


def slip_marks(slips: pd.DataFrame) -> tuple[tuple[date, str], ...]:
    """Where each likely slip of recording begins, and the letter that it is told by."""
    starts = slips.groupby("artefact_mark")["quarter_start"].min()
    return tuple((start.date(), f"slip {mark}") for mark, start in starts.items())


def slip_notes(slips: pd.DataFrame) -> tuple[str, ...]:
    """What is said of each likely slip of recording, by its letter."""
    notes = slips.groupby("artefact_mark")["artefact_note"].first()
    return tuple(f"{mark}: {note}" for mark, note in notes.items())


def point(row: dict) -> Point:
    """A quarter; hollow where we worked it out."""
    return Point(
        row["quarter_start"].date(),
        row["quarter"],
        float(row["knife_offences"]),
        row["count_words"],
        hollow=row["known"] == "derived",
        note="" if row["note"] == KNOWN["published"] else row["note"],
    )


EXHIBIT = Exhibit(
    slug="knife-offence-quarters",
    question="How many knife offences did police record in a quarter?",
    query="knife_offence_quarters",
    parameters={"known": tuple(KNOWN)},
    answer=answer,
    pages=("knives",),
)
