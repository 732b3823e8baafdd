"""A sheet of paper for a town: 999 on top, first aid, its kits and bins, and where to find the list."""

from datetime import date

import segno
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pages.exhibits.kit_words import first_aid, other_ways, towns
from pages.exhibits.nearest import BINS, DOUBTED, PLACED, UNPLACED, of
from pages.exhibits.words import day
from pages.outlets.finder.page import HEADERS
from pages.outlets.html import fill
from pages.outlets.settings import leave_to, public_address
from queries.run import pin


def print_sheet(request: Request) -> Response:
    """The sheet of one town; 404 with every town there is where the name is not one."""
    pin()
    town_id = request.path_params["town"]
    if town_id not in towns() or town_id == "all":
        refused = fill("kits_print_refusal.html", asked=town_id, towns=towns(), leave_to=leave_to())
        return HTMLResponse(refused, status_code=404, headers=HEADERS)
    installed = [spot for group in (PLACED, UNPLACED) for spot in of(group) if spot.town_id == town_id]
    page = fill(
        "kits_print.html",
        town=towns()[town_id],
        installed=installed,
        doubted=[spot for spot in of(DOUBTED) if spot.town_id == town_id],
        bins=[spot for spot in of(BINS) if spot.town_id == town_id],
        steps=first_aid(),
        others=other_ways(),
        printed=day(date.today()),
        address=finder_address(),
        code=qr_code(finder_address()),
        leave_to=leave_to(),
    )
    return HTMLResponse(page, headers=HEADERS)


def finder_address() -> str | None:
    """The finder's address as readers know it; None until the operator has set this site's."""
    address = public_address()
    return address and f"{address}/find-a-kit"


def qr_code(address: str | None) -> Markup | None:
    """A QR code of an address as SVG; nothing where there is no address to print."""
    if address is None:
        return None
    made = segno.make(address, error="m", micro=False)
    return Markup(made.svg_inline(scale=4, title=f"QR code: {address}", omitsize=True))
