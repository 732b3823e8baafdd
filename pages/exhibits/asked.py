"""What a reader means by a postcode or the name of a town, however it is typed, and where that is."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from statistics import fmean

from pages.exhibits import kit_words
from pages.exhibits.distances import Point, about, metres
from pages.exhibits.exhibit import kept
from pages.exhibits.nearest import SAYS
from pages.exhibits.postcode_spelling import Spelling, spellings
from pages.exhibits.town_areas import town_of, towns
from queries.run import run

LONGEST = 100  # characters that are read
SHOWN = 40  # characters of an answer's words that are the reader's own
ROUGH = 50  # positional quality from which a point is rough
OUTSIDE = "outside Northamptonshire"
ALIKE = 0.79  # one letter wrong, missing, too many or exchanged, in a name of five letters or more
EXAMPLES = "Type a postcode such as NN1 1SP, its first part such as NN1, or a town such as Kettering."


@dataclass(frozen=True)
class Postcode:
    """A postcode with its mean point."""

    postcode: str
    outward: str
    sector: str
    point: Point
    is_rough: bool
    is_outside: bool  # the county


@dataclass(frozen=True)
class Place:
    """What was understood. Without a point nothing can be measured, and `notes` say why and what to type."""

    name: str = ""
    point: Point | None = None
    town_id: str = ""
    notes: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()  # what to ask for instead
    understood: bool = True


@kept
def postcodes() -> dict[str, Postcode]:
    """Every postcode that is known, by its letters and figures without the space."""
    rows = run("postcode_points")
    columns = (rows[name].tolist() for name in rows.columns)  # row by row would take ten times as long
    return {
        postcode.replace(" ", ""): Postcode(
            postcode, outward, sector, Point(latitude, longitude), quality >= ROUGH, council == OUTSIDE
        )
        for postcode, outward, sector, latitude, longitude, quality, council in zip(*columns, strict=True)
    }


@kept
def areas() -> dict[str, list[Postcode]]:
    """The postcodes of every sector and of every first part."""
    found: dict[str, list[Postcode]] = {}
    for postcode in postcodes().values():
        found.setdefault(postcode.outward, []).append(postcode)
        found.setdefault(postcode.sector, []).append(postcode)
    return found


@kept
def sectors() -> dict[str, tuple[Point, int]]:
    """Every sector of the county with its mean point and the metres that hold all its postcodes."""
    rows = run("sector_points").to_dict("records")
    return {row["sector"]: (Point(row["latitude"], row["longitude"]), int(row["radius_m"])) for row in rows}


def understand(typed: str) -> Place:
    """The place a reader means. Always an answer: where nothing is understood, what to type instead."""
    if len(typed) > LONGEST:
        return Place(notes=(f"That is longer than any postcode or town. {EXAMPLES}",), understood=False)
    # Full-width letters and the like are read as plain ones.
    text = unicodedata.normalize("NFKC", typed).strip()
    name, is_exact = town_name(text)
    if is_exact:
        return town(name, ())
    readings = spellings(text)
    # Without a figure it is a word, unless letters alone spell a known postcode: NNI ISP.
    if readings and (any(sign.isdecimal() for sign in text) or any(whole(one) for one in readings)):
        return postcode(readings, text)
    if name:
        return town(name, (f"Read as {name}.",))
    return within(text) or not_understood(text)


def town_name(text: str) -> tuple[str, bool]:
    """The town that is typed, and whether it is so to the letter; "" where none is like it."""
    names = {letters(name): name for town_id, name in kit_words.towns().items() if town_id != "all"}
    typed = letters(text)
    if typed in names:
        return names[typed], True
    return next((names[key] for key in get_close_matches(typed, names, n=1, cutoff=ALIKE)), ""), False


def letters(text: str) -> str:
    """The letters of a name alone, in lower case."""
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def town(name: str, notes: tuple[str, ...]) -> Place:
    """A town: measured from the point inside it, where it has one."""
    town_id = name.lower().replace(" ", "-")
    point = next((town.point for town in towns() if town.town_id == town_id), None)
    if point is None:
        missing = f"No distances from {name}: its point is not in the lists used here. Type a postcode to get them."
        return Place(name, None, town_id, (*notes, missing))
    return Place(name, point, town_id, (*notes, SAYS["town"].format(place=name)))


def postcode(readings: Sequence[Spelling], typed: str) -> Place:
    """A postcode, or the middle of the area that its beginning stands for; else the nearest that is known."""
    known = next((one for one in readings if whole(one) or members(one)), None)
    if known is None:
        return outside(readings[0])
    read = () if known.as_typed else (f"Read as {known}.",)
    found = whole(known)
    if found is None:
        return area(known, read + either(known, typed))
    return Place(found.postcode, found.point, town_of(found.point), read + remarks(found))


def whole(reading: Spelling) -> Postcode | None:
    """The postcode of this spelling, if it is known."""
    return postcodes().get(f"{reading.first}{reading.second}") if reading.is_whole else None


def members(reading: Spelling) -> list[Postcode]:
    """The postcodes that begin like this; for a whole one that is not known, those of its sector."""
    if reading.is_whole:
        return areas().get(reading.sector, [])
    begun = f"{reading.first}{reading.second}"
    found = areas().get(reading.sector, [])
    return [one for one in found if one.postcode.replace(" ", "").startswith(begun)]


def area(reading: Spelling, notes: tuple[str, ...]) -> Place:
    """The middle of the postcodes that begin alike, and how far they reach from it."""
    found = members(reading)
    name = reading.sector if reading.is_whole else str(reading)
    if reading.is_whole:
        notes = (*notes, f"{reading} is not in the list of postcodes of October 2025 used here.")
    # Rough points say where a sorting office is; they count only where there is nothing better.
    points = [one.point for one in found if not one.is_rough] or [one.point for one in found]
    middle = Point(fmean(one.latitude for one in points), fmean(one.longitude for one in points))
    reach = about(max(metres(middle, one) for one in points)).replace("about", "up to")
    measured = f"Measured from the middle of {name}, whose postcodes lie {reach} from it."
    more = "" if reading.is_whole else " The whole postcode gives a better answer."
    return Place(f"the middle of {name}", middle, town_of(middle), (*notes, measured + more))


def either(reading: Spelling, typed: str) -> tuple[str, ...]:
    """That "NN11" without a space may be meant as NN1 1."""
    other = f"{reading.first[:-1]} {reading.first[-1]}"
    if reading.second or " " in typed or other not in areas():
        return ()
    return (f"Read as {reading}. If you mean {other}, type it with the space.",)


def remarks(found: Postcode) -> tuple[str, ...]:
    """What must be known about the point of a postcode."""
    notes = ("The point known for this postcode is a rough one.",) if found.is_rough else ()
    if not found.is_outside:
        return notes
    near = min(sectors(), key=lambda sector: metres(found.point, sectors()[sector][0]))
    return (*notes, f"{found.postcode} lies outside Northamptonshire, whose kits alone are listed here. {nearby(near)}")


def nearby(sector: str) -> str:
    """The sector of the county that is nearest."""
    return f"The nearest postcode sector of the county is {sector}."


def outside(reading: Spelling) -> Place:
    """A postcode of which nothing is known: the known sector that is next to it by its name."""
    alike = sorted(
        (abs(figures(sector) - figures(reading.sector)), sector)
        for sector in sectors()
        if area_letters(sector) == area_letters(reading.first)
    )
    note = f"{reading} is not among the postcodes of Northamptonshire. Only kits in this county are listed here."
    if not alike:
        known = ", ".join(sorted({area_letters(sector) for sector in sectors()}))
        return Place(notes=(f"{note} The postcodes known here begin with {known}.",), understood=False)
    near = alike[0][1]
    by_name = f"The nearest one known, going by its name, is in {near}."
    return Place(notes=(f"{note} {by_name}",), instead=(near,), understood=False)


def area_letters(postcode: str) -> str:
    """The letters that a postcode begins with."""
    return postcode[: 2 if postcode[1:2].isalpha() else 1]


def figures(sector: str) -> int:
    """The numbers in a sector as one, the first part counting for more: NN10 3 is 103."""
    first, _space, second = sector.partition(" ")
    return 10 * int("".join(sign for sign in first if sign.isdecimal())) + int(second or 0)


def within(text: str) -> Place | None:
    """A postcode or a town somewhere in a longer text, such as an address; the postcode counts for more."""
    words = text.split()
    for many in (2, 1):
        for start in range(len(words) - many + 1):
            readings = [one for one in spellings(" ".join(words[start : start + many])) if whole(one)]
            if readings:
                return postcode(readings, text)
    typed = f" {' '.join(letters(word) for word in words)} "
    names = [name for town_id, name in kit_words.towns().items() if town_id != "all"]
    found = next((name for name in names if f" {name.lower()} " in typed), None)
    return town(found, (f"Read as {found}.",)) if found else None


def not_understood(text: str) -> Place:
    """What to type instead."""
    if not any(sign.isalnum() for sign in text):
        return Place(notes=(EXAMPLES,), understood=False)
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
    return Place(notes=(f"“{shown}” is not a postcode or a town that is known here. {EXAMPLES}",), understood=False)
