"""What a workbook of an edition holds, whichever program it is for: worksheets with a title and at most one table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pages.exhibits.exhibit import Answer, Source
from pages.exhibits.office import NativeChart, native
from pages.exhibits.words import counted, day, sentence
from pages.outlets.edition import Edition
from pages.outlets.files import citation, credit
from pages.outlets.office.cells import NOT_APPLICABLE, NOT_AVAILABLE, QUALIFIER, Grid, Value, explained, grid, used
from pages.outlets.settings import contact
from queries.run import pinned

CONTENTS, NOTES, FIGURES, CHART, SOURCES = "Contents", "Notes", "Figures", "Chart", "Sources"
ONE_TABLE = "This worksheet contains one table."
FIRST_DAY = "First day"
FULL, PART = "full", "drawn hollow: not a full value, or counted in another way"


@dataclass(frozen=True)
class Line:
    """A line of text in the first column."""

    text: str
    heading: bool = False


@dataclass(frozen=True)
class Sheet:
    """A worksheet: its name, the title in its first cell, lines beneath, then its table; `chart` stands beside it."""

    name: str
    title: str
    lines: tuple[Line, ...]
    grid: Grid | None = None
    chart: NativeChart | None = None

    @property
    def top(self) -> int:
        """The row, from 0, of the table's headings: title, lines, and no empty row between."""
        return len(self.lines) + 1


@dataclass(frozen=True)
class Book:
    """A workbook with what its properties say."""

    title: str
    subject: str
    author: str
    keywords: str
    comments: str
    created: datetime
    alt: str
    sheets: tuple[Sheet, ...]


def book(edition: Edition, footer: tuple[str, ...], charts: bool = False) -> Book:
    """The workbook of an edition; with `charts` the data of the chart come with the native chart itself."""
    answer = edition.answer
    figures = _figures(edition, footer)
    drawn = native(answer.chart)
    tables = [figures, *([_chart(edition, drawn, charts)] if drawn else [])]
    tables += [_sources(answer)] if answer.sources else []  # a table needs a row, and nothing was found has no source
    notes = _notes(answer, [sheet.grid for sheet in tables if sheet.grid])
    contents = _contents([notes, *tables])
    cover = _cover(edition, [contents, notes, *tables])
    return Book(
        title=answer.title,
        subject=answer.subtitle,
        author=citation.PUBLISHER,
        keywords=edition.code,
        comments=credit.licence(answer),
        created=pinned().built_at.replace(microsecond=0, tzinfo=None),
        alt=answer.alt,
        sheets=(cover, contents, notes, *tables),
    )


def _cover(edition: Edition, others: list[Sheet]) -> Sheet:
    answer = edition.answer
    tables = [sheet.name for sheet in others if sheet.grid]
    lines = [
        *(Line(sentence(text)) for text in (answer.subtitle, answer.takeaway) if text),
        Line("How to read this workbook", heading=True),
        Line(
            f"It has {counted(len(tables), 'table', 'tables')}, one on each of these worksheets: {', '.join(tables)}."
        ),
        *(Line(text) for text in _reading([sheet.grid for sheet in others if sheet.grid])),
        Line("Where the figures come from", heading=True),
        Line(f"Put together by the {citation.PUBLISHER}, {day(pinned().built_at.date())}."),
        Line(f"Code of these figures: {edition.code}"),
        Line(f"Cite as: {citation.full(edition)}"),
        Line("Licence", heading=True),
        Line(credit.licence(answer)),
    ]
    if contact():
        lines += [Line("Contact", heading=True), Line(f"To report a wrong figure: {contact()}")]
    return Sheet("Cover", answer.title, tuple(lines))


def _reading(grids: list[Grid]) -> Iterator[str]:
    """How to read what is particular to the tables: words that belong to a number, and shorthand."""
    if any(QUALIFIER in heading for grid in grids for heading in grid.headings):
        yield "Words such as “more than” are part of a figure. They stand in a column of their own beside the number."
    if used(grids):
        yield "No cell is empty. Shorthand in square brackets says why there is nothing; the notes explain it."


def _contents(others: list[Sheet]) -> Sheet:
    rows = tuple((sheet.name, sheet.title) for sheet in others)
    return Sheet(CONTENTS, "Contents", (Line(ONE_TABLE),), Grid("contents", ("Worksheet", "What it contains"), rows))


def _notes(answer: Answer, grids: list[Grid]) -> Sheet:
    """What to take care of, and the shorthand that is used and no other."""
    rows = [(f"Note {place}", sentence(caution)) for place, caution in enumerate(answer.cautions, start=1)]
    rows += [(sign, sentence(meaning)) for sign, meaning in used(grids).items()]
    rows = rows or [("Note 1", "There is nothing to add.")]
    lines = (Line(ONE_TABLE), Line("It tells how to read the figures with care, and what the shorthand means."))
    return Sheet(NOTES, "Notes", lines, Grid("notes", ("Note or shorthand", "Meaning"), tuple(rows)))


def _figures(edition: Edition, footer: tuple[str, ...]) -> Sheet:
    answer = edition.answer
    held = grid(f"figures_{_name(edition)}", answer.table)
    lines = (answer.subtitle, ONE_TABLE, explained(held), " · ".join(footer))
    return Sheet(FIGURES, answer.title, tuple(Line(line) for line in lines if line), held)


def _chart(edition: Edition, drawn: NativeChart, charts: bool) -> Sheet:
    held = Grid(f"chart_{_name(edition)}", *_chart_columns(drawn))
    what = "This worksheet contains one table and, to its right, one chart of it." if charts else ONE_TABLE
    lines = (what, explained(held), *(sentence(note) for note in drawn.notes))
    title = f"Data of the chart: {edition.answer.title}"
    return Sheet(CHART, title, tuple(Line(line) for line in lines if line), held, drawn if charts else None)


def _chart_columns(drawn: NativeChart) -> tuple[tuple[str, ...], tuple[tuple[Value, ...], ...]]:
    """Category, a number for each series, the value as it is read, and whether it is a full one."""
    first = drawn.series[0].marks
    columns: list[tuple[str, list[Value]]] = [("Drawn at", list(drawn.categories))]
    if drawn.starts:
        columns.append((FIRST_DAY, list(drawn.starts)))
    for series in drawn.series:
        missing = NOT_APPLICABLE if series.limit else NOT_AVAILABLE
        columns.append((series.name, [missing if mark.value is None else mark.value for mark in series.marks]))
    if any(mark.qualified for mark in first):
        columns.append(("As it is read", [mark.text or NOT_AVAILABLE for mark in first]))
    if any(mark.hollow for mark in first):
        kinds: list[Value] = [NOT_AVAILABLE if mark.value is None else PART if mark.hollow else FULL for mark in first]
        columns.append(("Kind of value", kinds))
    return tuple(heading for heading, _ in columns), tuple(zip(*(cells for _, cells in columns), strict=True))


def _sources(answer: Answer) -> Sheet:
    headings = ("Publisher", "Title", "Published", "Licence", "Address")
    rows = tuple(_source(source) for source in answer.sources)
    return Sheet(SOURCES, "Sources", (Line(ONE_TABLE),), Grid("sources", headings, rows))


def _source(source: Source) -> tuple[Value, ...]:
    licence = source.attribution or source.licence
    return source.publisher, source.title, source.published, licence, source.url or NOT_AVAILABLE


def _name(edition: Edition) -> str:
    """The name of a table: letters, digits and underscores."""
    return edition.slug.replace("-", "_")
