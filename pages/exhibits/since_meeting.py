"""What happened since the last meeting outside this site: publications, milestones, and releases that are planned."""

from datetime import date

from pages.exhibits import latest, milestones
from pages.exhibits.exhibit import kept
from pages.exhibits.records import records
from pages.exhibits.words import day, sentence, when
from queries.run import run

EVERY = 1000  # more publications than are held


@kept
def publications(since: date) -> tuple[str, ...]:
    """What others published after a day, newest first, one thing of each; milestones since then are told apart.

    What is dated to a month or a year only is there if none of it lies before that day.
    """
    rows = run("recently_published", many=EVERY).to_dict("records")
    return tuple(
        f"{latest.published(row)}: {sentence(latest.words(row))} {row['publisher']}."
        for row in rows
        if row["published_on"].date() > since
        and not (row["kind"] == "milestone" and row["period_start"].date() > since)
    )


@kept
def steps(since: date) -> tuple[str, ...]:
    """Milestones that happened after a day, and planned ones whose date has passed since."""
    today, lines = date.today(), []
    for row in records("milestones_by_aim"):
        passed = row["status"] == "planned" and since < row["date_end"].date() < today
        if passed or (row["status"] == "done" and since < row["date"].date() <= today):
            told = milestones.status(row["status"], passed, row["announced"])
            lines.append(f"{when(row['date'], row['date_precision'])}: {sentence(row['title'])} {sentence(told)}")
    return tuple(lines)


@kept
def planned() -> tuple[str, ...]:
    """Releases that are planned from today on."""
    return tuple(
        f"{day(row['planned_on'])}: {sentence(row['title'])} {row['publisher']}. "
        f"{'Confirmed.' if row['confirmed'] else 'Not confirmed.'}"
        for row in records("planned_releases")
        if row["planned_on"].date() >= date.today()
    )
