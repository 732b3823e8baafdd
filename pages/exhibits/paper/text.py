"""Text measured with the face it is set in, so that lines are broken by their width and never by guessing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags

BOND = "\u2060"  # stands for a space at which a line is not broken
NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]* (?=\w)")
EM = 1000  # a face is measured once at this size; with hinting off its widths are in proportion at every other
LEADING = 1.26  # from one baseline to the next, in sizes of type
ASCENT, DESCENT = 0.76, 0.24  # of a line's own height above and below its baseline, in sizes of type
SANS_NAMES = ["Source Sans", "Source Sans 3", "Source Sans Pro", "sans-serif"]
SERIF_NAMES = ["Source Serif", "Source Serif 4", "Source Serif Pro", "serif"]


@dataclass(frozen=True)
class Faces:
    """The files of the three static faces a picture is set in."""

    sans: Path
    semibold: Path
    serif: Path


@lru_cache(maxsize=64)
def regular(faces: Faces) -> FontProperties:
    """The face of body text."""
    return FontProperties(family=SANS_NAMES, weight=400, fname=str(faces.sans))


@lru_cache(maxsize=64)
def strong(faces: Faces) -> FontProperties:
    """The face of values and names that carry weight."""
    return FontProperties(family=SANS_NAMES, weight=600, fname=str(faces.semibold))


@lru_cache(maxsize=64)
def heading(faces: Faces) -> FontProperties:
    """The face of titles and of numbers that are the news."""
    return FontProperties(family=SERIF_NAMES, weight=700, fname=str(faces.serif))


def width(text: str, face: FontProperties, size: float) -> float:
    """How wide a line of text is, in the unit of `size`."""
    return _width(text, str(face.get_file())) * size


@lru_cache(maxsize=16384)
def _width(text: str, file: str) -> float:
    font = get_font(file)
    font.set_size(EM, 72)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / EM


def widest(texts: Iterable[str], face: FontProperties, size: float) -> float:
    """The width of the widest of some lines, 0 if there are none."""
    return max((width(text, face, size) for text in texts), default=0.0)


def wrapped(text: str, face: FontProperties, size: float, room: float) -> list[str]:
    """Text in lines no wider than `room`, with the last lines evened out so that no word stands alone."""
    lines = _broken(text, face, size, room)
    if len(lines) < 2:
        return lines
    narrow, broad = room * 0.75, room
    for _ in range(5):  # the narrowest room that needs no further line: an even edge
        middle = (narrow + broad) / 2
        tried = _broken(text, face, size, middle)
        if len(tried) == len(lines) and widest(tried, face, size) <= room:
            lines, broad = tried, middle
        else:
            narrow = middle
    return lines


def _broken(text: str, face: FontProperties, size: float, room: float) -> list[str]:
    """Lines filled one after the other; a number stays with the word after it unless that would be too wide."""
    bound = NUMBER.sub(lambda found: found.group().replace(" ", BOND), text)
    for words in (bound.split(" "), text.split(" ")):
        lines: list[str] = []
        for word in words:
            if lines and width(f"{lines[-1]} {word}".replace(BOND, " "), face, size) <= room:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        lines = [line.replace(BOND, " ") for line in lines]
        if widest(lines, face, size) <= room:
            break
    return lines


def joined(parts: Iterable[str], face: FontProperties, size: float, room: float) -> list[str]:
    """Parts of a footer in lines, broken between parts where that needs no more lines than between words."""
    mark = " · "
    between: list[str] = []
    for part in parts:
        if between and width(between[-1] + mark + part, face, size) <= room:
            between[-1] += mark + part
        else:
            between.append(part)
    words = _broken(mark.join(parts), face, size, room)
    whole = widest(between, face, size) <= room
    return between if whole and len(between) <= len(words) else words


def longest_word(text: str, face: FontProperties, size: float) -> float:
    """The width below which a text cannot be set."""
    return widest(text.split(" "), face, size)


def overlap(places: list[tuple[float, float]]) -> bool:
    """Whether stretches given by start and end, in order of their starts, cover each other."""
    return any(one[1] > other[0] for one, other in pairwise(places))
