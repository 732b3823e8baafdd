"""An exhibit: one question, its query, and the answer that every outlet draws."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

import pandas as pd

from pages.exhibits.charts import Chart
from pages.exhibits.verdict import Verdict
from pages.exhibits.words import NOT_FOUND, missing, number, when
from queries.run import pinned, run

LICENCES = {"ogl_3": "Open Government Licence v3.0", "facts_as_reported": "Facts as reported by {publisher}"}
KEPT = 512  # of each kind: more than there are choices on any page

Made = TypeVar("Made")
Arguments = TypeVarTuple("Arguments")


@dataclass(frozen=True)
class Table:
    """A table as it is read: headings, rows of worded cells, and which columns hold numbers."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Source:
    """A publication as it is cited beside a figure; `published` says so where the date is inferred or not shown."""

    source_id: str
    publisher: str
    title: str
    url: str | None
    published: str
    licence: str
    attribution: str | None = None


def _cell(value: object) -> str:
    if missing(value):
        return ""
    return number(value) if isinstance(value, float) else str(value)


@dataclass(frozen=True, eq=False)
class Answer:
    """What an exhibit says: words as strong as the evidence, one chart, its table, cautions and sources."""

    title: str
    subtitle: str
    takeaway: str
    alt: str
    chart: Chart | None
    table: Table
    cautions: tuple[str, ...] = ()
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    sources: tuple[Source, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    drawn: tuple[str, ...] = ()  # source_ids behind the chart, for its source line; none named means all

    @property
    def care(self) -> str:
        """What stands on every picture and slide beside the source: the first caution."""
        return f"Read with care: {self.cautions[0]}" if self.cautions else ""


@dataclass(frozen=True, eq=False)
class Exhibit:
    """One question with its query, the query's fixed parameters, and the words for its rows.

    Every query of an exhibit returns a column `source_id`: the exhibit's sources are found by it. `pages` are those
    that show it, its own first. `choices` are its filters: for each parameter a reader may set, the values in words.
    """

    slug: str
    question: str
    query: str
    answer: Callable[[pd.DataFrame], Answer]
    parameters: Mapping[str, object] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    choices: Mapping[str, Callable[[], Mapping[str, str]]] = field(default_factory=dict)


def table(rows: pd.DataFrame, numeric: tuple[str, ...] = (), **headings: str) -> Table:
    """A readable table: each keyword is a column of `rows`, its value the heading. A missing cell is empty."""
    names = list(headings)
    cells = tuple(tuple(_cell(value) for value in row) for row in rows[names].itertuples(index=False))
    return Table(tuple(headings.values()), cells, frozenset(names.index(name) for name in numeric))


def kept(make: Callable[[*Arguments], Made]) -> Callable[[*Arguments], Made]:
    """Keep what `make` returns, for the snapshot this page sees, the day ("6 months ago") and the arguments.

    What is kept is shared by all readers, so nobody may change it after it is made.
    """

    @lru_cache(maxsize=KEPT)
    def held(digest: str, day: date, *arguments: *Arguments) -> Made:
        return make(*arguments)

    @wraps(make)
    def kept_or_made(*arguments: *Arguments) -> Made:
        return held(pinned().digest, date.today(), *arguments)

    return kept_or_made


def ask(exhibit: Exhibit, **filters: object) -> Answer:
    """The answer to an exhibit's question from the snapshot this page sees, with its sources."""
    return _answer(exhibit, tuple(sorted(filters.items())))


@kept
def _answer(exhibit: Exhibit, filters: tuple[tuple[str, object], ...]) -> Answer:
    rows = run(exhibit.query, **{**exhibit.parameters, **dict(filters)})
    said = nothing_found(exhibit.question) if rows.empty else exhibit.answer(rows)
    told = said.rows if len(said.rows.columns) else rows  # an answer may tell a part of the rows
    return replace(said, rows=told, sources=sources(rows["source_id"]))


def nothing_found(question: str) -> Answer:
    """The answer where no row is held: it says so, instead of an empty chart."""
    return Answer(
        title="Nothing was found on this in the publications read",
        subtitle=question,
        takeaway="It does not mean zero, and it does not mean that nothing was published.",
        alt=f"No chart: on this question nothing was found in the publications read. The question: {question}"[:220],
        chart=None,
        table=Table(("Looked for", "Found"), (("Figures on this question", NOT_FOUND),)),
        cautions=("Not found is not zero.",),
    )


def sources(source_ids: pd.Series) -> tuple[Source, ...]:
    """The publications behind rows, each once, in the order in which the rows name them."""
    wanted = list(dict.fromkeys(identifier for identifier in source_ids if not missing(identifier)))
    found = {row["source_id"]: source(row) for row in run("sources_by_id", source_ids=wanted).to_dict("records")}
    return tuple(found[identifier] for identifier in wanted)


def source(row: dict) -> Source:
    """A row of the table of sources as it is cited."""
    published = when(row["published_on"], row["published_precision"])
    return Source(
        source_id=row["source_id"],
        publisher=row["publisher"],
        title=row["title"],
        url=None if missing(row["url"]) else row["url"],
        published=f"{published} (inferred)" if row["date_basis"] == "inferred" else published,
        licence=LICENCES[row["licence"]].format(publisher=row["publisher"]),
        attribution=None if missing(row["attribution"]) else row["attribution"],
    )
