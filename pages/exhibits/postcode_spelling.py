"""Postcodes as people type them: any case and spaces, O for 0 and I or L for 1, only the first part, or part of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# First part, then second part, whole or begun: letters (L) and figures (D).
FIRST = ("LLDD", "LLD", "LDD", "LD", "LLDL", "LDL")
SECOND = ("", "DLL", "DL", "D")
LONGEST = 7
WHOLE = 3  # signs of a whole second part
LETTERS = {"0": "O", "1": "I"}
FIGURES = {"O": "0", "I": "1", "L": "1"}
OTHER = re.compile(r"[^A-Z0-9]+")


@dataclass(frozen=True)
class Spelling:
    """One reading of what was typed: "NN1", "1SP"; the second part may be begun or empty."""

    first: str
    second: str
    as_typed: bool

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole postcode."""
        return len(self.second) == WHOLE

    @property
    def sector(self) -> str:
        """The postcode up to the first figure of its second part; the first part alone where there is no more."""
        return f"{self.first} {self.second[:1]}".strip()

    def __str__(self) -> str:
        return f"{self.first} {self.second}".strip()


def spellings(typed: str) -> tuple[Spelling, ...]:
    """Every way to read it as a postcode or the beginning of one, the likeliest first; none where it is no postcode."""
    words = OTHER.sub(" ", typed.upper()).split()
    compact = "".join(words)
    if not 2 <= len(compact) <= LONGEST:
        return ()
    found = [spelling for spelling in _readings(compact) if spelling is not None]
    # Where the reader put the space counts for more than anything else; then what needs no letter changed.
    split = words[0] if len(words) == 2 else ""
    return tuple(sorted(found, key=lambda one: (len(one.first) != len(split) and bool(split), not one.as_typed)))


def _readings(compact: str) -> Iterator[Spelling | None]:
    for second in SECOND:
        for first in FIRST:
            if len(first) + len(second) == len(compact):
                yield _read(compact, first, second)


def _read(compact: str, first: str, second: str) -> Spelling | None:
    """The text in this shape, with what looks like the needed letter or figure taken for it."""
    read = "".join(
        (LETTERS if kind == "L" else FIGURES).get(sign, sign)
        for sign, kind in zip(compact, first + second, strict=True)
    )
    fits = all(sign.isalpha() == (kind == "L") for sign, kind in zip(read, first + second, strict=True))
    return Spelling(read[: len(first)], read[len(first) :], read == compact) if fits else None
