"""Names of periods under an axis: every one in the largest type that has room, else every second one, and so on."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.exhibits import theme
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.key import key_size
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, overlap, widest, wrapped

LINES = 3  # that a name may have


@dataclass(frozen=True)
class Periods:
    """Names in lines with the middle of each, in one size of type; a period between two named ones may go without."""

    size: float
    names: tuple[tuple[float, tuple[str, ...]], ...]

    @property
    def height(self) -> float:
        """What they need under the axis."""
        return max(len(lines) for _, lines in self.names) * self.size * LEADING + self.size * 0.35

    def draw(self, sheet: Sheet, top: float) -> None:
        """Set the names under an axis."""
        for middle, lines in self.names:
            sheet.lines(lines, middle, top + self.size * 0.35, self.size, sheet.regular, theme.INK, "center")


def periods(sheet: Sheet, box: Box, names: Sequence[str], middles: Sequence[float]) -> Periods:
    """The names that have room, the last always among them."""
    step = (middles[-1] - middles[0]) / max(1, len(names) - 1) or box.width
    for every in range(1, len(names) + 1):
        wanted = [place for place in range(len(names)) if (len(names) - 1 - place) % every == 0]
        for size in (size for size in sheet.steps if size <= key_size(sheet) or not sheet.wide):
            room = step * every * 0.95
            lines = [tuple(wrapped(names[place], sheet.regular, size, room)) for place in wanted]
            found = [
                (_middle(sheet, box, middles[place], one, size), one) for place, one in zip(wanted, lines, strict=True)
            ]
            if max(map(len, lines)) <= LINES and not overlap([_reach(sheet, *one, size) for one in found]):
                return Periods(size, tuple(found))
    return Periods(sheet.least, ((middles[-1], (names[-1],)),))


def _middle(sheet: Sheet, box: Box, middle: float, lines: Sequence[str], size: float) -> float:
    """The middle of a name, moved so far that it stays within the box."""
    half = widest(lines, sheet.regular, size) / 2
    return min(max(middle, box.left + half), max(box.left + half, box.right - half))


def _reach(sheet: Sheet, middle: float, lines: Sequence[str], size: float) -> tuple[float, float]:
    half = widest(lines, sheet.regular, size) / 2 + size * 0.22
    return middle - half, middle + half
