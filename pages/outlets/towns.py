"""A plain page for every town and both councils, the list of all, and an answer to a name that is none of them."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from pages.exhibits.kit_words import towns as kit_towns
from pages.exhibits.paper import SIZES
from pages.exhibits.town_names import Place, alike, places, same
from pages.exhibits.town_page import town_page
from pages.outlets.asking import base, fresh
from pages.outlets.edition import Edition, NotOffered, edition
from pages.outlets.files.address import path
from pages.outlets.html import fill
from pages.outlets.settings import leave_to
from queries.run import pin

MAP = "kits-map"
SHOWN = 40  # characters of an unknown name that are repeated
DESCRIPTION = (
    "Operations, figures, bleed kits, knife bins and recorded crime in publications that name {name}, "
    "Northamptonshire, each with its source."
)


def towns(request: Request) -> Response:
    """The list of all, by name."""
    pin()
    listed = places().values()
    page = fill(
        "towns.html",
        towns=[one for one in listed if not one.is_council],
        councils=[one for one in listed if one.is_council],
        canonical=f"{base(request)}/towns",
        leave_to=leave_to(),
    )
    return HTMLResponse(page, headers=fresh())


def town(request: Request) -> Response:
    """The page of one place; another spelling of its letters is sent there, and any other name is answered 404."""
    pin()
    typed = request.path_params["town"]
    if typed in places():
        return HTMLResponse(_page(request, places()[typed]), headers=fresh())
    meant = same(typed)
    if meant is not None:
        return RedirectResponse(f"/towns/{meant.town_id}", status_code=308, headers=fresh())
    return HTMLResponse(_unknown(typed), status_code=404, headers=fresh())


def _page(request: Request, place: Place) -> str:
    site, chosen = base(request), map_of(place)
    return fill(
        "town.html",
        page=town_page(place.town_id),
        place=place,
        pages=places(),
        description=DESCRIPTION.format(name=place.name),
        canonical=f"{site}/towns/{place.town_id}",
        base=site,
        map=chosen,
        map_page=chosen and path(chosen),
        link_picture=chosen and picture(chosen, "link"),
        wide_picture=chosen and picture(chosen, "wide"),
        pack=chosen and path(chosen, "zip"),
        sizes=SIZES,
        leave_to=leave_to(),
    )


def map_of(place: Place) -> Edition | None:
    """The map of kits of a town, for a council that of the county; None while the map is withdrawn."""
    try:
        return edition(MAP, {"town": place.town_id} if place.town_id in kit_towns() else None)
    except NotOffered:
        return None


def picture(chosen: Edition, size: str) -> str:
    """The address of a picture of the map in one of the sizes."""
    found = path(chosen, "png")
    return f"{found}{'&' if '?' in found else '?'}size={size}"


def _unknown(typed: str) -> str:
    shown = typed if len(typed) <= SHOWN else f"{typed[:SHOWN]}…"
    village = typed.casefold() if typed.casefold() in kit_towns() and typed.casefold() != "all" else ""
    return fill(
        "town_unknown.html",
        typed=shown,
        alike=alike(typed),
        village=village,
        village_name=kit_towns().get(village, ""),
        places=places().values(),
        leave_to=leave_to(),
    )


ROUTES = [Route("/towns", towns), Route("/towns/{town}", town)]
