"""What our script needs: the postcodes in small files by sector, the script itself, and its service worker."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pages.exhibits.asked import Postcode, areas, postcodes, remarks
from pages.exhibits.exhibit import kept
from pages.exhibits.finder_words import attributions
from pages.exhibits.town_areas import town_of
from queries.run import pin

ASSETS = Path(__file__).parent.parent / "assets"
SCRIPT = "text/javascript"
HOUR = {"Cache-Control": "public, max-age=3600"}
OFFLINE = ("finder.js", "start.js", "site.css", "service_worker.js")  # a change in one of them is a new version


def script(request: Request) -> Response:
    """The finder's script."""
    return Response(_asset("finder.js"), media_type=SCRIPT, headers=HOUR)


def service_worker(request: Request) -> Response:
    """The service worker, which keeps the finder for use without a network. A new version replaces what it kept."""
    version = sha256("".join([pin().digest, *map(_asset, OFFLINE)]).encode()).hexdigest()[:12]
    addresses = json.dumps([address(sector) for sector in sector_names()])
    body = f'const VERSION = "{version}";\nconst SECTORS = {addresses};\n{_asset("service_worker.js")}'
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/find-a-kit"}
    return Response(body, media_type=SCRIPT, headers=headers)


@cache
def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def sector(request: Request) -> Response:
    """The postcodes of one sector, by their second half: latitude, longitude, town, and what must be said of them."""
    pin()
    name = request.path_params["sector"].replace("-", " ")
    if name not in sector_names():
        problem = f"There is no postcode sector called {name!r} here."
        return JSONResponse({"error": problem, "allowed": "a sector such as NN1-1"}, status_code=404)
    return Response(_sector(name), media_type="application/json", headers=HOUR)


@kept
def _sector(name: str) -> str:
    found = {one.postcode.split()[1]: entry(one) for one in areas()[name]}
    return json.dumps({"source": attributions()[0], "postcodes": found}, ensure_ascii=False, separators=(",", ":"))


def entry(one: Postcode) -> list[object]:
    """A postcode as the script reads it."""
    return [one.point.latitude, one.point.longitude, town_of(one.point), *remarks(one)]


@kept
def sector_names() -> tuple[str, ...]:
    """Every sector of which a postcode is known."""
    return tuple(sorted({one.sector for one in postcodes().values()}))


def address(name: str) -> str:
    """Where the file of a sector stands."""
    return f"/find-a-kit/sectors/{name.replace(' ', '-')}.json"
