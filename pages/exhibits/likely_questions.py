"""Likely questions on an exhibit with answers from its rows, cautions and verdicts; "not found" where it is so."""

import re
from collections.abc import Iterator

import pandas as pd

from pages.exhibits import violence_known_years
from pages.exhibits.exhibit import Answer, Exhibit, ask
from pages.exhibits.records import gaps
from pages.exhibits.weapons_by_route import ROUTES
from pages.exhibits.words import NOT_FOUND, counted, listed, number, sentence

Asked = tuple[str, tuple[str, ...]]

LAUNCH = "Is violence down since the launch?"
HANDED_IN, NOT_STATED = "handed_in", "not_stated"
ROUTE_UNKNOWN = "By which route the knives came in is not stated in the part of the publication that was read."
TIMES = {"quarter_start", "period_start", "first_day", "likely_start", "month", "year_ending", "date"}
YEARS = {"financial_year": "offences", "year_name": "homicides"}  # columns of years, and of what was counted in them
RECORDED = {"offences", "homicides", "knife_offences", "crimes", "rate"}  # columns of crime as police recorded it
YEAR = re.compile(r"(\d{4})/\d\d")
NO_TREND = re.compile(r"\b(compar|trend|alike|chance|differ)", re.IGNORECASE)
CANNOT = (
    "It cannot be said. No test that was fixed beforehand has been made on these figures, so no word of change is used."
)
SELECTED = "Carrying a knife"
ARREST = "An arrest is not a finding of guilt."
OTHERS = (
    "This briefing does not. Forces differ in size, in what people there are counted, and in how crimes are recorded, "
    "and nothing here was set up beforehand to compare them. It is about Northamptonshire alone."
)


def likely_questions(exhibit: Exhibit, launch: bool) -> tuple[Asked, ...]:
    """Each question with its answer, line by line."""
    answer = ask(exhibit)
    if answer.rows.empty:
        return ()
    return tuple(_questions(exhibit, answer, launch))


def _questions(exhibit: Exhibit, answer: Answer, launch: bool) -> Iterator[Asked]:
    columns = set(answer.rows.columns)
    recorded = bool(columns & RECORDED)
    if columns & TIMES and exhibit.slug != violence_known_years.EXHIBIT.slug:
        yield "Is that more than last time?", more_than_last_time(answer)
    if "route" in columns or recorded:
        yield "Does this include handed-in knives?", (handed_in(answer),)
    carrying = [sentence(caution) for caution in answer.cautions if SELECTED in caution]
    if carrying:
        yield "Does this include carrying a knife?", tuple(carrying)
    for year in missing_years(answer.rows):
        yield f"Why is {year} missing?", why_missing(year)
    if "arrest" in " ".join((answer.title, answer.subtitle, answer.takeaway, answer.alt)).lower():
        yield "Does an arrest mean that they did it?", (f"No. {ARREST}",)
    if launch and (recorded or "strategy" in exhibit.pages):
        yield LAUNCH, since_launch()
    if recorded:
        yield "Why not compare with other forces?", (OTHERS,)


def more_than_last_time(answer: Answer) -> tuple[str, ...]:
    """What the verdicts allow, or that it cannot be said; with the cautions on comparing."""
    said = [sentence(f"{verdict.outcome}: {verdict.reason}") for verdict in answer.verdicts]
    return tuple(said or [CANNOT]) + tuple(sentence(one) for one in answer.cautions if NO_TREND.search(one))


def handed_in(answer: Answer) -> str:
    """Whether knives that were handed in are among what is counted."""
    if "route" not in answer.rows.columns:
        return f"No. It counts what police recorded as crimes: {sentence(answer.subtitle)}"
    routes = list(answer.rows["route"].dropna())
    among = routes.count(HANDED_IN)
    if among == 0:
        named = [ROUTES[route].lower() for route in dict.fromkeys(routes) if route in ROUTES and route != NOT_STATED]
        return f"No figure is given as handed in. Routes given: {listed(named)}." if named else ROUTE_UNKNOWN
    if among == len(answer.rows):
        return "Yes: that is all that it counts."
    kinds = counted(among, "figure is", "figures are")
    return f"Yes: {kinds} of what was handed in, of {number(len(answer.rows))} held. They are not added to the others."


def missing_years(rows: pd.DataFrame) -> tuple[str, ...]:
    """The financial years without a figure that lie between years with one."""
    found = [(year, value) for year, value in YEARS.items() if {year, value} <= set(rows.columns)]
    if not found:
        return ()
    year, value = found[0]
    held = {int(one[1]) for name in rows.loc[rows[value].notna(), year].dropna() if (one := YEAR.fullmatch(str(name)))}
    between = range(min(held), max(held)) if held else ()
    return tuple(f"{first}/{(first + 1) % 100:02}" for first in between if first not in held)


def why_missing(year: str) -> tuple[str, ...]:
    """What was not found for a year, and what would fill it, as the list of gaps says."""
    named = [gap for page in ("knives", "strategy") for gap in gaps(page) if _about(gap, year)]
    lines = [
        " ".join(
            sentence(part)
            for part in (
                f"{gap['what_was_not_found']}: {NOT_FOUND}",
                f"It would be filled by: {gap['what_would_fill_it']}",
                gap["note"] or "",
            )
            if part
        )
        for gap in named
    ]
    return tuple(lines) or (f"A figure for {year} was {NOT_FOUND}. Missing is not zero.",)


def _about(gap: dict, year: str) -> bool:
    """Whether a gap is in recorded crime of this year."""
    return "recorded crime" in gap["what_was_not_found"].lower() and year in str(gap["what_would_fill_it"])


def since_launch() -> tuple[str, ...]:
    """The answer of the strategy page."""
    answer = ask(violence_known_years.EXHIBIT)
    return sentence(answer.title), answer.takeaway
