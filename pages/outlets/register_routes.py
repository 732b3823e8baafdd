"""The register on the web: what became of a printed picture, what was corrected, the feed and the calendar."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from pages.outlets.asking import base, fresh
from pages.outlets.html import fill
from pages.outlets.publishing import feed
from pages.outlets.publishing.corrections import about_thing, corrections
from pages.outlets.publishing.holds import hold
from pages.outlets.publishing.lookup import advice, alike, look_up, typed
from pages.outlets.publishing.withdrawn import withdrawals
from pages.outlets.settings import contact, leave_to
from queries.run import pin

FRESH = {"Cache-Control": "public, max-age=30"}  # what is withdrawn is gone within the minute
KEPT = 30  # seconds, so of what names this site


def absolute(request: Request, path: str) -> str:
    """A path of this site with the address that readers know it by."""
    return f"{base(request)}{path}"


def form(request: Request) -> Response:
    """A form to type a code into; with a code, the way to its page."""
    code = typed(request.query_params.get("code", ""))
    if code.isalnum():
        return RedirectResponse(f"/x/{code}", status_code=303)
    return HTMLResponse(fill("code_form.html", leave_to=leave_to()))


def code_page(request: Request) -> Response:
    """What became of the picture that bears a code."""
    pin()
    code = typed(request.path_params["code"])
    found = look_up(code)
    if found is None:
        page = fill("code_unknown.html", code=code, advice=advice(code), alike=alike(code), leave_to=leave_to())
        return HTMLResponse(page, status_code=404)
    return HTMLResponse(fill("code.html", found=found, leave_to=leave_to()), headers=FRESH)


def corrections_page(request: Request) -> Response:
    """What is withdrawn, what was corrected, and how to report a wrong figure."""
    pin()
    taken = [(about_thing(one.kind, one.thing), one) for one in withdrawals()]
    page = fill(
        "corrections.html",
        withdrawn=taken,
        corrections=corrections(),
        contact=contact(),
        hold=hold(),
        leave_to=leave_to(),
        address=absolute(request, "/x"),
    )
    return HTMLResponse(page, headers=fresh(KEPT))


def atom_feed(request: Request) -> Response:
    """What changed, as an Atom feed."""
    pin()
    body = feed.atom(lambda path: absolute(request, path))
    return Response(body, media_type="application/atom+xml", headers=fresh(KEPT))


def calendar(request: Request) -> Response:
    """The planned releases, for calendars."""
    pin()
    body = feed.calendar(lambda path: absolute(request, path))
    return Response(body, media_type="text/calendar", headers=fresh(KEPT))


ROUTES = [
    Route("/x", form),
    Route("/x/{code}", code_page),
    Route("/corrections", corrections_page),
    Route("/feed.xml", atom_feed),
    Route("/calendar.ics", calendar),
]
