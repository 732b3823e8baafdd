"""A drawing of Matplotlib's made fit to stand inside a page: small, with names of its own, alone with its lines."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from pages.outlets.files.vector import SVG

REFERENCE = re.compile(r"(?<=url\()#([\w-]+)(?=\))|^#([\w-]+)$")
REFERRING = ("clip-path", "style", "{http://www.w3.org/1999/xlink}href")
FAMILIES = re.compile(r"'(Source Sans|Source Serif)', [^;]*(?<=[ ,])(sans-serif|serif)")
NOT_TURNED = re.compile(r"rotate\(-?0 ")
STEP = 7  # tenths of a point: an outline's point nearer than this (under a pixel) to the last one changes nothing
OUTLINE = 100  # a path of so many points is an outline


def slim(root: Element, prefix: str) -> None:
    """Make a drawing small. Its names begin with `prefix`, so that two drawings on a page share none."""
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    for part in root.iter():
        for child in [child for child in part if child.tag in (f"{{{SVG}}}metadata", f"{{{SVG}}}style")]:
            part.remove(child)
    _rename(root, prefix)
    for part in root.iter():
        part.tail = None
        part.text = (part.text or "").strip() or None
        _shorten(part)


def _rename(root: Element, prefix: str) -> None:
    wanted = {name for part in root.iter() for name in _names(part)}
    for part in root.iter():
        if part.get("id") in wanted:
            part.set("id", f"{prefix}-{part.get('id')}")
        else:
            part.attrib.pop("id", None)
        for place in REFERRING:
            if place in part.attrib:
                part.set(place, REFERENCE.sub(lambda found: f"#{prefix}-{found[1] or found[2]}", part.attrib[place]))


def _names(part: Element) -> set[str]:
    """The names that an element refers to."""
    return {one or other for place in REFERRING for one, other in REFERENCE.findall(part.get(place, ""))}


def _shorten(part: Element) -> None:
    if "d" in part.attrib:
        part.set("d", short_path(part.attrib["d"]))
    if "style" in part.attrib:
        part.set("style", FAMILIES.sub(r"'\1',\2", part.attrib["style"]).replace("; ", ";").replace(": ", ":"))
    if NOT_TURNED.match(part.get("transform", "")):
        del part.attrib["transform"]
    for name in ("x", "y"):
        if name in part.attrib:
            part.set(name, f"{float(part.attrib[name]):.1f}")


def short_path(path: str) -> str:
    """A path in tenths of a point, which is finer than a screen; the lines of an outline go from point to point."""
    outline = path.count("L") > OUTLINE
    return "".join(_outlined(path) if outline else (f"{letter}{_numbers(rest)}" for letter, rest in _commands(path)))


def _commands(path: str) -> Iterator[tuple[str, list[int]]]:
    for letter, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        yield letter, [round(float(number) * 10) for number in rest.split()]


def _outlined(path: str) -> Iterator[str]:
    here, before = (0, 0), ""
    for letter, numbers in _commands(path):
        if letter not in "MLz":
            raise ValueError(f"an outline is made of straight lines, not of {letter}")
        if letter == "z":
            yield "z"
        else:
            x, y = numbers
            step = (x - here[0], y - here[1])
            if letter == "L" and max(abs(step[0]), abs(step[1])) < STEP:
                continue
            here = (x, y)
            drawn = _numbers([x, y]) if letter == "M" else _numbers(list(step))
            yield drawn if before == letter == "L" and drawn[0] == "-" else f"{_lead(letter, before)}{drawn}"
        before = letter


def _lead(letter: str, before: str) -> str:
    if letter == "L":
        return " " if before == "L" else "l"
    return letter


def _numbers(tenths: list[int]) -> str:
    """Numbers as short as SVG reads them: 12, -.5, 3.1."""
    words = [
        f"{number / 10:.1f}".removesuffix(".0").replace("0.", ".", 1 if abs(number) < 10 else 0) for number in tenths
    ]
    return " ".join(words).replace(" -", "-")
