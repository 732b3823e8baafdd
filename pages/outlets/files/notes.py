"""What goes with a picture in plain text: alt text, citation, notes to editors, and the whole for an e-mail."""

from textwrap import fill

from pages.exhibits.exhibit import Table
from pages.exhibits.words import day, sentence
from pages.outlets.edition import Edition
from pages.outlets.files import address, citation, credit, names
from pages.outlets.settings import contact, embargo_stamp

WIDTH = 76  # characters: what mail programs quote without breaking lines anew


def alt_text(edition: Edition) -> str:
    """The text to put beside the picture for those who do not see it."""
    return f"{edition.answer.alt}\n"


def citations(edition: Edition) -> str:
    """The citation, short for a caption and in full."""
    return "\n\n".join((citation.short(edition), citation.full(edition), credit.licence(edition.answer))) + "\n"


def to_editors(edition: Edition) -> str:
    """What is counted, by whom, over which dates, what it does not show, and whom to ask."""
    answer = edition.answer
    parts = [
        ("What is counted", sentence(answer.subtitle)),
        ("The question it answers", edition.exhibit.question),
        ("Which figures were taken", sentence(citation.processing(edition))),
        ("Over which dates", _dates(edition)),
        ("What it does not show", _points(tuple(map(sentence, answer.cautions)))),
        ("Who published it", _points(_published(edition))),
        ("Status", sentence(citation.status(edition)) if citation.status(edition) else ""),
        ("Licence", credit.licence(answer)),
        ("To look it up", address.cited(edition)),
        ("To report a wrong figure", contact() or "No address has been set on this site yet."),
    ]
    text = "\n\n".join(f"{heading.upper()}\n{_wrapped(told)}" for heading, told in parts if told)
    stamp = f"{embargo_stamp()}\n\n" if embargo_stamp() else ""
    return f"{stamp}NOTES TO EDITORS\n\n{_wrapped(sentence(answer.title))}\n\n{text}\n"


def email(edition: Edition) -> str:
    """The whole exhibit as plain text: finding, figures, cautions, sources, citation and notes."""
    answer = edition.answer
    parts = [
        embargo_stamp() or "",
        _wrapped(sentence(answer.title)),
        _wrapped(sentence(answer.subtitle)),
        _wrapped(answer.takeaway),
        "READ WITH CARE\n" + _wrapped(_points(tuple(map(sentence, answer.cautions)))) if answer.cautions else "",
        "THE FIGURES\n" + _wrapped(_figures(answer.table)),
        "DESCRIPTION OF THE PICTURE\n" + _wrapped(answer.alt),
        "TO QUOTE\n" + _wrapped(citation.quotable(edition)),
        "CITATION\n" + _wrapped(citation.full(edition)),
        to_editors(edition),
    ]
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"


def _dates(edition: Edition) -> str:
    found = names.period(edition)
    if found is None:
        return "As said above. Not every figure has a printed date; the table gives those there are."
    return f"{day(found[0])} to {day(found[1])}."


def _published(edition: Edition) -> tuple[str, ...]:
    return tuple(
        f"{source.publisher}: {source.title}, {source.published}.{f' {source.url}' if source.url else ''}"
        for source in edition.answer.sources
    )


def _figures(table: Table) -> str:
    return _points(
        tuple(
            "; ".join(f"{heading}: {cell}" for heading, cell in zip(table.columns, row, strict=True) if cell)
            for row in table.rows
        )
    )


def _points(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _wrapped(text: str) -> str:
    return "\n".join(
        fill(
            line,
            WIDTH,
            subsequent_indent="  " if line.startswith("- ") else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for line in text.splitlines()
    )
