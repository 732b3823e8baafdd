"""File names that say what is inside: nsvpp_<exhibit>[_<choice>]_<period>[_<size>]_r<revision>.<extension>."""

import re
import unicodedata
from datetime import date

import pandas as pd

from pages.exhibits.paper import SIZES
from pages.outlets.edition import Edition
from pages.outlets.files.standing import revision
from pages.outlets.settings import embargo_stamp

PERIODS = (("quarter_start", "quarter_end"), ("period_start", "period_end"), ("first_day", "last_day"))
YEAR_ENDING = "year_ending"
LONGEST = 120  # characters before the extension: short enough for every file system and mail program


def file_name(edition: Edition, extension: str, size: str | None = None) -> str:
    """The name of an edition's file: ASCII letters, digits, hyphens and underscores only."""
    parts = [
        "nsvpp",
        "under-embargo" if embargo_stamp() else "",
        edition.slug,
        *(safe(value) for _, value in edition.choices),
    ]
    parts += [covered(edition), shape(size) if size else ""]
    stem = "_".join(part for part in parts if part)
    return f"{stem[:LONGEST]}_r{revision(edition)}.{extension}"


def shape(size: str) -> str:
    """A size with its pixels: "wide-1200x675"."""
    return f"{size}-{SIZES[size].width}x{SIZES[size].height}"


def safe(text: str) -> str:
    """A text as lower-case ASCII words with hyphens between."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def covered(edition: Edition) -> str:
    """The months that the rows cover, "2021-11" or "2012-04-to-2023-06"; empty where that would claim too much."""
    found = period(edition)
    if found is None:
        return ""
    start, end = (f"{day:%Y-%m}" for day in found)
    return start if start == end else f"{start}-to-{end}"


def period(edition: Edition) -> tuple[date, date] | None:
    """The first and last day of the rows; None unless all are dated and the subtitle names both years."""
    rows = edition.answer.rows
    found = _span(rows)
    if found is None or not all(_says(edition.answer.subtitle, day) for day in found):
        return None
    return found


def _span(rows: pd.DataFrame) -> tuple[date, date] | None:
    if rows.empty:
        return None
    for first, last in PERIODS:
        if {first, last} <= set(rows.columns) and rows[[first, last]].notna().all(axis=None):
            return rows[first].min().date(), rows[last].max().date()
    if YEAR_ENDING in rows.columns and rows[YEAR_ENDING].nunique(dropna=False) == 1:
        end = rows[YEAR_ENDING].iloc[0]
        return (end - pd.DateOffset(years=1) + pd.DateOffset(days=1)).date(), end.date()
    return None


# Rows may reach further than what is drawn and named: then a period in the name would be another than the picture's.
def _says(subtitle: str, day: date) -> bool:
    years = set(re.findall(r"\b\d{4}\b", subtitle))
    years |= {f"{first[:2]}{last}" for first, last in re.findall(r"\b(\d{4})/(\d\d)\b", subtitle)}
    return str(day.year) in years
