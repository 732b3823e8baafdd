"""The strategy's published figures as they are read: values of indicators, figures of programmes, sums of money."""

from dataclasses import dataclass, replace

from pages.exhibits import funding
from pages.exhibits.exhibit import Source
from pages.exhibits.strategy_words import caution, split, told
from pages.exhibits.words import amount, number, period, worded

PHASES = {
    "pre_strategy": "before the launch",
    "pre_launch": "before the launch",
    "straddles_launch": "across the launch",
    "strategy_period": "after the launch",
}
RELIABILITY = {"A": "official or local source", "B": "official figure as quoted by the press", "C": "loosely defined"}


@dataclass(frozen=True)
class Figure:
    """A published value: as it is read, what it counts, and what must stand beside it.

    `wording` is how the publication put it where that is more than a word before the number.
    """

    figure: str
    what: str
    dates: str
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    claims: tuple[str, ...]
    source: Source
    wording: str = ""


def indicator_value(row: dict, publications: dict[str, Source], known: dict[str, str], based: bool) -> Figure:
    """A value of an indicator; `based` says that the value of the year before it is held too."""
    tags = (PHASES[row["phase"]], RELIABILITY[row["reliability"]])
    dates = period(row["period_start"], row["period_end"], row["period_precision"])
    figure = _figure(row, row["unit"], publications, known, based)
    return replace(figure, dates=f"{dates}, {row['area']}", tags=tags + figure.tags)


def indicator_claim(row: dict, publications: dict[str, Source], known: dict[str, str]) -> Figure:
    """A claim of change among the values of an indicator, by the body that counts it."""
    figure = indicator_value(row, publications, known, based=False)
    return replace(
        figure,
        figure=change(row["value"]),
        what=f"As claimed by {row['source_body']}: {figure.what}",
        tags=("no base given", *(tag for tag in figure.tags if tag != "as quoted")),
        notes=tuple(note for note in figure.notes if "never drawn" not in note),
    )


def programme_figure(row: dict, publications: dict[str, Source], known: dict[str, str]) -> Figure:
    """A figure of a programme, told as planned where it is."""
    figure = _figure(row, row["unit"], publications, known)
    planned = ("planned, not yet a result",) if row["status"] == "planned" else ()
    return replace(figure, what=f"{row['measure']}: {figure.what}", tags=planned + figure.tags)


def change(value: float) -> str:
    """A claimed change in words; the sign is ours, so it is not shown."""
    return f"{number(abs(value))} per cent {'less' if value < 0 else 'more'}"


def sum_of_money(row: dict, publications: dict[str, Source], known: dict[str, str]) -> Figure:
    """A published sum: who gave it to whom, and how the publication put it."""
    put = row["wording"] if row["wording"] not in funding.PREFIXES else None
    figure = funding.amount(row["amount_gbp"], row["qualifier"], row["wording"])
    return Figure(
        figure=amount(row["amount_gbp"], "GBP") if put else figure,
        what=f"{row['funder']} to {row['recipient']}",
        dates=row["year"] or "year not shown",
        tags=("as quoted",) if row["qualifier"] == "as_quoted" else (),
        notes=tuple(told(text, known) for text in (row["note"], row["caution"]) if text),
        claims=(),
        source=publications[row["source_id"]],
        wording=put or "",
    )


def _figure(
    row: dict, unit: str, publications: dict[str, Source], known: dict[str, str], based: bool = False
) -> Figure:
    what, claims = split(row["what_it_counts"])
    notes, more = split(row["note"])
    label = "its claim" if based else "its claim; no base given"
    tags = {"as quoted": row["qualifier"] == "as_quoted", "worked out by us": row["basis"] == "computed"}
    return Figure(
        figure=worded(row["value"], row["qualifier"], unit),
        what=told("; ".join(what), known),
        dates=period(row["period_start"], row["period_end"], row["period_precision"]),
        tags=tuple(tag for tag, applies in tags.items() if applies),
        notes=tuple(text for text in (told("; ".join(notes), known), told(caution(row["caution"]), known)) if text),
        claims=tuple(f"{told(claim, known)} ({label})" for claim in (*claims, *more)),
        source=publications[row["source_id"]],
    )
