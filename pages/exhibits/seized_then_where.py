"""Which published figures lie inside others?"""

from dataclasses import dataclass

import pandas as pd

from pages.exhibits.exhibit import Answer, Exhibit, ask, kept, table
from pages.exhibits.operation_lists import KNIVES
from pages.exhibits.words import listed, missing, worded

OPERATIONS = ("sceptre-2019-03", "ten-weeks-2023", "op-workforce-2024")
GUILT = "An arrest is not a finding of guilt."
RELATIONS = {"whole": "", "part_of": "Inside it: ", "may_overlap": "May or may not be inside it: "}


@dataclass(frozen=True)
class Contained:
    """One figure of a tree: how deep it lies, how it lies there, its value and what it counts."""

    depth: int
    relation: str
    text: str
    counts: str


@dataclass(frozen=True)
class Tree:
    """The figures of one operation that lie inside one another, each whole before its parts."""

    operation_id: str
    operation: str
    figures: tuple[Contained, ...]


def answer(rows: pd.DataFrame) -> Answer:
    """Words only: a drawing would add up what must not be added."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier, row.unit) for row in rows.itertuples()],
        lies=["A whole" if row.relation == "whole" else RELATIONS[row.relation][:-2] for row in rows.itertuples()],
    )
    parts = rows[rows["relation"] == "part_of"]
    most = rows[rows["figure_id"] == parts["whole_id"].mode()[0]].iloc[0]  # the figure with most parts
    inside = listed(parts[parts["whole_id"] == most["figure_id"]]["figure"])
    lists = [
        f"{listed(within['figure'])} inside {rows.loc[rows['figure_id'] == whole, 'figure'].iloc[0]}"
        for whole, within in parts.groupby("whole_id", sort=False)
    ]
    operations = list(dict.fromkeys(rows["operation"]))
    return Answer(
        title=f"Some published figures lie inside others: {most['figure']} {most['measure']} contain {inside}",
        subtitle=f"Which figure contains which: {listed(operations)}",
        takeaway="Adding such figures up would count the same people or knives twice.",
        alt=f"Lists of figures with those inside them: {'; '.join(lists)}.",
        chart=None,
        table=table(
            rows,
            numeric=("figure",),
            operation="Operation",
            figure="Figure",
            lies="How it lies",
            what_it_counts="What it counts",
        ),
        cautions=(GUILT, *dict.fromkeys(one for one in (most["caution"], *rows["caution"]) if not missing(one))),
    )


@kept
def told() -> dict[str, object]:
    """What the template that lists the trees is filled with."""
    held = ask(EXHIBIT)
    return {"exhibit": EXHIBIT, "answer": held, "trees": trees(held.rows)}


def trees(rows: pd.DataFrame) -> tuple[Tree, ...]:
    """The rows as trees, one an operation."""
    return tuple(
        Tree(
            operation_id=str(group["operation_id"].iloc[0]),
            operation=str(group["operation"].iloc[0]),
            figures=tuple(
                Contained(
                    int(row.depth),
                    RELATIONS[row.relation],
                    worded(row.value, row.qualifier, row.unit),
                    row.what_it_counts,
                )
                for row in group.itertuples()
            ),
        )
        for _, group in rows.groupby("operation_id", sort=False)
    )


EXHIBIT = Exhibit(
    slug="seized-then-where",
    question="Which published figures lie inside others?",
    query="contained_figures",
    parameters={"operation_ids": OPERATIONS, "subject": KNIVES},
    answer=answer,
    pages=("weeks_of_action",),
)
