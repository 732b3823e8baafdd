"""Lists that are read as they stand: the aims, and what was not found."""

from pages.exhibits.exhibit import kept
from queries.run import run


def records(name: str, **parameters: object) -> list[dict]:
    """The rows of a query as dictionaries; missing cells are None."""
    found = run(name, **parameters)
    return found.astype(object).where(found.notna(), None).to_dict("records")


@kept
def gaps(page: str) -> list[dict]:
    """What was not found in the publications read, for a page; missing cells are None."""
    return records("gaps_of_page", page=page)


@kept
def aims() -> list[dict]:
    """The three aims as the strategy words them, first aim first."""
    return list({row["aim_id"]: row for row in records("aims_of_strategy")}.values())
