"""A sheet on which volunteers tick what they found at each kit: to print, or as CSV to fill in."""

import csv
import io

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from pages.exhibits.kit_words import towns
from pages.exhibits.nearest import Spot, spots
from pages.exhibits.words import day
from pages.outlets.finder.kit_files import STATES, download
from pages.outlets.finder.page import HEADERS
from pages.outlets.html import fill
from pages.outlets.settings import contact, leave_to
from queries.run import pin, pinned

KNOWN = ("kit_id", "name", "kind", "address", "town", "last_report", "status_then", "access_then")
TO_FILL_IN = ("checked_on", "there", "damaged", "access_found", "checked_by", "remark")


def check_up_sheet(request: Request) -> Response:
    """The sheet of one town, or of all; 404 with every town there is where the name is not one."""
    pin()
    town_id = request.path_params["town"]
    if town_id not in towns():
        return refusal(town_id)
    page = fill(
        "kits_check_up.html",
        town_id=town_id,
        town=towns()[town_id],
        by_town=by_town(town_id),
        state=STATES,
        made=day(pinned().built_at.date()),
        contact=contact(),
        leave_to=leave_to(),
    )
    return HTMLResponse(page, headers=HEADERS)


def check_up_csv(request: Request) -> Response:
    """The same as CSV: what is known of each kit, and empty columns to fill in."""
    pin()
    town_id = request.path_params["town"]
    if town_id not in towns():
        return refusal(town_id)
    text = io.StringIO()
    writer = csv.DictWriter(text, (*KNOWN, *TO_FILL_IN), restval="", lineterminator="\r\n")  # as RFC 4180 has it
    writer.writeheader()
    writer.writerows(record(spot) for held in by_town(town_id).values() for spot in held)
    reply = download(text.getvalue(), "text/csv; charset=utf-8", "csv")
    reply.headers["Content-Disposition"] = f'attachment; filename="nsvpp_kits_check-up_{town_id}.csv"'
    return reply


def by_town(town_id: str) -> dict[str, tuple[Spot, ...]]:
    """The kits, cabinets and bins of a town (or of each town) in the order of the list."""
    found: dict[str, tuple[Spot, ...]] = {}
    for spot in spots():
        if town_id in ("all", spot.town_id):
            found[spot.town] = (*found.get(spot.town, ()), spot)
    return found


def record(spot: Spot) -> dict[str, str]:
    """What is known of a kit, for one line of the CSV."""
    return {
        "kit_id": spot.kit_id,
        "name": spot.kit.name,
        "kind": spot.kit.kind,
        "address": spot.kit.address,
        "town": spot.town,
        "last_report": spot.reported,
        "status_then": STATES[spot.state],
        "access_then": "" if spot.group == "bins" else spot.kit.access,
    }


def refusal(town_id: str) -> Response:
    """The answer to a name that is no town."""
    page = fill("kits_print_refusal.html", asked=town_id, towns=towns(), leave_to=leave_to())
    return HTMLResponse(page, status_code=404, headers=HEADERS)
