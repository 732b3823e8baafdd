"""Whether two published figures are shown to count nothing twice; where the publications are silent, they are not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

PART_OF, SAME_AS = "part_of", "same_as"


@dataclass(frozen=True)
class Figure:
    """A published figure: its value, what it counts, and the printed days and the districts it can be placed in.

    `first_day` and `last_day` are None unless a page prints them; `districts` is empty for the county as a whole and
    for any place that cannot be told.
    """

    figure_id: str
    operation_id: str
    measure: str
    value: float
    qualifier: str
    unit: str
    scope: str
    tactic: str
    route: str | None
    status: str
    what_it_counts: str
    caution: str | None
    defined_by_row: bool
    first_day: date | None
    last_day: date | None
    districts: frozenset[str]


@dataclass(frozen=True)
class Relations:
    """Which figures are listed as containing, repeating or possibly overlapping which."""

    pairs: tuple[tuple[str, str, str], ...]

    def wholes(self, figure_id: str) -> frozenset[str]:
        """Return every figure that contains this one, through any number of steps."""
        steps = {(part, whole) for part, whole, relation in self.pairs if relation == PART_OF}
        return frozenset(self._reached(figure_id, steps | self._both_ways(SAME_AS)) - self.repeats(figure_id))

    def parts(self, figure_id: str) -> frozenset[str]:
        """Return every figure that this one contains, through any number of steps."""
        steps = {(whole, part) for part, whole, relation in self.pairs if relation == PART_OF}
        return frozenset(self._reached(figure_id, steps | self._both_ways(SAME_AS)) - self.repeats(figure_id))

    def repeats(self, figure_id: str) -> frozenset[str]:
        """Return this figure and every figure that is the same number."""
        return frozenset(self._reached(figure_id, self._both_ways(SAME_AS)))

    def listed_together(self, figure_id: str, other_id: str) -> bool:
        """Return whether the two, or any figures they contain or are contained in, are one or are listed as a pair."""
        family, others = self._family(figure_id), self._family(other_id)
        if family & others:
            return True
        return any(
            (one in family and other in others) or (one in others and other in family) for one, other, _ in self.pairs
        )

    def _family(self, figure_id: str) -> frozenset[str]:
        return self.repeats(figure_id) | self.wholes(figure_id) | self.parts(figure_id)

    def _both_ways(self, relation: str) -> set[tuple[str, str]]:
        listed = {(one, other) for one, other, kind in self.pairs if kind == relation}
        return listed | {(other, one) for one, other in listed}

    @staticmethod
    def _reached(start: str, steps: set[tuple[str, str]]) -> set[str]:
        reached, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            following = {there for came_from, there in steps if came_from == here} - reached
            reached |= following
            waiting += following
        return reached


def why_not_apart(figure: Figure, other: Figure, relations: Relations) -> str | None:
    """Return why the two may not be added, or None when what they count is shown to be the same kind and disjoint."""
    if relations.listed_together(figure.figure_id, other.figure_id):
        return f"it may overlap {other.figure_id}"
    if not _same_definition(figure, other):
        return f"it is not shown to count the same thing as {other.figure_id}"
    if figure.districts and other.districts and not figure.districts & other.districts:
        return None
    if figure.operation_id == other.operation_id:
        return f"it belongs to the same operation as {other.figure_id}, and no page says that they do not overlap"
    return _why_not_at_different_times(figure, other)


def _same_definition(figure: Figure, other: Figure) -> bool:
    """Return whether nothing speaks against one definition. A caution does: it is there because a row is special."""
    if figure.caution or other.caution or "not_stated" in (figure.route, other.route):
        return False
    if figure.defined_by_row and figure.what_it_counts.casefold() != other.what_it_counts.casefold():
        return False
    return _kind(figure) == _kind(other)


def _kind(figure: Figure) -> tuple[str | None, ...]:
    return figure.measure, figure.unit, figure.tactic, figure.route


def _why_not_at_different_times(figure: Figure, other: Figure) -> str | None:
    for one in (figure, other):
        if one.first_day is None or one.last_day is None:
            return f"no page prints the dates of {one.operation_id}, so it may overlap {other.figure_id}"
    if _ends_before(figure, other) or _ends_before(other, figure):
        return None
    return f"its dates overlap those of {other.figure_id}"


def _ends_before(figure: Figure, other: Figure) -> bool:
    return figure.last_day is not None and other.first_day is not None and figure.last_day < other.first_day


def heaviest_apart(figures: Sequence[Figure], weights: dict[str, float], relations: Relations) -> tuple[Figure, ...]:
    """Return the figures of the largest total that are shown to be apart two by two; of equal totals, the earlier."""
    apart = {
        frozenset((one.figure_id, other.figure_id))
        for number, one in enumerate(figures)
        for other in figures[:number]
        if why_not_apart(one, other, relations) is None
    }
    known: dict[tuple[Figure, ...], tuple[Figure, ...]] = {}

    def weight(chosen: Iterable[Figure]) -> float:
        return sum(weights[figure.figure_id] for figure in chosen)

    def best(rest: tuple[Figure, ...]) -> tuple[Figure, ...]:
        if rest and rest not in known:
            first, others = rest[0], rest[1:]
            free = tuple(other for other in others if frozenset((first.figure_id, other.figure_id)) in apart)
            chosen = (first, *best(free))
            if len(free) < len(others):
                chosen = max(chosen, best(others), key=weight)
            known[rest] = chosen
        return known[rest] if rest else ()

    return best(tuple(figures))
