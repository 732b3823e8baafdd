"""Publishes what is due and cleared: safe to run each minute, and to be broken off at any moment."""

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

from pages.outlets.publishing.embargo import PUBLISHED, Publication, folder, publications
from pages.outlets.publishing.holds import LOCAL, now
from pages.outlets.publishing.publish import Held, Notice, Outcome, publish
from queries.build import Refused
from queries.errors import ReaderError
from queries.folders import data_folder
from queries.merging import merged

Result = Outcome | ReaderError
AHEAD = timedelta(seconds=30)  # so that checking and building are done when the moment comes


def publish_due(at: datetime | None = None) -> Iterator[tuple[str, Result]]:
    """Publish every publication that is cleared and due now or in a moment: its title and what came of it.

    It is prepared beforehand and put in use at its minute, not before. One that cannot be published changes nothing,
    says why, and does not hold up the others.
    """
    moment = at or now()
    found, unfit = publications()
    yield from ((str(error).partition(":")[0], error) for error in unfit)
    for one in found:
        if one.embargo_until <= moment + AHEAD:
            yield one.title, _published(one, moment)


def _published(one: Publication, moment: datetime) -> Result:
    if not one.cleared:
        return ReaderError(f"It is due {one.until}, but is {one.status}, not cleared. Nothing of it was published.")
    try:
        outcome = _put_in(one, moment)
    except (Refused, Held) as refused:
        return refused
    except ReaderError as error:
        return ReaderError(f"Nothing of it was published. {error}")
    _move_away(one)
    return outcome


def _put_in(one: Publication, moment: datetime) -> Outcome:
    started, data = time.monotonic(), data_folder()
    contents = merged(data, one.files())
    # Where its rows are in already, an earlier run was broken off after them: the register has it, too.
    arrived = all((data / name).read_bytes() == content for name, content in contents.items())
    notices = () if arrived else (Notice("tables", None, f"Published: {one.title.rstrip('.')}.", one.why),)
    early = (one.embargo_until - moment).total_seconds()
    day = max(moment, one.embargo_until).astimezone(LOCAL).date()
    return publish(why=one.why, contents=contents, notices=notices, today=day, not_before=started + early)


def _move_away(one: Publication) -> None:
    """Put the folder among the published ones; it is no longer looked at."""
    place = folder() / PUBLISHED
    place.mkdir(exist_ok=True)
    name, many = one.folder.name, 1
    while (place / name).exists():
        many += 1
        name = f"{one.folder.name} {many}"
    os.replace(one.folder, place / name)
