"""Months, quarters and years as official releases write them."""

import re
from calendar import monthrange
from datetime import date

from queries.releases.model import WrongRelease

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FINANCIAL_YEAR = re.compile(r"(20\d\d)[/_-](\d\d)")
TWELVE_MONTHS = re.compile(
    r"([A-Z][a-z]{2}) '(\d\d) to ([A-Z][a-z]{2}) '(\d\d)[\d,]*"
)  # footnote digits may be glued on
YEAR_ENDING = re.compile(r"year ending ([A-Z][a-z]+) (20\d\d)")


def financial_year(text: str) -> str | None:
    """Return the year in `2019-20`, `2024_25` or `2017/18` as `2017/18`, None when there is none."""
    found = FINANCIAL_YEAR.search(text)
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return f"{found[1]}/{found[2]}"


def quarter_number(text: str) -> int | None:
    """Return 1 to 4 from `1` or `Q1`; 1 is April to June."""
    digits = text.strip().upper().removeprefix("Q")
    return int(digits) if digits in ("1", "2", "3", "4") else None


def quarter_start(year: str, quarter: int) -> date:
    """Return the first day of a quarter of a financial year."""
    first = int(year[:4])
    return date(first, 3 * quarter + 1, 1) if quarter < 4 else date(first + 1, 1, 1)


def twelve_months(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a heading such as `Apr '10 to Mar '11`, None for any other heading."""
    found = TWELVE_MONTHS.fullmatch(text)
    if not found or found[1].lower() not in MONTHS or found[3].lower() not in MONTHS:
        return None
    return date(2000 + int(found[2]), _month(found[1]), 1), _last_day(2000 + int(found[4]), _month(found[3]))


def year_ending(text: str, *, place: str) -> date:
    """Return the last day of the last year named in a title as `year ending December 2019`."""
    found = YEAR_ENDING.findall(text)
    if not found or found[-1][0][:3].lower() not in MONTHS:
        raise WrongRelease(f"{place}: the title names no year (“year ending …”): “{text[:80]}”.")
    month, year = found[-1]
    return _last_day(int(year), _month(month))


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
