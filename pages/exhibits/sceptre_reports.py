"""What did each round of Operation Sceptre report?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, Table, table
from pages.exhibits.words import listed, missing, number, worded

COUNTY = "Northamptonshire"
ONCE = "Only in this round"
ROUTES = {"patrol": " on patrol", "stop_search": " after searches", "sweep": " in sweeps"}


def answer(rows: pd.DataFrame) -> Answer:
    """Rounds by measures, each cell in the words of its round; a round without a figure keeps its row."""
    rounds = [Round(group) for _, group in rows.groupby("position", sort=True)]
    counted = rows[rows["rounds_reporting"] > 1].drop_duplicates("measure")
    counted = counted.sort_values(["rounds_reporting", "measure"], ascending=[False, True])
    columns = tuple(zip(counted["measure"], counted["label"], strict=True))
    most = counted.iloc[0]
    with_result = sum(one.held for one in rounds)
    without = [one.name for one in rounds if not one.held]
    total = number(len(rounds))
    told = listed(f"{row.label} {number(row.rounds_reporting)}" for row in counted.head(3).itertuples())
    told = f"Rounds with a figure: {told}"
    return Answer(
        title=f"A local result was found for {number(with_result)} of {total} rounds of Operation Sceptre",
        subtitle="What each week against knife crime reported in Northamptonshire, 2016 to 2026; measures reported by "
        "most rounds first",
        takeaway=f"{most['label']} are the measure found most often, in {number(most['rounds_reporting'])} rounds. No "
        f"local result was found for these rounds: {listed(without)}.",
        alt=f"Matrix of {total} rounds and {number(len(columns))} measures that more than one round reported. "
        f"{told}. Of {number(len(without))} rounds nothing was found.",
        chart=Matrix(
            rows=tuple(one.heading for one in rounds),
            columns=(*(label for _, label in columns), ONCE),
            cells=tuple(
                (*(Cell(one.text(measure)) for measure, _ in columns), Cell(one.reported_once())) for one in rounds
            ),
            empty="not found for this measure",
        ),
        table=figures_table(rows),
        cautions=(
            "An arrest is not a finding of guilt. Where nothing is marked, nothing was found in the publications read; "
            "it does not mean zero.",
            "The same word can mean different things: arrests for any offence, for knife offences only, or only after "
            "stop and search. Nothing here is added up or compared between rounds.",
            "Knives handed in, taken from bins, found in sweeps and seized are different things.",
        ),
    )


class Round:
    """One round with its figures, and how its cells read."""

    def __init__(self, group: pd.DataFrame) -> None:
        self.name = str(group["round"].iloc[0])
        self._figures = group[group["figure_id"].notna()].to_dict("records")
        self.held = bool(self._figures)
        self._areas = {figure["area"] for figure in self._figures}

    @property
    def heading(self) -> str:
        """The round's name, with what must be known before its row is read."""
        name = self.name[:1].upper() + self.name[1:]
        return name if COUNTY in self._areas or not self.held else f"{name}, {listed(sorted(self._areas))} only"

    def text(self, measure: str) -> str:
        """The round's figures of a measure, without those that lie inside another figure of the same measure."""
        figures = [one for one in self._figures if one["measure"] == measure and one["within_its_measure"] is not True]
        return " and ".join(self._worded(figure) for figure in figures)

    def reported_once(self) -> str:
        """What this round alone reported, each with its name."""
        figures = [one for one in self._figures if one["rounds_reporting"] == 1]
        return "; ".join(f"{one['label']}: {self._worded(one)}" for one in figures)

    def _worded(self, figure: dict) -> str:
        text = worded(figure["value"], figure["qualifier"], figure["unit"]) + ROUTES.get(figure["route"], "")
        remarks = "; ".join(self._remarks(figure))
        return f"{text} ({remarks})" if remarks else text

    def _remarks(self, figure: dict) -> list[str]:
        remarks = []
        if figure["status"] == "planned":
            remarks.append("announced")
        if figure["unit"] == "people" and figure["tactic"] == "stop_search":
            remarks.append("stop and search only")
        if COUNTY in self._areas and figure["area"] != COUNTY:
            remarks.append(figure["area"])
        if not missing(figure["whole_value"]):
            whole = worded(figure["whole_value"], figure["whole_qualifier"], figure["whole_unit"])
            remarks.append("the same knives" if figure["relation"] == "same_as" else f"part of the {whole}")
        return remarks


def figures_table(rows: pd.DataFrame) -> Table:
    """Every figure of the matrix and those inside them, with what it counts; rounds without a result say so."""
    held = rows["figure_id"].notna()
    worded_figures = [
        worded(row.value, row.qualifier, row.unit) if is_held else "no local result found"
        for row, is_held in zip(rows.itertuples(), held, strict=True)
    ]
    return table(
        rows.assign(figure=worded_figures),
        round="Round",
        label="Measure",
        figure="Figure",
        area="Place",
        what_it_counts="What it counts",
        caution="Read with care",
    )


EXHIBIT = Exhibit(
    slug="sceptre-reports",
    question="What did each round of Operation Sceptre report?",
    query="sceptre_reports",
    answer=answer,
    pages=("weeks_of_action",),
)
