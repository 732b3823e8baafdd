"""Totals that never count a thing twice: one number where that is shown, else a lower and an upper bound."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas

from queries.apart import Figure, Relations, heaviest_apart, why_not_apart
from queries.errors import UnknownName
from queries.run import run
from queries.total_words import FEW_PEOPLE, least, most, qualifier, warnings, withheld, words

LeftOut = tuple[str, str]


@dataclass(frozen=True)
class Total:
    """What may be said of a measure over some operations.

    The truth lies from `lower` to `upper` (None: no upper limit is known; both None: not totalled). `included` are
    the figures in `lower`; `left_out` are all others found, each with the reason; `notes` must stand beside `words`.
    """

    measure: str
    lower: float | None
    upper: float | None
    qualifier: str | None
    included: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    words: str
    notes: tuple[str, ...] = ()


def total(measure: str, operation_ids: Sequence[str]) -> Total:
    """Return the total of `measure` over these operations; raise UnknownName for a measure or operation there is not.

    Figures are added only when shown to count the same thing at other times or places. Figures of programmes repeat
    figures of operations and are never read.
    """
    wanted = list(dict.fromkeys(operation_ids))
    subjects = _subjects(measure, wanted)
    figures = _figures(run("figures_to_total", measure=measure, operation_ids=wanted))
    if len(set(subjects.values())) > 1:
        reasons = [(one.figure_id, f"its operation is about {subjects[one.operation_id]}") for one in figures]
        names = ", ".join(f"“{subject}”" for subject in sorted(set(subjects.values())))
        return _not_totalled(measure, f"figures about different subjects are never added ({names})", reasons)
    usable, left_out = _set_aside(figures)
    relations = Relations(tuple(tuple(row) for row in run("figure_relations").itertuples(index=False)))
    usable, repeated = _without_repeats(measure, usable, relations)
    if not any(one.measure == measure for one in usable):
        return _not_totalled(measure, "no figure of these operations can be counted", left_out + repeated)
    return _bounds(measure, usable, left_out + repeated, relations, _gaps(wanted, usable))


def _subjects(measure: str, operation_ids: list[str]) -> dict[str, str]:
    if measure not in set(run("measure_names")["measure"]):
        raise UnknownName(f"There is no measure called {measure!r}.")
    rows = run("operation_subjects", operation_ids=operation_ids)
    subjects = dict(zip(rows["operation_id"], rows["subject"], strict=True))
    for operation_id in operation_ids:
        if operation_id not in subjects:
            raise UnknownName(f"There is no operation called {operation_id!r}.")
    return subjects


def _figures(answer: pandas.DataFrame) -> list[Figure]:
    empty_as_none = answer.astype(object).where(answer.notna(), None)
    return [
        Figure(
            **{
                **row,
                "first_day": _day(row["first_day"]),
                "last_day": _day(row["last_day"]),
                "districts": frozenset(filter(None, row["districts"].split("; "))),
            }
        )
        for row in empty_as_none.to_dict("records")
    ]


def _day(value: object) -> date | None:
    return value.date() if isinstance(value, pandas.Timestamp) else None


def _not_totalled(measure: str, why: str, left_out: list[LeftOut]) -> Total:
    return Total(measure, None, None, None, (), tuple(left_out), f"not totalled: {why}")


def _set_aside(figures: list[Figure]) -> tuple[list[Figure], list[LeftOut]]:
    """Return the figures that can be counted, and the others with the reason."""
    reasons = {
        "national": "a national figure, given for context only",
        "beyond_county": "it reaches over the border of the county",
        "planned": "announced beforehand, not reported to have happened",
    }
    reason_of = {one.figure_id: reasons.get(one.scope) or reasons.get(one.status) for one in figures}
    usable = [one for one in figures if reason_of[one.figure_id] is None]
    return usable, [(figure_id, reason) for figure_id, reason in reason_of.items() if reason is not None]


def _without_repeats(measure: str, figures: list[Figure], relations: Relations) -> tuple[list[Figure], list[LeftOut]]:
    kept: list[Figure] = []
    left_out = []
    for figure in sorted(figures, key=lambda one: (one.measure != measure, one.figure_id)):
        twin = next((one for one in kept if one.figure_id in relations.repeats(figure.figure_id)), None)
        if twin is None:
            kept.append(figure)
        else:
            left_out.append((figure.figure_id, f"the same published number as {twin.figure_id}"))
    return kept, left_out


def _gaps(operation_ids: list[str], usable: list[Figure]) -> list[str]:
    silent = [name for name in operation_ids if name not in {one.operation_id for one in usable}]
    return [f"No figure to count was found in the publications read for: {', '.join(silent)}."] if silent else []


def _bounds(
    measure: str, usable: list[Figure], left_out: list[LeftOut], relations: Relations, notes: list[str]
) -> Total:
    ids = {one.figure_id for one in usable}
    whole_of = {one.figure_id: sorted(relations.wholes(one.figure_id) & ids) for one in usable}
    tops = [one for one in usable if not whole_of[one.figure_id]]
    weights = {one.figure_id: least(one) for one in usable}
    in_order = sorted(usable, key=lambda one: (bool(whole_of[one.figure_id]), -weights[one.figure_id]))
    included = [one for one in heaviest_apart(in_order, weights, relations) if not withheld(one)]
    lower = sum(weights[one.figure_id] for one in included)
    upper = max(lower, sum(most(one) for one in tops))
    for figure in (one for one in usable if one not in included):
        wholes = whole_of[figure.figure_id]
        left_out.append((figure.figure_id, _reason(figure, wholes, included, relations)))
    return Total(
        measure,
        lower,
        None if math.isinf(upper) else upper,
        qualifier(included, tops, upper),
        tuple(sorted(one.figure_id for one in included)),
        tuple(sorted(left_out)),
        words(included, tops, lower, upper),
        tuple(notes + warnings(included, tops)),
    )


def _reason(figure: Figure, wholes: list[str], included: Sequence[Figure], relations: Relations) -> str:
    if wholes:
        return f"part of {', '.join(wholes)}"
    if withheld(figure):
        return f"a count of fewer than {FEW_PEOPLE} people in a place below the county"
    reasons = [why_not_apart(figure, other, relations) for other in included]
    return f"{next(reason for reason in reasons if reason)}; counted in the upper number only"
