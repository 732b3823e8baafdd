"""When were the operations, and for which was a result found?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Lane, Span, Spans
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.operation_lists import KNIVES, RESULTS, subjects
from pages.exhibits.words import counted, listed, missing, number, period, when

OTHERS = "Other operations"


def answer(rows: pd.DataFrame) -> Answer:
    """One mark an operation, in the lane of its scheme; single schemes share a lane, and no date is no absence."""
    rows = rows.assign(
        lane=[lane_name(row.scheme, row.operations_in_scheme) for row in rows.itertuples()],
        when=[when_held(row.period_start, row.period_end, row.hint_start, row.hint_end) for row in rows.itertuples()],
        result_words=[RESULTS[row.result].capitalize() for row in rows.itertuples()],
    )
    spans = [span(row) for row in rows.to_dict("records")]
    subject, total = rows["subject"].iloc[0], len(rows)
    found = int((rows["result"] == "published").sum())
    undated = sum(one.start is None for one in spans)
    likely = sum(one.likely for one in spans)
    dates = {"a printed date": total - likely - undated, "a likely date": likely, "no date": undated}
    had = listed(f"{number(many)} had {what}" for what, many in dates.items() if many)
    return Answer(
        title=f"A result was found for {of_all(found, total)} on {subject}",
        subtitle=f"Police operations in Northamptonshire{meanings(spans)}",
        takeaway=f"In the publications read, {had}.",
        alt=f"Timeline of {counted(total, 'operation', 'operations')} on {subject}{years(spans)}: a local result found "
        f"for {number(found)} of {number(total)}; {had}.",
        chart=Spans(tuple(lanes(rows["lane"], spans)), undated="no date") if undated < total else None,
        table=table(
            rows,
            name="Operation",
            when="When",
            area="Where",
            result_words="Result",
        ),
        cautions=(
            "Operations are what police did and chose to publish. They do not show how much violence there was.",
            "No result found means not found in the publications read. There may have been results.",
        ),
    )


def of_all(found: int, total: int) -> str:
    """How many of how many operations: "the one operation", "all 13 operations", "31 of 40 operations"."""
    if total == 1:
        return "the one operation" if found else "none of one operation"
    if found == total:
        return "both operations" if total == 2 else f"all {total} operations"
    return f"{number(found)} of {number(total)} operations"


def meanings(spans: list[Span]) -> str:
    """What the marks that are drawn mean, as a second sentence; nothing where no operation has a date."""
    kinds = {
        "Filled: local result found": any(not one.hollow for one in spans),
        "Hollow: none found": any(one.hollow for one in spans),
        "Diamond: likely date, not printed": any(one.likely for one in spans),
    }
    drawn = [words for words, found in kinds.items() if found]
    return f". {'. '.join(drawn)}" if any(one.start for one in spans) else ""


def years(spans: list[Span]) -> str:
    """The years of the dated spans, as they continue a sentence: ", 2016 to 2025"."""
    held = sorted({one.start.year for one in spans if one.start})
    return f", {held[0]} to {held[-1]}" if len(held) > 1 else "".join(f", {year}" for year in held)


def lane_name(scheme: str, operations_in_scheme: int) -> str:
    """The lane of a scheme; a scheme with a single operation shares one."""
    return scheme.partition(" / ")[0] if operations_in_scheme > 1 else OTHERS


def lanes(names: pd.Series, spans: list[Span]) -> list[Lane]:
    """Lanes with most operations first, the shared one last."""
    held: dict[str, list[Span]] = {}
    for name, one in zip(names, spans, strict=True):
        held.setdefault(name, []).append(one)
    ordered = sorted(held, key=lambda name: (name == OTHERS, -len(held[name])))
    return [Lane(name, tuple(held[name])) for name in ordered]


def span(row: dict) -> Span:
    """One operation on the time axis: at its printed date, else at a likely one, else without."""
    printed = not (missing(row["period_start"]) and missing(row["period_end"]))
    start = plain(row["period_start"]) or plain(row["hint_start"]) or plain(row["hint_end"])
    return Span(
        label=row["name"],
        start=start,
        end=plain(row["period_end"]) or plain(row["hint_end"]) or start,
        hollow=row["result"] != "published",
        likely=start is not None and not printed,
        note=f"{row['when']}. {RESULTS[row['result']].capitalize()}.",
    )


def plain(value: date) -> date | None:
    """A date as such; None where there is none."""
    return None if missing(value) else date(value.year, value.month, value.day)


def when_held(start: date, end: date, likely_start: date, likely_end: date) -> str:
    """When an operation was, saying what was not printed."""
    if not missing(start):
        return f"From {when(start)}; end date not printed" if missing(end) else period(start, end)
    if missing(likely_start) and missing(likely_end):
        return "Date not shown"
    likely = period(likely_start, likely_end)
    return f"Likely up {likely}" if missing(likely_start) else f"Likely {likely}"


EXHIBIT = Exhibit(
    slug="operations-timeline",
    question="When were the operations, and for which was a result found?",
    query="operations_of_subject",
    parameters={"subject": KNIVES},
    choices={"subject": subjects},
    answer=answer,
    pages=("weeks_of_action",),
)
