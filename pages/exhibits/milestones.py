"""Which dated events were reported, and what became of those that were planned?"""

import pandas as pd

from pages.exhibits.charts import Lane, Span, Spans
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import counted, number, when

STATUS = {"done": "Reported", "context": "Background"}


def answer(rows: pd.DataFrame) -> Answer:
    """Lanes of dated events, an aim a lane; hollow where one was planned or announced and nothing more was found."""
    rows = rows.assign(
        dated=[when(row.date, row.date_precision) for row in rows.itertuples()],
        told=[status(row.status, row.passed, row.announced) for row in rows.itertuples()],
    )
    planned = rows[rows["status"] == "planned"]
    passed = int(planned["passed"].sum())
    background = int((rows["status"] == "context").sum())
    announced = int(rows["announced"].sum())
    done = int((rows["status"] == "done").sum()) - announced
    spread = ", ".join(f"aim {aim} has {len(group)}" for aim, group in rows.groupby("aim_id"))
    return Answer(
        title=f"{done} of {len(rows)} dated events were reported; for {len(planned)} planned ones no outcome was found",
        subtitle=f"Events in publications, {rows['date'].min():%Y} to {rows['date'].max():%Y}, by aim (our choice). "
        "Filled: reported; hollow: planned, only announced or background",
        takeaway=f"{passed_words(passed, len(planned))} Whether those events "
        "happened was not found in the publications read; it does not mean that they did not happen.",
        alt=f"Time axis of {len(rows)} events in lanes: {spread}. {done} filled marks are "
        f"events that were reported; hollow are {len(planned)} planned, {announced} only announced and "
        f"{counted(background, 'background entry', 'background entries')}.",
        chart=Spans(tuple(lanes(rows))),
        table=table(rows, title="Event", dated="Date", told="Status", aim="Aim (our choice)"),
        cautions=(
            "Several events are meetings or the work of others. None shows an effect on violence. "
            f"{counted(announced, 'event is', 'events are').capitalize()} only announcements, and hollow: whether what "
            "was announced took place was not found.",
            "A bar marks a date of which only the year is known. "
            f"{counted(background, 'entry is', 'entries are').capitalize()} background, and hollow too.",
        ),
    )


def lanes(rows: pd.DataFrame) -> list[Lane]:
    """A lane for each aim."""
    return [
        Lane(
            f"Aim {aim_id}",
            tuple(
                Span(
                    row.title,
                    row.date.date(),
                    row.date_end.date(),
                    hollow=row.status != "done" or row.announced,
                    note=f"{row.dated}. {row.told}",
                )
                for row in group.itertuples()
            ),
        )
        for aim_id, group in rows.groupby("aim_id")
    ]


def passed_words(passed: int, planned: int) -> str:
    """How many planned dates lie in the past."""
    if passed == planned:
        return f"All {number(planned)} planned dates have passed."
    return f"{number(passed)} of the {number(planned)} planned dates have passed."


def status(kind: str, passed: bool, announced: bool) -> str:
    """The status in words: a planned event whose date has passed is neither done nor missed."""
    if kind == "planned":
        return "Planned; the date has passed, outcome not found" if passed else "Planned"
    return "Announced" if announced else STATUS[kind]


EXHIBIT = Exhibit(
    slug="milestones",
    question="Which dated events were reported, and what became of those that were planned?",
    query="milestones_by_aim",
    answer=answer,
    pages=("strategy",),
)
