"""What has changed since the register was last written: exhibits, rules, and the entries that say so."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pages.exhibits.catalogue import exhibits
from pages.exhibits.records import records
from pages.exhibits.words import counted, listed, period
from pages.outlets.edition import Edition, editions
from pages.outlets.publishing.register import Entry, Line, entries, held, newest, revisions
from pages.outlets.publishing.values import ALL, changes, lines
from pages.outlets.publishing.withdrawn import withdrawals

FIRST = "First publication."
ONLY_WORDS = "The words or sources beside the figures changed. No figure did."
RULE_GONE = "This rule is no longer in force."
Held = Mapping[str, Line]


@dataclass(frozen=True)
class News:
    """A publication to be entered: the entry without its number, the question or indicator, and its values."""

    kind: str
    thing: str
    choices: str
    code: str | None
    revision: int
    change: str
    why: str | None
    about: str
    values: Held


def news(why: str | None = None, without: frozenset[str] = frozenset()) -> tuple[News, ...]:
    """Everything that differs from the register's newest, in the snapshot this is pinned to, but for some exhibits."""
    return (*_exhibits(why, without), *_rules(why))


def unanswered() -> frozenset[str]:
    """The exhibits that have no answer once rows of theirs are withdrawn."""
    broken = set()
    for slug in exhibits():
        try:
            list(editions(slug))
        except (LookupError, ValueError, TypeError, StopIteration):  # each of them means: its rows are not there
            broken.add(slug)
    return frozenset(broken)


def _exhibits(why: str | None, without: frozenset[str]) -> Iterator[News]:
    for shown in (shown for slug in exhibits() if slug not in without for shown in editions(slug)):
        last = newest(shown.slug, shown.address_choices)
        if last is None or last.code != shown.code:
            values = lines(shown.answer.rows)
            change = FIRST if last is None else _change(last, shown, values)
            reason = why or (_why_gone(held(last.entry_id), values) if last else None)
            number = last.revision + 1 if last else 1
            about = shown.exhibit.question
            choices = shown.address_choices
            yield News("exhibit", shown.slug, choices, shown.code, number, change, reason, about, values)


def _change(last: Entry, shown: Edition, values: Held) -> str:
    """What changed since the last publication, without any figure of its own."""
    differing = changes(held(last.entry_id), values)
    earlier = [one for one in revisions(shown.slug, shown.address_choices) if one.code == shown.code]
    if earlier:
        return f"It is again as it was in revision {earlier[-1].revision}."
    if not differing:
        return ONLY_WORDS
    parts = (
        (sum(one.old is not None and one.new is not None for one in differing), "changed"),
        (sum(one.old is None for one in differing), "added"),
        (sum(one.new is None for one in differing), "no longer shown"),
    )
    said = listed(f"{counted(many, 'value', 'values')} {what}" for many, what in parts if many)
    return f"{said[:1].upper()}{said[1:]}."


def _why_gone(old: Held, new: Held) -> str | None:
    """Why lines are gone where figures of theirs were withdrawn."""
    gone = [one for line in old if line not in new and line != ALL for one in line.split(", ")]
    reasons = [one.why for one in withdrawals() if one.kind == "figure" and one.thing in gone]
    return " ".join(reasons) or None


def _rules(why: str | None) -> Iterator[News]:
    present = {row["indicator_id"]: row for row in records("rules_in_force")}
    for indicator, row in present.items():
        last, values = newest(indicator), _rule(row)
        differing = [] if last is None else [one.name for one in changes(held(last.entry_id), values)]
        if last is None or differing:
            change = FIRST if last is None else f"Changed: {listed(differing)}."
            number = last.revision + 1 if last else 1
            yield News("rule", indicator, "", None, number, change, why, row["indicator"], values)
    for last in {one.thing: one for one in entries() if one.kind == "rule"}.values():
        if last.thing not in present and last.change != RULE_GONE:
            yield News("rule", last.thing, "", None, last.revision + 1, RULE_GONE, why, last.thing, {})


def _rule(row: dict) -> Held:
    baseline = "" if row["baseline_start"] is None else period(row["baseline_start"], row["baseline_end"])
    values = {
        "test": row["test"],
        "baseline": baseline,
        "direction": row["direction"],
        "wording": row["rule"],
        "why no test can be made": row["why_no_test"],
    }
    return {
        ALL: Line(f"How it is judged: {row['indicator']}", {name: value for name, value in values.items() if value})
    }


def register_rows(found: tuple[News, ...], first_number: int, today: date) -> tuple[list[dict], list[dict]]:
    """The rows of these publications for the register and for its values, numbered from `first_number`."""
    entered, values = [], []
    for number, one in enumerate(found, start=first_number):
        entry_id = entry_name(number)
        entered.append(
            row(entry_id, today, one.kind, one.change, one.why)
            | {"thing": one.thing, "choices": one.choices or None, "code": one.code, "revision": str(one.revision)}
        )
        for key, line in one.values.items():
            text = json.dumps(line.values, ensure_ascii=False, separators=(",", ":"))
            values.append({"entry_id": entry_id, "line": key, "label": line.label, "held": text})
    return entered, values


def entry_name(number: int) -> str:
    """The name of the entry of this number: R007."""
    return f"R{number:03}"


def row(entry_id: str, today: date, kind: str, change: str, why: str | None) -> dict[str, str | None]:
    """A row of the register that is about no edition."""
    return {
        "entry_id": entry_id,
        "published_on": today.isoformat(),
        "kind": kind,
        "thing": None,
        "choices": None,
        "code": None,
        "revision": None,
        "change": change,
        "why": why,
    }
