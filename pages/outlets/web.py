"""Plain HTTP beside the pages: health, help, our own stylesheet, the map, the tables as CSV, and the page shell."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.exhibits import theme
from pages.exhibits.catalogue import exhibits
from pages.outlets.asking import redirect, straight
from pages.outlets.briefing_routes import ROUTES as BRIEFING
from pages.outlets.exhibit_routes import ROUTES as FILES
from pages.outlets.faces import font_faces
from pages.outlets.finder.routes import ROUTES as FINDER
from pages.outlets.headers import FramedByUsAlone, OnlyHosts
from pages.outlets.html import render
from pages.outlets.map_style import LAYERS, style
from pages.outlets.publishing.replica import following
from pages.outlets.register_routes import ROUTES as REGISTER
from pages.outlets.revisions import ROUTES as REVISIONS
from pages.outlets.settings import leave_to
from pages.outlets.share import ROUTES as SHARE
from pages.outlets.shell import shell
from pages.outlets.stamp import Stamped
from pages.outlets.towns import ROUTES as TOWNS
from pages.outlets.warming import warm
from queries.errors import NoSnapshot
from queries.run import pin, run

ASSETS = Path(__file__).parent / "assets"
PAGES = ("weeks_of_action", "knives", "bleed_kits", "strategy", "press", "briefing", "data_downloads", "about")
SCRIPTS = ("start", "press")
STREAMLIT = ("/_stcore/", "/static/", "/media/", "/component/", "/favicon.png", "/manifest.json")
DAY = {"Cache-Control": "public, max-age=86400"}


async def page(request: Request) -> Response:
    """The shell of a page; the app fills it."""
    return HTMLResponse(shell(), headers={"Cache-Control": "no-cache"})


# Routes that ask the data are plain functions: the server runs them beside the pages, not in their way.
def health(request: Request) -> Response:
    """Whether the figures can be served, and which: 200 or 503."""
    try:
        snapshot = pin()
    except NoSnapshot as error:
        return JSONResponse({"status": "preparing", "detail": str(error)}, status_code=503)
    built_at = snapshot.built_at.isoformat(timespec="seconds")
    return JSONResponse(
        {"status": "ok", "data_version": snapshot.digest, "built_at": built_at, "exhibits": len(exhibits())}
    )


def help_page(request: Request) -> Response:
    """Where to get help: plain HTML without script. The 999 line stands even when the figures cannot be served."""
    try:
        pin()
        contacts, steps = run("contacts").to_dict("records"), run("first_aid_steps").to_dict("records")
    except NoSnapshot:
        contacts, steps = [], []
    return HTMLResponse(render("help.html", contacts=contacts, steps=steps, leave_to=leave_to()))


async def stylesheet(request: Request) -> Response:
    """The one stylesheet, the theme's colours and faces put before it as variables."""
    return Response(_stylesheet(), media_type="text/css", headers=DAY)


@cache
def _stylesheet() -> str:
    return theme.css_variables() + font_faces() + (ASSETS / "site.css").read_text(encoding="utf-8")


async def script(request: Request) -> Response:
    """A script of ours, by the name at the end of the address."""
    name = request.url.path.rpartition("/")[2]
    return Response((ASSETS / name).read_text(encoding="utf-8"), media_type="text/javascript", headers=DAY)


async def map_style(request: Request) -> Response:
    """The map's style."""
    return JSONResponse(style(), headers=DAY)


def map_layer(request: Request) -> Response:
    """The boundaries of one layer as GeoJSON."""
    layer = request.path_params["layer"]
    if layer not in LAYERS:
        return _not_found(f"There is no map layer called {layer!r}.", LAYERS)
    pin()
    geojson = run("map_layer", layer=layer)["geojson"].iloc[0]
    return Response(geojson, media_type="application/geo+json", headers=DAY)


def table_csv(request: Request) -> Response:
    """One published table as CSV, as the snapshot holds it."""
    table = request.path_params["table"]
    pin()
    known = list(run("tables")["table_name"])
    if table not in known:
        return _not_found(f"There is no table called {table!r}.", known)
    body = run("table_rows", table=table).to_csv(index=False)
    name = f'attachment; filename="nsvpp_{table}.csv"'
    return PlainTextResponse(body, media_type="text/csv; charset=utf-8", headers={"Content-Disposition": name})


def _not_found(problem: str, allowed: list[str] | tuple[str, ...]) -> Response:
    return JSONResponse({"error": problem, "allowed": list(allowed)}, status_code=404)


async def preparing(request: Request, error: Exception) -> Response:
    """The answer of a plain route while there is no snapshot."""
    return JSONResponse({"status": "preparing", "detail": str(error)}, status_code=503)


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Take what is imported out of the garbage collector's sight: Streamlit collects in full after every page run.

    A replica follows the published snapshot for as long as the app runs.
    """
    gc.collect()
    gc.freeze()
    warm()
    with following():
        yield


class OnlyKnownAddresses:
    """Answer 404 for every address that is neither ours nor Streamlit's own, which would show its empty shell."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a known address through, and show the way from one that clearly means another."""
        if scope["type"] != "http" or scope["path"].startswith(STREAMLIT):
            await self.app(scope, receive, send)
            return
        known, meant = _known(scope), straight(scope["path"])
        if known == Match.NONE and meant and meant != scope["path"]:
            known = _known({**scope, "path": meant})
            answer: ASGIApp = redirect(meant, scope["query_string"].decode("latin-1"))
        else:
            answer = self.app
        if known == Match.PARTIAL:  # ours, but not to be sent anything to
            answer = PlainTextResponse("Method Not Allowed", 405, {"Allow": "GET, HEAD"})
        elif known == Match.NONE:
            answer = HTMLResponse(render("not_found_page.html", leave_to=leave_to()), status_code=404)
        await answer(scope, receive, send)


def _known(scope: Scope) -> Match:
    """How far one of our routes fits: in full, all but the method, or not at all."""
    return max((route.matches(scope)[0] for route in ROUTES), key=lambda match: match.value)


ROUTES = [
    Route("/", page),
    *[Route(f"/{name}", page) for name in PAGES],
    Route("/healthz", health),
    Route("/help", help_page),
    *REVISIONS,
    *FINDER,
    *TOWNS,
    *REGISTER,
    *BRIEFING,
    *FILES,
    *SHARE,
    Route("/assets/site.css", stylesheet),
    *[Route(f"/assets/{name}.js", script) for name in SCRIPTS],
    Route("/map/style.json", map_style),
    Route("/map/{layer}.geojson", map_layer),
    Route("/api/v1/tables/{table}.csv", table_csv),
]
MIDDLEWARE = [Middleware(Stamped), Middleware(FramedByUsAlone), Middleware(OnlyHosts), Middleware(OnlyKnownAddresses)]
EXCEPTION_HANDLERS = {NoSnapshot: preparing}
