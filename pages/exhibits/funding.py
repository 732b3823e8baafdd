"""Which sums of money were published?"""

import pandas as pd

from pages.exhibits.charts import Cell, Matrix
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import counted, missing, worded

PREFIXES = ("at least", "more than")  # published words that stand before the sum


def answer(rows: pd.DataFrame) -> Answer:
    """Statements of money side by side, never added: some are minimums, some for several areas, some long past."""
    rows = rows.assign(
        sum=[amount(row.amount_gbp, row.qualifier, row.wording) for row in rows.itertuples()],
        when=["year not shown" if missing(year) else year for year in rows["year"]],
    )
    own = rows[rows["by_the_partnership"]]
    highest, lowest = rows.loc[rows["amount_gbp"].idxmax()], rows.loc[rows["amount_gbp"].idxmin()]
    return Answer(
        title=f"{counted(len(own), 'grant', 'grants').capitalize()} of the partnership found: "
        f"{own['sum'].iloc[0]} for {own['programme'].iloc[0]}",
        subtitle="Sums of money named in publications, each as published. OPFCC: Office of the Police, Fire and Crime "
        "Commissioner; NSVPP: this partnership",
        takeaway="The sums differ in kind: minimums, totals over several years or areas, money announced and later "
        "withdrawn. They are never added up. The grant that comes with the Serious Violence Duty was not found.",
        alt=f"List of {len(rows)} published sums, from {lowest['sum']} ({lowest['recipient'].partition(':')[0]}) to "
        f"{highest['sum']} ({highest['recipient'].partition(':')[0]}). No total is made.",
        chart=Matrix(
            rows=tuple(rows["recipient"]),
            columns=("Amount", "From", "When", "Read with care"),
            cells=tuple(
                tuple(
                    Cell(text=text)
                    for text in (row.sum, row.funder, row.when, "" if missing(row.caution) else row.caution)
                )
                for row in rows.itertuples()
            ),
            empty="nothing to add",
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
        cautions=("Money given is not money spent, and says nothing about results.",),
    )


def amount(value: float, qualifier: str, wording: str | None) -> str:
    """A sum as it was published: "at least £1,000,000", "about £1,000,000"."""
    return worded(value, qualifier, "GBP", wording if wording in PREFIXES else None)


EXHIBIT = Exhibit(
    slug="funding",
    question="Which sums of money were published?",
    query="funding_found",
    answer=answer,
    pages=("strategy",),
)
