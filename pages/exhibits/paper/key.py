"""The key: what each mark means, in words beside it, and words that need no mark, such as a unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from pages.exhibits import theme
from pages.exhibits.paper.geometry import Box
from pages.exhibits.paper.sheet import Sheet
from pages.exhibits.paper.text import LEADING, widest, wrapped

MARK = 0.78  # of a mark in a key, in sizes of type
BESIDE = 1.25  # from the left of a mark to its words, in sizes of type
BETWEEN = 1.1  # from one meaning to the next
DASHES = 7  # of a dashed mark


@dataclass(frozen=True)
class Sign:
    """A meaning with its mark: filled (True), hollow (False), dashed (None); without a marker, words alone."""

    text: str
    kind: bool | None = True
    marker: str = "o"


def key_size(sheet: Sheet) -> float:
    """The size of type of keys, axes and notes."""
    return max(sheet.least, sheet.body * 0.84)


def key_height(sheet: Sheet, box: Box, signs: Sequence[Sign], stacked: bool = False) -> float:
    """The height a key needs, 0 without signs."""
    size = key_size(sheet)
    placed = list(_placed(sheet, box, signs, stacked))
    return max((top + len(lines) * size * LEADING for _, _, top, lines in placed), default=box.top) - box.top


def draw_key(sheet: Sheet, box: Box, signs: Sequence[Sign], stacked: bool = False) -> Box:
    """Draw a key at the top of a box, side by side where there is room unless `stacked`; returns the box beneath."""
    if not signs:
        return box
    size = key_size(sheet)
    for sign, left, top, lines in _placed(sheet, box, signs, stacked):
        if sign.marker:
            at = [(left + size * MARK / 2, top + size * LEADING / 2)]
            draw_marks(sheet, at, size * MARK, sign.kind, sign.marker)
        indent = size * BESIDE if sign.marker else 0
        sheet.lines(lines, left + indent, top, size, sheet.regular, theme.SOFT_INK)
    return box.less(top=key_height(sheet, box, signs, stacked) + size * 0.5)


def _placed(
    sheet: Sheet, box: Box, signs: Sequence[Sign], stacked: bool
) -> Iterator[tuple[Sign, float, float, list[str]]]:
    size = key_size(sheet)
    left, top, below = box.left, box.top, box.top
    for sign in signs:
        indent = size * BESIDE if sign.marker else 0
        lines = wrapped(sign.text, sheet.regular, size, box.width - indent)
        wide = indent + widest(lines, sheet.regular, size)
        if left > box.left and (stacked or left + wide > box.right):
            left, top = box.left, below
        yield sign, left, top, lines
        left += wide + size * BETWEEN
        below = max(below, top + len(lines) * size * LEADING)


def draw_marks(
    sheet: Sheet,
    at: Sequence[tuple[float, float]],
    size: float,
    kind: bool | None,
    marker: str = "o",
    reading: str = "",
) -> None:
    """Marks at some places: filled (True), hollow (False) or dashed (None)."""
    if kind is None:
        for across, down in at:
            _dashed(sheet, across, down, size)
    elif at or reading:
        x, y = [place[0] for place in at], [place[1] for place in at]
        sheet.marks(x, y, size, marker=marker, hollow=not kind, reading=reading)


def _dashed(sheet: Sheet, x: float, y: float, size: float) -> None:
    """A ring of dashes, the same on every size of picture."""
    radius, step = size / 2 - sheet.stroke / 2, 2 * pi / DASHES
    xs: list[float] = []
    ys: list[float] = []
    for dash in range(DASHES):
        angles = [dash * step + part * step * 0.58 / 4 for part in range(5)]
        xs += [*(x + radius * cos(angle) for angle in angles), float("nan")]
        ys += [*(y + radius * sin(angle) for angle in angles), float("nan")]
    sheet.path(xs, ys, colour=theme.DARK_BLUE, stroke=sheet.stroke)
