"""The page of revisions: official figures as first and as last given. Plain HTML without script."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from pages.exhibits.revisions import revisions
from pages.outlets.html import render
from pages.outlets.settings import leave_to
from queries.run import pin


def revisions_page(request: Request) -> Response:
    """Every official series with the periods that were given more than once."""
    pin()
    return HTMLResponse(render("revisions.html", series=revisions(), leave_to=leave_to()))


ROUTES = [Route("/revisions", revisions_page)]
