"""How many knife offences did police record?"""

from datetime import date

import pandas as pd

from pages.exhibits.charts import Columns, Point
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, number, period

KNOWN = {
    "official_table": "read in a table of the Office for National Statistics",
    "derived": "sum of four quarters in a copy of the Home Office table; not drawn",
    "press_quote": "quoted by a newspaper, not read in a table; not drawn",
}


def answer(rows: pd.DataFrame) -> Answer:
    """Financial years of the official tables as columns; the last table and the press quotes in words."""
    rows = rows.assign(
        months=[period(row.period_start, row.period_end) for row in rows.itertuples()],
        offences=[number(row.knife_offences) for row in rows.itertuples()],
        known=[KNOWN[row.source_type] for row in rows.itertuples()],
    )
    official = rows[rows["source_type"] == "official_table"]
    years, last_table = official[official["financial_year"]], official.iloc[-1]
    quotes = rows[rows["source_type"] == "press_quote"]
    last, earlier = years.iloc[-1], years.iloc[-4]
    fewest = years.loc[years["knife_offences"].idxmin()]
    quoted = listed(f"{row.offences} for the 12 months to {row.period_end:%B %Y}" for row in quotes.itertuples())
    last_months = f"{last_table['period_start']:%B} to {last_table['period_end']:%B %Y}"
    return Answer(
        title=f"Police recorded {last['offences']} knife offences in {financial(last['period_start'])}, the last full "
        "year in the tables",
        subtitle="Selected offences with a knife or sharp instrument, Northamptonshire, financial years "
        f"{financial(years['period_start'].iloc[0])} to {financial(last['period_start'])}",
        takeaway=f"{earlier['offences']} were recorded in {financial(earlier['period_start'])}. The last table found "
        f"ends in {last_table['period_end']:%B %Y}: it has {last_table['offences']} for {last_months}, three months of "
        f"which are also in {financial(last['period_start'])}. After that, newspapers quoted {quoted}. They are "
        "not drawn, because they were not read in a table.",
        alt=f"Columns for {len(years)} financial years, from {fewest['offences']} in "
        f"{financial(fewest['period_start'])} to {last['offences']} in {financial(last['period_start'])}; "
        f"{earlier['offences']} in {financial(earlier['period_start'])}.",
        chart=Columns(
            tuple(
                Point(row.period_start, financial(row.period_start), float(row.knife_offences), row.offences)
                for row in years.itertuples()
            ),
            "offences",
        ),
        table=table(rows, numeric=("offences",), months="12 months", offences="Offences", known="How it is known"),
        cautions=(
            "Selected offences only: homicide, attempted murder, threats to kill, assault with injury or intent, "
            "robbery, rape and sexual assault. Carrying a knife is not among them.",
            "The way police record crime was changed during these years, and the way of counting knife offences after "
            "them. So the columns do not show how much knife crime there was, and later figures are not joined on.",
            "2012/13 and 2014/15 hold quarters that are likely slips of recording: see knife offences by quarter.",
            "Some 12-month periods in the table overlap. They are never added up.",
            "Knife offences for this force after December 2019 were not found in an official table.",
        ),
        drawn=tuple(years["source_id"]),
    )


def financial(start: date) -> str:
    """A year from April to March by its short name: 2018/19."""
    return f"{start.year}/{(start.year + 1) % 100:02}"


EXHIBIT = Exhibit(
    slug="recorded-knife-offences",
    question="How many knife offences did police record?",
    query="recorded_knife_offences",
    answer=answer,
    pages=("knives",),
)
