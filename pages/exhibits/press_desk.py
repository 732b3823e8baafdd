"""What the press desk offers: every exhibit under the page that shows it, and a search by words."""

from collections.abc import Iterator

from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import Exhibit, ask, kept

PAGES = {
    "at_a_glance": "At a glance",
    "weeks_of_action": "Weeks of action",
    "knives": "Knives",
    "bleed_kits": "Bleed kits",
    "strategy": "Strategy",
}
EVERY = "all"
SUBJECTS = {EVERY: "All subjects"} | PAGES


def by_page() -> Iterator[tuple[str, tuple[Exhibit, ...]]]:
    """Each page in words with the exhibits whose own page it is, in the order of the menu."""
    for page, words in PAGES.items():
        shown = tuple(exhibit for exhibit in exhibits().values() if exhibit.pages[0] == page)
        if shown:
            yield words, shown


def found(words: str, subject: str = EVERY) -> tuple[Exhibit, ...]:
    """The exhibits of a subject in whose title, subtitle, question or publishers all the words are found."""
    wanted = words.casefold().split()
    return tuple(
        exhibit
        for _, shown in by_page()
        for exhibit in shown
        if subject in (EVERY, *exhibit.pages) and all(word in _read(exhibit.slug) for word in wanted)
    )


@kept
def _read(slug: str) -> str:
    exhibit = exhibits()[slug]
    answer = ask(exhibit)
    publishers = {source.publisher for source in answer.sources}
    pages = [PAGES[page] for page in exhibit.pages]
    return " ".join((answer.title, answer.subtitle, exhibit.question, *sorted(publishers), *pages)).casefold()
