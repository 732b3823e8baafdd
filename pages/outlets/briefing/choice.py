"""What a briefing is made of: the exhibits that were chosen, in order, what is missing, and the last meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pages.exhibits.briefing import SETS, first_published, ready
from pages.exhibits.catalogue import exhibits
from pages.exhibits.words import day
from pages.outlets.edition import Edition, NotOffered, Withdrawn, edition

FIRST_SET = next(iter(SETS))
NAMES = ("since", "exhibits", "set")
SPELLINGS = ("%Y-%m-%d", "%d %B %Y", "%d/%m/%Y")
SHOWN = 60  # characters of an answer's words that are the reader's own
MOST = 100  # exhibits that an address may name


@dataclass(frozen=True, eq=False)
class Briefing:
    """Editions in the order in which they are shown; `missing` says what was asked for and is not there."""

    name: str
    editions: tuple[Edition, ...]
    since: date | None
    missing: tuple[str, ...] = ()


def briefing(asked: Mapping[str, str]) -> Briefing:
    """The briefing that an address asks for. Raises NotOffered, naming what is allowed."""
    strange = [name for name in asked if name not in NAMES]
    if strange:
        raise NotOffered(f"A briefing has no choice called “{strange[0][:SHOWN]}”.", NAMES, 400)
    since = meeting(asked.get("since", ""))
    named = tuple(one.strip() for one in asked.get("exhibits", "").split(",") if one.strip())
    if "exhibits" in asked and not named:
        raise NotOffered("No exhibit is chosen. Choose at least one.", tuple(exhibits()), 400)
    slugs = tuple(dict.fromkeys(named)) or _of_set(asked.get("set", FIRST_SET))
    found, missing = _found(slugs[:MOST])
    if not found:
        raise NotOffered(f"None of the exhibits asked for is there. {' '.join(missing)}", tuple(exhibits()))
    name = "own choice" if named else SETS[asked.get("set", FIRST_SET)]
    return Briefing(name, found, since, missing)


def _of_set(name: str) -> tuple[str, ...]:
    if name not in SETS:
        raise NotOffered(f"There is no ready set called “{name[:SHOWN]}”.", tuple(SETS), 400)
    return ready(name)


def _found(slugs: tuple[str, ...]) -> tuple[tuple[Edition, ...], tuple[str, ...]]:
    """The editions that are there, and a sentence for each that is not."""
    found, missing = [], []
    for slug in slugs:
        try:
            found.append(edition(slug))
        except Withdrawn as error:
            missing.append(f"{exhibits()[slug].question} {error.problem}")
        except NotOffered as error:
            missing.append(error.problem)
    return tuple(found), tuple(missing)


def meeting(text: str) -> date | None:
    """The day of the last meeting; None where none is given. Raises NotOffered with a sentence for the reader."""
    given = " ".join(text.split())
    if not given:
        return None
    found = _read(given)
    if found is None:
        problem = f"“{given[:SHOWN]}” is not a date. Write the day of the last meeting like 2026-09-30."
    elif found > date.today():
        problem = f"{day(found)} is in the future. Give the day of a meeting that has been held."
    elif found < first_published():
        problem = f"Nothing held was published before {day(first_published())}. Give that day or a later one."
    else:
        return found
    raise NotOffered(problem, (), 400)


def _read(given: str) -> date | None:
    for spelling in SPELLINGS:
        try:
            return datetime.strptime(given, spelling).date()
        except ValueError:  # another spelling may fit
            continue
    return None
