"""Which programmes serve which aim?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.strategy_words import told
from pages.exhibits.words import counted, listed, number

AIMS = {"serves_aim_1": "Aim 1", "serves_aim_2": "Aim 2", "serves_aim_3": "Aim 3"}
PAID_FOR = "funded by NSVPP"


def answer(rows: pd.DataFrame) -> Answer:
    """Programmes by aims, a mark where a programme serves an aim."""
    programmes = rows.drop_duplicates("programme_id").sort_values(list(AIMS), ascending=False, kind="stable")
    names = {row.programme_id: f"“{row.name}”" for row in programmes.itertuples()}
    programmes = programmes.assign(
        aims=[listed(name for column, name in AIMS.items() if row[column]) for row in programmes.to_dict("records")],
        link=[told(link, names) for link in programmes["link_to_nsvpp"]],
    )
    serving = {name: int(programmes[column].sum()) for column, name in AIMS.items()}
    several = int((programmes[list(AIMS)].sum(axis=1) > 1).sum())
    paid = list(programmes.loc[programmes["link_to_nsvpp"] == PAID_FOR, "name"])
    counts = listed(f"{number(count)} with {name.lower()}" for name, count in serving.items())
    return Answer(
        title=f"We place {serving['Aim 2']} of {len(programmes)} programmes with aim 2, "
        "understanding the causes of violence",
        subtitle="Programmes found in publications on Northamptonshire, by aim. Which aim is our choice",
        takeaway=f"We place {counts}; {number(several)} of them with more than one. "
        f"{counted(len(paid), 'programme is', 'programmes are').capitalize()} shown as paid for by the partnership "
        f"itself: {listed(paid)}.",
        alt=f"Matrix of {len(programmes)} programmes by three aims: {counts}; {several} with more than one.",
        chart=Matrix(
            rows=tuple(programmes["name"]),
            columns=tuple(AIMS.values()),
            cells=tuple(
                tuple(Cell(filled=True if row[column] else None) for column in AIMS)
                for row in programmes.to_dict("records")
            ),
            empty="not placed with this aim",
            key=((True, "placed with this aim, our choice"),),
        ),
        table=table(
            programmes,
            name="Programme",
            aims="Aims (our choice)",
            lead_body="Led by",
            target_group="For whom",
            link="Link to the partnership (NSVPP)",
        ),
        cautions=("Many are police or commissioner work that began before the strategy, or are only related to it.",),
    )


EXHIBIT = Exhibit(
    slug="programmes-aims",
    question="Which programmes serve which aim?",
    query="programmes_by_aim",
    answer=answer,
    pages=("strategy",),
)
