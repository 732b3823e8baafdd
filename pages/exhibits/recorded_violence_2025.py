"""What serious violence was recorded in the first full year after the launch?"""

import pandas as pd

from pages.exhibits.charts import Headline, Headlines
from pages.exhibits.exhibit import Answer, Exhibit, table
from pages.exhibits.words import listed, number, period

OFFENCES = ("Homicide", "Violence with injury", "Robbery", "Possession of weapons offences")
ONLY = "It is the only full year held after the launch, so it is compared with nothing."
LATER = "Later full years are held too; here the first one stands alone and is compared with nothing."
COUNTS = {
    "Homicide": "Murder, manslaughter and infanticide, as recorded by police",
    "Violence with injury": "From assaults that cause an injury to attempted murder",
    "Robbery": "Of people and of businesses",
    "Possession of weapons offences": "Carrying or keeping a weapon; more searching finds more",
}


def answer(rows: pd.DataFrame) -> Answer:
    """Four numbers of one year for the whole county, compared with nothing."""
    end = rows["year_ending"].iloc[0]
    rows = rows.assign(figure=[number(count) for count in rows["offences"]], counts=rows["offence"].map(COUNTS))
    year = period(end + pd.Timedelta(days=1) - pd.DateOffset(years=1), end)
    figures = rows.set_index("offence")["figure"]
    told = [f"{row.offence.lower()} {row.figure}" for row in rows.itertuples()]
    rest = [words for words in told if not words.startswith("violence with injury")]
    return Answer(
        title=f"Police recorded {figures['Violence with injury']} offences of violence with injury in the year to "
        f"{end:%B %Y}",
        subtitle=f"Offences recorded by police, Northamptonshire, {year}. Police recorded crime",
        takeaway=f"Recorded in the same year: {listed(rest)}. {LATER if rows['years_held'].iloc[0] > 1 else ONLY}",
        alt=f"Headline numbers: {listed(told)}. One year, no comparison.",
        chart=Headlines(tuple(Headline(row.figure, row.offence, row.counts) for row in rows.itertuples())),
        table=table(rows, numeric=("figure",), offence="Offence", figure="Offences recorded", counts="What it counts"),
        cautions=(
            "Recorded crime shows what was reported and recorded, not all that happened.",
            "One year alone cannot show a change. Homicides are few: no percentages, no rates.",
        ),
    )


EXHIBIT = Exhibit(
    slug="recorded-violence-2025",
    question="What serious violence was recorded in the first full year after the launch?",
    query="recorded_violence",
    parameters={"offences": OFFENCES},
    answer=answer,
    pages=("at_a_glance",),
)
