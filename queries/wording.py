"""How to put a cell right: what an office program or a quick hand makes of dates, numbers and yes or no."""

import re
from datetime import date, datetime, timedelta

NUMBER = re.compile(r"-?\d+(\.\d+)?")
WHOLE_NUMBER = re.compile(r"-?\d+")
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TRUE_OR_FALSE = re.compile(r"true|false", re.IGNORECASE)

WHOLE_TYPES = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
NUMBER_TYPES = ("FLOAT", "DOUBLE")

QUALIFIERS = {
    "at_least": ("more than", "at least", "over", "no fewer than", "upwards of"),
    "about": ("about", "around", "approximately", "approx", "nearly", "almost", "some", "circa", "c.", "~"),
    "up_to": ("up to", "at most", "fewer than", "less than", "under", "no more than"),
}
NOTHING = {"n/a", "na", "nil", "none", "null", "-", "–", "—", "?", "unknown", "tbc", "not known", "not found", ".."}
SCIENTIFIC = re.compile(r"-?\d+([.,]\d+)?[eE][+-]?\d+")
DAY_FORMS = (
    "%d %B %Y",
    "%d %b %Y",
    "%B %d %Y",
    "%d-%b-%Y",
    "%d-%b-%y",
    "%A %d %B %Y",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
)
EXCEL_SHORTENED = re.compile(r"\d([.,]\d+)?E[+-]\d+")
MONTH_FORMS = ("%Y-%m", "%B %Y", "%b %Y", "%b-%y", "%m/%Y")
TOO_LARGE = "this number is larger or smaller than the column can hold; check its digits."
EXCEL_DAY_ZERO = date(1899, 12, 30)


def right_form(value: str, type_name: str) -> bool:
    """Return whether the text has the form its type is written in here; DuckDB then judges the value itself."""
    if type_name in WHOLE_TYPES:
        return WHOLE_NUMBER.fullmatch(value) is not None
    if type_name in NUMBER_TYPES or type_name.startswith("DECIMAL"):
        return NUMBER.fullmatch(value) is not None
    if type_name == "DATE":
        return ISO_DATE.fullmatch(value) is not None
    if type_name == "BOOLEAN":
        return TRUE_OR_FALSE.fullmatch(value) is not None
    return EXCEL_SHORTENED.fullmatch(value) is None


def type_advice(value: str, type_name: str, *, column: str, columns: tuple[str, ...]) -> str:
    """Return the sentence that says why `value` is not of this type and how to write it."""
    if type_name == "VARCHAR":
        return "Excel has shortened this; format the column as text, write all its digits or letters, save again."
    if value.strip().lower() in NOTHING:
        return "this is a word for nothing; leave the cell empty if the value is not known."
    if type_name == "DATE":
        return _date_advice(value, has_precision=any(name.endswith("precision") for name in columns))
    if type_name == "BOOLEAN":
        return _boolean_advice(value)
    if type_name in WHOLE_TYPES or type_name in NUMBER_TYPES or type_name.startswith("DECIMAL"):
        return _number_advice(value, whole=type_name in WHOLE_TYPES, column=column, columns=columns)
    return f"this cannot be read as {type_name.lower()}."


def _boolean_advice(value: str) -> str:
    meaning = {"yes": "true", "y": "true", "1": "true", "no": "false", "n": "false", "0": "false"}
    word = meaning.get(value.strip().lower())
    return f"write {word} instead." if word else "write true or false."


def _date_advice(value: str, *, has_precision: bool) -> str:
    days = _possible_days(value.strip())
    habit = " (Excel: give the column the number format yyyy-mm-dd before saving)"
    if len(days) == 2:
        first, second = days
        return f"write the date as {first} if the day comes first, or as {second} if the month does{habit}."
    if days:
        return f"write the date as {days[0]}{habit}."
    month = _first_day(value.strip())
    if month:
        precision = " and the word month in the column for its precision" if has_precision else ""
        return f"a month alone is not a date: write {month} (or the last day of the month, for an end){precision}."
    if re.fullmatch(r"\d{4}", value):
        return f"a year alone is not a date: write {value}-01-01 (or {value}-12-31, for an end)."
    if ISO_DATE.fullmatch(value):
        return "there is no such day in the calendar; check the day and the month."
    return "this is not a date; write it as year-month-day, for example 2023-10-09."


def _possible_days(value: str) -> list[date]:
    """Return the day or days that `value` may mean, the reading with the day first before the other."""
    numbers = re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})( \d{1,2}:\d{2}(:\d{2})?)?", value)
    if numbers:
        first, second, year = (int(numbers[index]) for index in (1, 2, 3))
        year += 2000 if year < 100 else 0
        days = [_day(year, second, first), _day(year, first, second)]
        return list(dict.fromkeys(day for day in days if day))
    started = re.match(r"(\d{4}-\d{2}-\d{2})[T ]", value)
    if started:
        return [day for day in [_parsed(started[1], "%Y-%m-%d")] if day]
    if re.fullmatch(r"[34]\d{4}", value):
        return [EXCEL_DAY_ZERO + timedelta(days=int(value))]
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", value).replace(",", "")
    return [day for day in (_parsed(plain, form) for form in DAY_FORMS) if day][:1]


def _first_day(value: str) -> date | None:
    return next((day for day in (_parsed(value, form) for form in MONTH_FORMS) if day), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parsed(value: str, form: str) -> date | None:
    try:
        return datetime.strptime(value, form).date()
    except ValueError:
        return None


def _number_advice(value: str, *, whole: bool, column: str, columns: tuple[str, ...]) -> str:
    text = value.strip()
    if SCIENTIFIC.fullmatch(text):
        plain = f"{float(text.replace(',', '.')):f}".rstrip("0").rstrip(".")
        return f"Excel has shortened this number; write all its digits, for example {plain} if none were lost."
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        return f"write {text.replace(',', '')} without the comma."
    if re.fullmatch(r"-?\d+,\d{1,2}", text):
        return f"write the decimal sign as a point: {text.replace(',', '.')}."
    if whole and NUMBER.fullmatch(text):
        whole_part, point, decimals = text.partition(".")
        if not point:
            return TOO_LARGE
        return f"write {whole_part}." if not decimals.strip("0") else "only a whole number is allowed here."
    if NUMBER.fullmatch(text):
        return TOO_LARGE
    return _qualified_advice(text, column=column, columns=columns)


def _qualified_advice(text: str, *, column: str, columns: tuple[str, ...]) -> str:
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    if len(found) != 1:
        return "write the number in digits and nothing else; words belong in a column of text."
    number = found[0].replace(",", "")
    words = text.lower()
    qualifier = next((name for name, starts in QUALIFIERS.items() if words.startswith(starts)), None)
    if qualifier is None and (words.endswith("+") or words.startswith(">")):
        qualifier = "at_least"
    if qualifier is None and words.startswith("<"):
        qualifier = "up_to"
    if qualifier and "qualifier" in columns:
        return f"write {number} in {column} and {qualifier} in the column qualifier."
    return f"write {number} and nothing else; words and signs belong in a column of text."
