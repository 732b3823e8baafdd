"""By which route did knives and weapons come in, operation by operation?"""

from dataclasses import replace

import pandas as pd

from pages.exhibits.charts import Bar, Cell, Headline, Headlines, Matrix, RankedBars
from pages.exhibits.exhibit import Answer, Exhibit, Table, table
from pages.exhibits.words import counted, listed, missing, number, worded

ROUTES = {
    "handed_in": "Handed in",
    "amnesty_bin": "Amnesty bins",
    "sweep": "Sweeps of places",
    "stop_search": "Stop and search",
    "patrol": "Patrols",
    "seized": "Seized",
    "not_stated": "Route not stated",
}
NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
CHOICES = {"all": "All routes side by side"} | ROUTES
EFFORT = (
    "Effort differs by route and by operation: from an hour or two at one place to weeks across the county. The "
    "figures show what was collected, not how many knives there are.",
    "Figures are never added up. Some were counted inside others, and more overlaps may exist than are known.",
)


def answer(rows: pd.DataFrame) -> Answer:
    """All routes as a matrix of operations by route, or one route as bars; parts stand under their whole."""
    rows = rows.assign(
        figure=[worded(row.value, row.qualifier) for row in rows.itertuples()],
        route_name=[ROUTES[route] for route in rows["route"]],
        inside=[inside(row.relation, row.whole_value, row.whole_qualifier) for row in rows.itertuples()],
        elsewhere=[not missing(row.whole_route) and row.whole_route != row.route for row in rows.itertuples()],
    )
    years = " to ".join(sorted({str(rows["likely_start"].min().year), str(rows["likely_start"].max().year)}))
    words = all_routes(rows, years) if rows["route"].nunique() > 1 else one_route(rows, years)
    return replace(
        words,
        table=table(
            rows,
            numeric=("figure",),
            operation="Operation",
            route_name="Route",
            figure="Figure",
            area="Place",
            what_it_counts="What it counts",
            inside="Counted inside another figure",
            caution="Read with care",
        ),
    )


def all_routes(rows: pd.DataFrame, years: str) -> Answer:
    """Words and matrix for every route."""
    operations = number(rows["operations_in_all"].iloc[0])
    apart = rows["caution"].str.contains("Not comparable", na=False)
    routes = NUMERALS[rows.loc[rows["route"] != "not_stated", "route"].nunique()]
    reporting = rows.groupby("route")["operation"].nunique()
    held = listed(f"{name.lower()} {reporting[route]}" for route, name in ROUTES.items() if route in reporting)
    return Answer(
        title=f"{operations} operations reported knives or weapons, by {routes} routes or with none stated",
        subtitle="Knives and other weapons as each local operation against serious violence reported them, by "
        f"route, Northamptonshire, {years}",
        takeaway="Each route is counted in its own way. Where no route is stated, the part of the publication that was "
        "read does not say how the knives came in. An empty cell means that no figure was found. Figures counted "
        "inside another figure of the same operation and route stand in the full table only.",
        alt=f"{operations} operations of {years} by route. With a figure: {held}. Elsewhere none was found.",
        chart=matrix(rows),
        cautions=(*EFFORT, *cautions(rows[apart])),
        table=Table((), ()),
    )


def one_route(rows: pd.DataFrame, years: str) -> Answer:
    """Words and bars for one route; a year's figure is told in words, for it holds the weeks of that year."""
    drawn, route = rows[~rows["covers_a_year"]], rows["route_name"].iloc[0]
    many = counted(int(rows["operations_in_all"].iloc[0]), "operation", "operations")
    year = [
        f"{row.figure} ({row.what_it_counts[0].lower()}{row.what_it_counts[1:]})"
        for row in rows[rows["covers_a_year"]].itertuples()
    ]
    parts = drawn["whole_id"].notna().any()
    apart = rows["route"].iloc[0] == "amnesty_bin"  # the two figures are not comparable
    return Answer(
        title=f"{route}: {many} gave a figure",
        subtitle="Knives and other weapons, each figure that of one operation against serious violence, "
        f"Northamptonshire, {years}",
        takeaway=" ".join(
            (["A hollow bar is counted inside another bar or tells the same knives again."] if parts else [])
            + [f"Not drawn, because it covers a whole year: {text}." for text in year]
        ),
        alt=f"{'Numbers' if apart else 'Bars'} for {many}: {values(drawn)} items"
        + ("; hollow bars are counted inside another figure." if parts else ".")
        + (" The figure of a whole year is not drawn." if year else ""),
        chart=numbers(drawn) if apart else bars(drawn),
        cautions=(*EFFORT, *cautions(rows)),
        table=Table((), ()),
    )


def values(rows: pd.DataFrame) -> str:
    """Few figures one by one, many by their smallest and largest."""
    figures = list(rows.sort_values("value")["figure"])
    return listed(figures) if len(figures) < 4 else f"from {figures[0]} to {figures[-1]}"


def cautions(rows: pd.DataFrame) -> tuple[str, ...]:
    """The warning of each figure that has one, once."""
    return tuple(
        dict.fromkeys(
            f"{row.figure}, {row.operation}: {row.caution}" for row in rows.itertuples() if not missing(row.caution)
        )
    )


def inside(relation: str, value: float, qualifier: str) -> str:
    """How a figure sits in another: "part of the 118", "the same knives again", or nothing."""
    if missing(relation):
        return ""
    return "the same knives again" if relation == "same_as" else f"part of the {worded(value, qualifier)}"


def numbers(rows: pd.DataFrame) -> Headlines:
    """Figures that are not comparable, each on its own."""
    return Headlines(
        tuple(Headline(row.figure, f"{row.operation}, {row.area}", row.what_it_counts) for row in rows.itertuples())
    )


def bars(rows: pd.DataFrame) -> RankedBars:
    """The largest whole first, its parts hollow beneath it."""
    size = dict(zip(rows["figure_id"], rows["value"], strict=True))
    order = sorted(
        rows.to_dict("records"),
        key=lambda row: (
            -size.get(row["whole_id"], row["value"]),
            row["whole_id"] if row["whole_id"] in size else row["figure_id"],
            not missing(row["whole_id"]),
            -row["value"],
        ),
    )
    return RankedBars(
        tuple(Bar(bar_label(row), row["value"], row["figure"], hollow=not missing(row["whole_id"])) for row in order),
        "items",
    )


def bar_label(row: dict) -> str:
    """The operation and its place; for a part of the bar above it, what tells it apart."""
    if row["elsewhere"]:
        return f"{row['operation']}, {row['inside']} (see “{ROUTES[row['whole_route']]}”)"
    if row["inside"]:
        detail = row["measure"].lower() if row["area"] == "Northamptonshire" else row["area"]
        return f"{row['inside']}: {detail}"
    dated = any(character.isdigit() for character in row["operation"])
    name = (
        row["operation"]
        if dated or missing(row["likely_start"])
        else f"{row['operation']}, {row['likely_start']:%B %Y}"
    )
    return name if row["area"] in ("Northamptonshire", *name.split(", ")) else f"{name}, {row['area']}"


def matrix(rows: pd.DataFrame) -> Matrix:
    """Operations in order of time by route; a cell holds what one operation reported for one route."""
    operations = list(dict.fromkeys(rows["operation"]))
    return Matrix(
        rows=tuple(operations),
        columns=tuple(ROUTES.values()),
        cells=tuple(
            tuple(Cell(cell(rows[(rows["operation"] == name) & (rows["route"] == route)])) for route in ROUTES)
            for name in operations
        ),
        empty="not found for this route",
    )


def cell(rows: pd.DataFrame) -> str:
    """The figures of one operation and route, without the parts of a figure that stands here: "17, part of the 83"."""
    within = set(rows["figure_id"])
    words = []
    for row in rows.to_dict("records"):
        if row["whole_id"] in within:
            continue
        words.append(f"{row['figure']}, {row['inside']}" if row["inside"] else row["figure"])
    return listed(words)


EXHIBIT = Exhibit(
    slug="weapons-by-route",
    question="By which route did knives and weapons come in, operation by operation?",
    query="weapons_by_route",
    parameters={"route": "all"},
    choices={"route": lambda: CHOICES},
    answer=answer,
    pages=("knives",),
)
