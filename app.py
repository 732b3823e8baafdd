"""The server: `streamlit run app.py`. The pages, the plain HTTP routes beside them, and what is done once at start."""

import streamlit as st

from pages.outlets.web import EXCEPTION_HANDLERS, MIDDLEWARE, ROUTES, lifespan

app = st.App(
    "pages/frame.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan, exception_handlers=EXCEPTION_HANDLERS
)
