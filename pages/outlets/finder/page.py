"""The finder as a plain page: 999 first, then a form that the server answers, then every kit that is known."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pages.exhibits.asked import LONGEST, Place, understand
from pages.exhibits.finder_words import METHOD, attributions, by_town, for_script, headings, known
from pages.exhibits.kit_words import first_aid, other_ways, towns
from pages.exhibits.nearest import BINS, DOUBTED, PLACED, SAYS, UNPLACED, Near, Spot, nearest, of, ordered, said
from pages.outlets.finder.rows import row, rows
from pages.outlets.html import fill
from pages.outlets.settings import contact, leave_to
from queries.errors import NoSnapshot
from queries.run import pin

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "geolocation=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
NEAREST = 5  # so many are read first; the others follow, folded


@dataclass(frozen=True)
class Listed:
    """A spot in a list; `far` is empty while nothing was asked."""

    spot: Spot
    far: str = ""


@dataclass(frozen=True)
class Lists:
    """What stands under the form, in the order in which it is read."""

    title: str
    notes: tuple[str, ...]
    warning: str  # that none is near, where that is so
    nearest: tuple[Listed, ...]
    further: tuple[Listed, ...]
    unplaced: dict[str, tuple[Spot, ...]]
    bins: tuple[Listed, ...]
    town_id: str
    same_town: str  # that more is reported in the reader's town; empty where nothing is


def find_a_kit(request: Request) -> Response:
    """The page. The 999 line stands even when the figures cannot be served."""
    typed = request.query_params.get("q")
    try:
        pin()
        page = answered(typed)
    except NoSnapshot:
        page = fill("find_preparing.html", leave_to=leave_to())
    return HTMLResponse(page, status_code=400 if typed and len(typed) > LONGEST else 200, headers=HEADERS)


def answered(typed: str | None) -> str:
    """The page with the answer to what was typed; with the whole list where nothing was."""
    place = None if typed is None else understand(typed)
    return fill(
        "find.html",
        typed=(typed or "")[:LONGEST],
        place=place,
        row=row,
        rows=rows,
        doubted=of(DOUBTED),
        lists=lists(place),
        headings=headings(),
        towns=towns(),
        steps=first_aid(),
        others=other_ways(),
        known=known(),
        method=METHOD,
        attributions=attributions(),
        for_script=for_script(),
        leave_to=leave_to(),
        contact=contact(),
    )


def lists(place: Place | None) -> Lists:
    """The lists for a place; every kit is in one of them, whatever was asked."""
    town_id = "" if place is None else place.town_id
    towns = by_town(UNPLACED)
    same = {town: spots for town, spots in towns.items() if spots[0].town_id == town_id}
    town_first = same | {town: spots for town, spots in towns.items() if town not in same}
    if place is not None and place.point is not None:
        near, bins = nearest(place.point), ordered(of(BINS), place.point)
        *warning, first = said(place.name, near)
        return Lists(
            SAYS["nearest"].format(place=place.name),
            (*place.notes, first),
            "".join(warning),
            told(near[:NEAREST]),
            told(near[NEAREST:]),
            town_first,
            (*told(bins), *(one for one in unmeasured(BINS, town_id) if one.spot.point is None)),
            town_id,
            more_in(same),
        )
    title = headings()[PLACED] if place is None else "No distances: every kit that can be placed"
    notes = () if place is None else place.notes
    listed = unmeasured(PLACED, town_id)
    return Lists(title, notes, "", listed, (), town_first, unmeasured(BINS, town_id), town_id, more_in(same))


def more_in(same: dict[str, tuple[Spot, ...]]) -> str:
    """How many more are reported in the reader's town, below the list of those with a distance."""
    return "".join(SAYS["same_town"].format(town=town, many=len(spots)) for town, spots in same.items())


def told(near: tuple[Near, ...]) -> tuple[Listed, ...]:
    """Spots with their distances in words."""
    return tuple(Listed(one.spot, one.far) for one in near)


def unmeasured(group: str, town_id: str) -> tuple[Listed, ...]:
    """The spots of a group without distances, those of the reader's town first."""
    return tuple(Listed(spot) for spot in sorted(of(group), key=lambda spot: spot.town_id != town_id))
