"""In which towns are the kits that can be named?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, number


def answer(rows: pd.DataFrame) -> Answer:
    """One mark a kit or cabinet, filled where reported as installed, hollow where only announced; bins in words."""
    towns = by_town(rows)
    drawn, only_bins = towns[towns["kits"] > 0], towns[towns["kits"] == 0]
    first, kits = drawn.iloc[0], number(rows["kits_in_all"].iloc[0])
    announced = number(rows["announced_in_all"].iloc[0])
    damaged = rows[rows["condition"] == "damaged"]
    return Answer(
        title=f"{number(first['kits'])} of the {kits} kits and cabinets that can be named are in {first['town']}",
        subtitle="Bleed kits and cabinets named in publications, by town or village, Northamptonshire",
        takeaway=f"Of the {kits}, {announced} were only announced; no report that they were installed was found. In "
        f"{listed(only_bins['town'])} only a knife bin is named.",
        alt=f"Marks for {kits} kits and cabinets in {len(drawn)} towns and villages, {announced} of them hollow: "
        f"only announced. {first['town']} has {number(first['kits'])}.",
        chart=Matrix(
            rows=tuple(drawn["town"]),
            columns=(),
            cells=tuple(
                tuple(Cell(filled=kit < row.installed) for kit in range(row.kits)) for row in drawn.itertuples()
            ),
            ends=tuple(number(row.kits) for row in drawn.itertuples()),
            key=((True, "reported as installed"), (False, "only announced")),
        ),
        table=table(
            towns.assign(
                **{name: [words(count) for count in towns[name]] for name in ("installed", "announced", "bins")}
            ),
            numeric=("installed", "announced", "bins"),
            town="Town or village",
            installed="Kits and cabinets reported as installed",
            announced="Only announced",
            bins="Knife bins",
        ),
        cautions=tuple(
            f"{row.name}, {row.town}, is counted as installed, but was reported damaged."
            for row in damaged[["name", "town"]].itertuples(index=False, name="Damaged")
        )
        + ("This counts what publications name, not what is there. A place that is not shown may have kits.",),
    )


def words(count: int) -> str:
    """How many are named: a place where none is named may have some."""
    return number(count) if count else "none named"


def by_town(rows: pd.DataFrame) -> pd.DataFrame:
    """Counts for each town, in the order of the rows."""
    bins = rows["kind"] == "amnesty_bin"
    installed = ~bins & (rows["status"] == "installed")
    counts = rows.assign(bins=bins, installed=installed, announced=~bins & ~installed, kits=~bins)
    return counts.groupby("town", sort=False)[["kits", "installed", "announced", "bins"]].sum().reset_index()


EXHIBIT = Exhibit(
    slug="kits-by-town",
    question="In which towns are the kits that can be named?",
    query="kits_by_town",
    answer=answer,
    pages=("bleed_kits",),
)
