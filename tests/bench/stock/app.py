"""What our pages are measured against: charts and tables as a Streamlit page is usually written.

`?charts=3&tables=2` says how many. Cached files, Plotly Express, st.dataframe, every setting as it comes.
"""

import os
from itertools import cycle, islice

import pandas as pd
import plotly.express as px
import streamlit as st


@st.cache_data
def load(name: str) -> pd.DataFrame:
    return pd.read_csv(f"{os.environ['BENCH_DATA']}/{name}.csv")


years = load("knife_12_month")
publishers = load("sources").groupby("publisher", as_index=False).size().nlargest(12, "size")
kits = load("kits")
towns = kits.groupby(["town", "kind"], as_index=False).size()
crimes = load("recorded_crime_quarters").query("force == 'Northamptonshire' and serious_violence")
quarters = crimes.groupby(["quarter_start", "offence_group"], as_index=False)["offences"].sum()

charts = [
    ("Publishers", lambda: px.bar(publishers, x="size", y="publisher", orientation="h"), publishers),
    ("Knife offences", lambda: px.line(years, x="period_end", y="knife_offences", markers=True), years),
    ("Kits by town", lambda: px.bar(towns, x="town", y="size", color="kind"), towns),
    ("Violence", lambda: px.line(quarters, x="quarter_start", y="offences", color="offence_group"), quarters),
    ("Where the kits are", lambda: px.scatter_map(kits, lat="latitude", lon="longitude", hover_name="name"), kits),
]

st.title("Serious violence in Northamptonshire")
st.markdown("Police, fire, health and councils work together. This page shows what has been published.")
for number, (title, chart, _) in enumerate(islice(cycle(charts), int(st.query_params.get("charts", "1")))):
    st.subheader(title)
    st.plotly_chart(chart(), key=f"chart {number}")
    st.markdown("What the figure counts, whose it is, and where it was published.")
for number, (title, _, rows) in enumerate(islice(cycle(charts), int(st.query_params.get("tables", "0")))):
    st.subheader(f"{title}, as a table")
    st.dataframe(rows, key=f"table {number}")
