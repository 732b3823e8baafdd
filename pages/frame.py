"""What every page shares: settings, navigation, banner, leave-quickly link and footer."""

import streamlit as st

from pages.outlets.blocks import footer, markup
from pages.outlets.publishing.holds import hold
from pages.outlets.settings import leave_to
from pages.outlets.shell import TITLE
from queries.errors import NoSnapshot
from queries.run import pin

st.set_page_config(page_title=TITLE, layout="wide", initial_sidebar_state="collapsed")
page = st.navigation(
    [
        st.Page("at_a_glance.py", title="At a glance", default=True),
        st.Page("weeks_of_action.py", title="Weeks of action"),
        st.Page("knives.py", title="Knives"),
        st.Page("bleed_kits.py", title="Bleed kits"),
        st.Page("strategy.py", title="Strategy"),
        st.Page("press.py", title="Press"),
        st.Page("briefing.py", title="Briefing"),
        st.Page("data_downloads.py", title="Data and downloads"),
        st.Page("about.py", title="About"),
    ],
    position="top",
)
markup("banner.html", leave_to=leave_to())
try:
    pin()  # one page, one snapshot
except NoSnapshot:
    markup("preparing.html")
    st.stop()
markup("hold.html", hold=hold())
page.run()
footer()
