"""What lies inside what, in words beside each figure."""

import re
from dataclasses import dataclass

import pandas as pd

from pages.exhibits.words import amount, listed, sentence, worded

INSIDE = re.compile(r"part of|one of|among|within|inside|contain|equal|overlap|of the|same|repeat|partly")


@dataclass(frozen=True)
class Remark:
    """A sentence beside a figure; it may end in a link to another operation, whose own page holds the other figure.

    `about` is the other figure's bare value, by which a text that already says the same is known.
    """

    text: str
    operation_id: str = ""
    operation: str = ""
    after: str = ""
    about: str = ""

    def said_in(self, text: str) -> bool:
        """Whether a text already tells how the figure lies to the other one."""
        named = re.search(rf"(?<![\d,]){re.escape(self.about)}(?![\d,])", text) if self.about else None
        return named is not None and INSIDE.search(text.lower()) is not None


def remarks(rows: pd.DataFrame, operation_id: str) -> dict[str, list[Remark]]:
    """The remarks of each figure of an operation, by id of the figure."""
    found: dict[str, list[Remark]] = {}
    parts: dict[str, list[str]] = {}
    for row in rows.to_dict("records"):
        if row["operation_id"] != row["other_operation_id"]:
            _add_across(found, row, operation_id)
            continue
        for figure_id, remark in _within(row):
            found.setdefault(figure_id, []).append(remark)
        if row["relation"] == "part_of":
            parts.setdefault(row["other_figure_id"], []).append(_the(row, ""))
    for figure_id, values in parts.items():
        found.setdefault(figure_id, []).append(Remark(f"Contains {listed(values)} told here: never add them."))
    return found


def _within(row: dict) -> list[tuple[str, Remark]]:
    """What must be said beside each of two figures of one operation."""
    inner, outer = row["figure_id"], row["other_figure_id"]
    ours, theirs = f"{_the(row, '')} ({row['measure']})", f"{_the(row, 'other_')} ({row['other_measure']})"
    if row["relation"] == "part_of":
        return [(inner, Remark(f"Part of {theirs}.", about=_bare(row, "other_")))]
    if row["relation"] == "same_as":
        same = Remark(f"The two figures are the same: {ours} and {theirs}.", about="same")
        return [(inner, same), (outer, same)]
    return [
        (inner, Remark(f"May or may not be among {theirs}.", about=_bare(row, "other_"))),
        (outer, Remark(sentence(f"{ours} may or may not be among these"), about=_bare(row, ""))),
    ]


def _bare(row: dict, side: str) -> str:
    return amount(row[f"{side}value"], row[f"{side}unit"])


def _the(row: dict, side: str) -> str:
    """A value in a sentence: "the 18", "about 60"."""
    value = worded(row[f"{side}value"], row[f"{side}qualifier"], row[f"{side}unit"])
    return f"the {value}" if row[f"{side}qualifier"] == "exact" else value


def _add_across(found: dict[str, list[Remark]], row: dict, operation_id: str) -> None:
    """Beside a figure of this operation, the measure of the other one: its value stands with its own operation."""
    ours, theirs = ("", "other_") if row["operation_id"] == operation_id else ("other_", "")
    verb = "Part of" if row["relation"] == "part_of" and not ours else "May overlap with"
    remark = Remark(
        f"{verb} the {row[f'{theirs}measure']} of",
        row[f"{theirs}operation_id"],
        row[f"{theirs}operation"],
        row["note"],
    )
    found.setdefault(row[f"{ours}figure_id"], []).append(remark)
