"""How an edition stands with the register: its revision, the day it was published, and what is provisional in it."""

from datetime import date

import pandas as pd

from pages.outlets.edition import Edition
from pages.outlets.publishing import register
from queries.run import pinned


def revision(edition: Edition) -> int:
    """Which revision this is: 1 until a published edition of the exhibit changes."""
    return register.revision(edition)


def published(edition: Edition) -> date:
    """The day on which these figures were published; before that, the day on which they were put together."""
    found = register.entry(edition.code)
    return found.published_on if found else pinned().built_at.date()


def provisional(rows: pd.DataFrame) -> bool:
    """Whether the rows call any of their figures provisional."""
    return "provisional" in rows.columns and bool(rows["provisional"].eq(True).any())
