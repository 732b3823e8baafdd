"""The operations and figures that name a place; a small count of people is left to the page of its operation."""

import re
from dataclasses import dataclass

from pages.exhibits.exhibit import kept
from pages.exhibits.operation_lists import Listed, operations
from pages.exhibits.operations import ACTIVITY, ARRESTS, Activity, Operation, Told, operation
from pages.exhibits.overlaps import Remark
from pages.exhibits.records import records
from pages.exhibits.town_names import named
from pages.exhibits.words import number

SMALL = 5  # a count of people below this stands with its own operation only
IN_WORDS = ("no", "one", "two", "three", "four")
MORE = Remark("More about this figure stands with the operation.")


@dataclass(frozen=True)
class TownFigure:
    """A figure with the whole area it covers, and what must be known beside it."""

    told: Told
    area: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class TownOperation:
    """What one operation says of a place; `withheld` are the measures of small counts of people."""

    listed: Listed
    when: str
    area: str
    result: str
    cautions: tuple[str, ...]
    figures: tuple[TownFigure, ...]
    withheld: tuple[str, ...]
    done: tuple[Activity, ...]
    announced: tuple[Activity, ...]


@kept
def town_operations(name: str) -> tuple[TownOperation, ...]:
    """Every operation that names a place in its area, its figures or what was done, newest first."""
    held: dict[str, list[dict]] = {}
    for row in records("figures_by_place"):
        held.setdefault(row["operation_id"], []).append(row)
    told = (_told(operation(one.operation_id), held.get(one.operation_id, []), name) for one in reversed(operations()))
    return tuple(one for one in told if one is not None)


def names_place(row: dict, name: str) -> bool:
    """Whether a figure names a place in its area or in what it counts."""
    return named(row["area"], name) or named(row["what_it_counts"], name)


def is_small(row: dict) -> bool:
    """Whether a figure is a count of people so small that only its operation's own page may give it."""
    return row["unit"] == "people" and row["value"] < SMALL


def cautions(found: tuple[TownOperation, ...]) -> tuple[str, ...]:
    """What must be known about all of them: activity is not outcome, an arrest not guilt."""
    measures = [one.told.measure for held in found for one in held.figures]
    measures += [measure for held in found for measure in held.withheld]
    arrests = any("rrest" in measure for measure in measures)
    return (*((ACTIVITY,) if found else ()), *((ARRESTS,) if arrests else ()))


def _told(whole: Operation, rows: list[dict], name: str) -> TownOperation | None:
    own = [row for row in rows if names_place(row, name)]
    done = tuple(one for one in whole.done if named(one.activity, name))
    announced = tuple(one for one in whole.announced if named(one.activity, name))
    if not (own or done or announced or named(whole.area, name)):
        return None
    small = frozenset(int(row["value"]) for row in rows if is_small(row))
    return TownOperation(
        listed=whole.listed,
        when=whole.when,
        area=whole.area,
        result=whole.result,
        cautions=tuple(one for one in whole.cautions if one not in (ACTIVITY, ARRESTS) and not _quotes(one, small)),
        figures=tuple(_figure(whole.figure(row["figure_id"]), row["area"], small) for row in own if not is_small(row)),
        withheld=tuple(dict.fromkeys(row["measure"] for row in own if is_small(row))),
        done=done,
        announced=announced,
    )


def _figure(told: Told, area: str, small: frozenset[int]) -> TownFigure:
    remarks = (MORE if _quotes(one.text, small) else one for one in told.remarks)
    return TownFigure(told, area, tuple(dict.fromkeys(remarks)))


def _quotes(text: str, small: frozenset[int]) -> bool:
    """Whether a remark may repeat one of the operation's small counts, in figures or in words."""
    said = "|".join(words for value in small for words in (number(value), IN_WORDS[value]))
    return bool(small) and re.search(rf"(?<![\w,.])(?:{said})(?![\w,])", text.lower()) is not None
