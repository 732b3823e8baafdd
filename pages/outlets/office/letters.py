"""How much room text in Arial takes, from the metrics of Helvetica, which are the same: no font file is needed."""

from functools import cache, lru_cache
from importlib.resources import as_file, files

from fontTools.afmLib import AFM
from fontTools.agl import UV2AGL

FACES = {False: "phvr8a.afm", True: "phvb8a.afm"}
EM = 1000
UNKNOWN = 800  # thousandths of the size, for a letter that the metrics lack: wide, to be on the safe side
LEADING = 1.2  # height of a line in sizes
POINTS = 72  # to an inch
KEPT = 32_768  # texts whose width is kept


@cache
def _widths(bold: bool) -> dict[str, int]:
    """The width of each letter in thousandths of the size."""
    with as_file(files("matplotlib") / "mpl-data" / "fonts" / "afm" / FACES[bold]) as path:
        metrics = AFM(str(path))
    return {chr(code): metrics[name][1] for code, name in UV2AGL.items() if metrics.has_char(name)}


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a text in inches. Unit of `size`: points."""
    return _thousandths(text, bold) / EM * size / POINTS


# Every size that is tried asks for the same words again.
@lru_cache(maxsize=KEPT)
def _thousandths(text: str, bold: bool) -> int:
    """The width of a text in thousandths of its size."""
    widths = _widths(bold)
    return sum(widths.get(letter, UNKNOWN) for letter in text)


def wrapped(text: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The lines of a text in a box `room` inches wide; a word longer than the box is broken."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}".strip()
            if line and width(longer, size, bold) > room:
                lines.append(line)
                longer = word
            while width(longer, size, bold) > room and len(longer) > 1:
                cut = next(n for n in range(len(longer), 0, -1) if n == 1 or width(longer[:n], size, bold) <= room)
                lines.append(longer[:cut])
                longer = longer[cut:]
            line = longer
        lines.append(line)
    return lines


def height(text: str, size: float, room: float, bold: bool = False) -> float:
    """The height in inches of a text set in a box `room` inches wide."""
    return len(wrapped(text, size, room, bold)) * size * LEADING / POINTS


def fitting(text: str, sizes: tuple[float, ...], room: float, tall: float, bold: bool = False) -> float:
    """The first of `sizes` (points, largest first) in which the text fits a box of `room` by `tall` inches."""
    return next((size for size in sizes if height(text, size, room, bold) <= tall), sizes[-1])
