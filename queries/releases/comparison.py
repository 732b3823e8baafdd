"""Holds a release against what is already published: what is held, what is new, what was revised, what is unknown."""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.releases.model import Part, Release, Row, WrongRelease

Held = dict[str, Sequence[Row]]


@dataclass(frozen=True)
class Revision:
    """A figure that another release gave otherwise."""

    name: str
    old: str
    new: str
    old_source: str


@dataclass(frozen=True)
class Change:
    """What a release brings to one table: the rows to write, and what they change."""

    part: Part
    rows: tuple[Row, ...]
    added: int
    confirmed: int
    held: int
    revisions: tuple[Revision, ...]
    unknown: tuple[str, ...]


def compare(release: Release, held: Held, source_id: str | None) -> tuple[Change, ...]:
    """Return the changes table by table. A unit that is held, figure by figure, under any source is left alone."""
    units = list(dict.fromkeys(part.unit(row) for part in release.parts for row in part.rows))
    by_unit = {unit: _holders(release.parts, held, unit) for unit in units}
    if release.together:
        everywhere = set.intersection(*by_unit.values()) if by_unit else set()
        fresh = set() if everywhere else set(units)
    else:
        fresh = {unit for unit in units if not by_unit[unit]}
    changes = tuple(
        _change(part, held[part.table], fresh - _own_units(part, held, fresh, source_id), source_id)
        for part in release.parts
    )
    _refuse_overwriting(changes, held, source_id)
    return changes


def _own_units(part: Part, held: Held, units: set[str], source_id: str | None) -> set[str]:
    """Return the units that this table holds already from this very release, though another table does not."""
    return {unit for unit in units if source_id in _holders((part,), held, unit)}


def _holders(parts: tuple[Part, ...], held: Held, unit: str) -> set[str]:
    """Return the sources under which every row of this unit is held, and no row beside them."""
    holders: set[str] | None = None
    for part in parts:
        rows = _contents(part, part.rows, unit)
        if not rows:
            continue
        by_source: dict[str, list[Row]] = {}
        for row in held[part.table]:
            if part.unit(row) == unit:
                by_source.setdefault(row[part.source_column] or "", []).append(row)
        same = {source for source, others in by_source.items() if _contents(part, others, unit) == rows}
        holders = same if holders is None else holders & same
    return holders or set()


def _contents(part: Part, rows: Sequence[Row], unit: str) -> list[tuple[str, ...]]:
    ignored = {part.source_column, part.numbering}
    return sorted(
        tuple(f"{name}={row[name] or ''}" for name in sorted(row) if name not in ignored)
        for row in rows
        if part.unit(row) == unit
    )


def _change(part: Part, held: Sequence[Row], fresh: set[str], source_id: str | None) -> Change:
    rows = tuple(row for row in part.rows if part.unit(row) in fresh)
    before = _latest(part, [row for row in held if row[part.source_column] != source_id])
    added, confirmed, revisions = 0, 0, []
    occurrences: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = _key(part, row, occurrences)
        if key not in before:
            added += 1
        elif _values(part, before[key]) == _values(part, row):
            confirmed += 1
        else:
            revisions.append(_revision(part, before[key], row))
    unknown = [
        f"{name} “{value}”"
        for name in part.names
        for value in dict.fromkeys(row[name] for row in rows)
        if value is not None and held and value not in {other[name] for other in held}
    ]
    return Change(part, rows, added, confirmed, len(part.rows) - len(rows), tuple(revisions), tuple(unknown))


def _latest(part: Part, held: Sequence[Row]) -> dict[tuple[str, ...], Row]:
    """Return the row of each figure in the release that was entered last."""
    latest: dict[tuple[str, ...], Row] = {}
    occurrences: dict[str, dict[tuple[str, ...], int]] = {}
    for row in held:
        place = f"{row[part.source_column]} {part.unit(row)}"
        latest[_key(part, row, occurrences.setdefault(place, {}))] = row
    return latest


def _key(part: Part, row: Row, occurrences: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return what names a figure in any release, with a number where a release prints it on several lines."""
    name = tuple(row[column] or "" for column in part.series)
    occurrences[name] = occurrences.get(name, 0) + 1
    return (*name, str(occurrences[name]))


def _values(part: Part, row: Row) -> str:
    texts = [row[column] or "empty" for column in part.values]
    if len(texts) == 1:
        return texts[0]
    return ", ".join(f"{column} {text}" for column, text in zip(part.values, texts, strict=True))


def _revision(part: Part, old: Row, new: Row) -> Revision:
    name = ", ".join(new[column] or "" for column in part.series if new[column])
    return Revision(name, _values(part, old), _values(part, new), old[part.source_column] or "")


def _refuse_overwriting(changes: tuple[Change, ...], held: Held, source_id: str | None) -> None:
    for change in changes:
        units = {change.part.unit(row) for row in change.rows}
        taken = {
            change.part.unit(row)
            for row in held[change.part.table]
            if row[change.part.source_column] == source_id and change.part.unit(row) in units
        }
        if taken:
            raise WrongRelease(
                f"{change.part.table}.csv already holds {min(taken)} from {source_id} with other figures, and a "
                "release is never overwritten; give a corrected issue a name of its own with --source-id."
            )
