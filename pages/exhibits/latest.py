"""What was published most recently, in words."""

from dataclasses import dataclass

from pages.exhibits.exhibit import kept
from pages.exhibits.words import missing, period, when, worded
from queries.run import run


@dataclass(frozen=True)
class Latest:
    """One thing from a recent publication: when it was published, by whom, and what it says."""

    published: str
    publisher: str
    url: str
    words: str


@kept
def latest(many: int) -> tuple[Latest, ...]:
    """The newest dated publications that brought something, newest first."""
    rows = run("recently_published", many=many).to_dict("records")
    return tuple(Latest(published(row), row["publisher"], row["url"], words(row)) for row in rows)


def published(row: dict) -> str:
    """When a publication appeared, saying so where the date was worked out."""
    date = when(row["published_on"], row["published_precision"])
    return f"{date} (inferred)" if row["date_basis"] == "inferred" else date


def words(row: dict) -> str:
    """What a publication says, in one line, the qualifier part of the value."""
    if row["kind"] == "kit":
        return f"Bleed kit reported at {row['about']}, {row['what']}"
    if missing(row["value"]):
        return row["about"]
    value = worded(row["value"], row["qualifier"], row["unit"])
    if row["kind"] == "figure":
        return f"{row['about']}. {row['what']}: {value}"
    return f"{row['about']}: {value}, {period(row['period_start'], row['period_end'])}"
