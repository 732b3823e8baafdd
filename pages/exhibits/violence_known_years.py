"""Has serious violence changed since the strategy was launched?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.progress import PLACE, UNSAID, Progress, progress, recording_changes, told_verdicts
from pages.exhibits.words import listed, period, sentence, worded

INDICATORS = ("I01", "I24", "I25", "I10")
MONTHS_OF_A_YEAR = 12


def answer(rows: pd.DataFrame) -> Answer:
    """The year before and the year after with the gap between them, and what the verdicts say of the two."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier) for row in rows.itertuples()],
        year=[period(row.period_start, row.period_end) for row in rows.itertuples()],
        name=rows["indicator"].str.removesuffix(PLACE).str.removesuffix(" offences"),
    )
    before, after = (rows[rows["side"] == side] for side in ("baseline", "latest"))
    order = f"{sentence(_year(after))[:-1]}, in the same order: {listed(after['figure'])}."
    found = [one for one in progress() if one.indicator_id in INDICATORS]
    said = told_verdicts(found)
    return Answer(
        title=f"Since the launch, {said}" if said else f"Whether violence has changed since the launch {UNSAID}",
        subtitle=f"Offences recorded by police, Northamptonshire: {_subtitle(before, after)}",
        takeaway=_takeaway(before, found),
        alt=f"Two years with a gap between. {sentence(_told(before))} {order}",
        chart=_matrix(before, after),
        table=table(
            rows, numeric=("figure",), name="Offence", year="Year", figure="Offences", what_it_counts="What it counts"
        ),
        cautions=_cautions(before),
        verdicts=() if _lacks_baseline(before) else tuple(one.verdict for one in found if one.verdict),
    )


def _subtitle(before: pd.DataFrame, after: pd.DataFrame) -> str:
    earlier = (
        "the year of the rule before the launch"
        if before["as_named"].all()
        else "the last full year held before the launch"
    )
    return f"{earlier}, and {'the only one' if (after['years_held'] == 1).all() else 'the newest'} after it"


def _takeaway(before: pd.DataFrame, found: list[Progress]) -> str:
    """Every verdict with its numbers; while there is none, what would have to be found."""
    if not _lacks_baseline(before):
        return " ".join(f"{sentence(one.name)[:-1]}: {one.finding}." for one in found)
    baseline, release = before["baseline_not_found"].iloc[0], before["baseline_release"].iloc[0]
    return (
        f"To tell, one would need {baseline[:1].lower()}{baseline[1:]} ({release}). It was not found in the "
        "publications read."
    )


def _lacks_baseline(before: pd.DataFrame) -> bool:
    """Whether the year of the rule is not held for any offence, and the gap that says so still stands."""
    return not before["as_named"].any() and before["baseline_not_found"].notna().all()


def _matrix(before: pd.DataFrame, after: pd.DataFrame) -> Matrix:
    """One row an offence; a year that is not that of its column stands in the cell."""
    first, last = before["period_end"].max() + pd.Timedelta(days=1), after["period_start"].min()
    months = (last.year - first.year) * MONTHS_OF_A_YEAR + last.month - first.month
    between = "no full year found" if months >= MONTHS_OF_A_YEAR else "no full year lies between"
    gap = period(first, last - pd.Timedelta(days=1), "month")
    years = [_year(one) for one in (before, after)]
    columns = [
        {
            row.name: row.figure if row.year == year else f"{row.figure} ({row.year})"
            for row in one.itertuples(index=False)
        }
        for one, year in zip((before, after), years, strict=True)
    ]
    offences = list(dict.fromkeys([*columns[0], *columns[1]]))
    return Matrix(
        rows=tuple(offences),
        columns=(f"Before: {years[0]}", f"Between: {gap}", f"After: {years[1]}"),
        cells=tuple(
            (
                Cell(text=columns[0].get(one, "not found")),
                Cell(text=between),
                Cell(text=columns[1].get(one, "not found")),
            )
            for one in offences
        ),
    )


def _told(rows: pd.DataFrame) -> str:
    """The figures of one side in a sentence: "year ending June 2025: homicides 8, robbery 771"."""
    figures = (f"{row.name.lower()} {row.figure}" for row in rows.itertuples(index=False))
    return f"{_year(rows)}: {listed(figures)}"


def _year(rows: pd.DataFrame) -> str:
    """The year of most rows of one side."""
    return str(rows["year"].mode().iloc[0])


def _cautions(before: pd.DataFrame) -> tuple[str, ...]:
    row = before.iloc[0]
    named = f"the natural baseline ({period(row['named_start'], row['named_end'])})"
    gap = "" if before["as_named"].all() else f", and the year held before the launch is not {named}"
    documented = "" if recording_changes() else " No documented change with its day was found in the publications read."
    return (
        f"There is a gap between the two years{gap}.",
        f"How police record crime keeps changing, so the same events can give another count.{documented}",
        "Homicides are few: their number can differ between years by chance alone. No percentages.",
        "The rule holds one year against one year. How far years differ by chance is measured on the quarters held.",
    )


EXHIBIT = Exhibit(
    slug="violence-known-years",
    question="Has serious violence changed since the strategy was launched?",
    query="known_years",
    parameters={"indicator_ids": INDICATORS},
    answer=answer,
    pages=("strategy",),
)
