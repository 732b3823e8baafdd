"""Which sums of money were published?"""

import re

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import counted, missing, worded

PREFIXES = ("at least", "more than", "almost")  # published words that stand before the sum
BRIEFLY = {  # what a caution says of the sum itself, as it fits beside it
    "Three areas together": "three areas together",
    "same for every force": "same for every force",
    "later withdrawn": "later withdrawn by the Home Office",
}
YEARS = re.compile(r"\b(\d{4})-(\d{4})\b")


def answer(rows: pd.DataFrame) -> Answer:
    """Statements of money side by side, never added: some are minimums, some for several areas, some long past."""
    rows = rows.assign(
        sum=[amount(row.amount_gbp, row.qualifier, row.wording) for row in rows.itertuples()],
        when=["year not shown" if missing(year) else YEARS.sub(r"\1 to \2", year) for year in rows["year"]],
        covers=["" if missing(caution) else briefly(caution) for caution in rows["caution"]],
    )
    own = rows[rows["by_the_partnership"]]
    highest, lowest = rows.loc[rows["amount_gbp"].idxmax()], rows.loc[rows["amount_gbp"].idxmin()]
    return Answer(
        title=f"{counted(len(own), 'grant', 'grants').capitalize()} of the partnership found: "
        f"{own['sum'].iloc[0]} for {own['programme'].iloc[0]}",
        subtitle="Sums of money as published, Northamptonshire. In brackets: payer and year (OPFCC: Office of the "
        "Police, Fire and Crime Commissioner; NSVPP: this partnership)",
        takeaway="The grant that comes with the Serious Violence Duty was not found in the publications read.",
        alt=f"List of {len(rows)} published sums, from {lowest['sum']} ({lowest['recipient'].partition(':')[0]}) to "
        f"{highest['sum']}, {highest['covers']} ({highest['recipient'].partition(':')[0]}). No total is made.",
        chart=Matrix(
            rows=tuple(f"{purpose(row.recipient)} ({row.funder}, {row.when})" for row in rows.itertuples()),
            columns=("Sum as published",),
            cells=tuple((Cell(text=f"{row.sum}{row.covers and f'; {row.covers}'}"),) for row in rows.itertuples()),
        ),
        table=table(
            rows,
            numeric=("sum",),
            recipient="For what",
            sum="Amount",
            funder="From",
            when="When",
            programme="Programme",
            caution="Read with care",
        ),
        cautions=(
            "The sums differ in kind: minimums, totals over several years or areas, money announced and later "
            "withdrawn. They are never added up.",
            "Money given is not money spent, and says nothing about results.",
        ),
    )


def amount(value: float, qualifier: str, wording: str | None) -> str:
    """A sum as it was published: "at least £1,000,000", "almost £1,000,000, over three years"."""
    if wording is None or missing(wording):
        return worded(value, qualifier, "GBP")
    first, _, rest = wording.partition(", ")
    if first not in PREFIXES:
        return f"{worded(value, qualifier, 'GBP')}, {wording}"
    return worded(value, qualifier, "GBP", first) + (rest and f", {rest}")


def purpose(recipient: str) -> str:
    """What the money was for, without whom it went to: "Hotspot patrols"."""
    text = recipient.rpartition(": ")[2]
    return text[:1].upper() + text[1:]


def briefly(caution: str) -> str:
    """What a caution says of the sum itself, short enough to stand beside it wherever it is drawn; else nothing."""
    return next((words for part, words in BRIEFLY.items() if part in caution), "")


EXHIBIT = Exhibit(
    slug="funding",
    question="Which sums of money were published?",
    query="funding_found",
    answer=answer,
    pages=("strategy",),
)
