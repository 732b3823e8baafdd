"""What an address asks for, read alike for pages and files: its choices, its right spelling, and where this site is."""

import re
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse

from pages.exhibits.catalogue import exhibits
from pages.exhibits.paper import SIZES
from pages.outlets.blocks import meant
from pages.outlets.edition import NotOffered
from pages.outlets.settings import public_address

LONGEST = 500  # characters after the "?": more than any exhibit has choices for
IGNORED = ("utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid")  # what others hang onto shared addresses
OURS = re.compile(r"/exhibits(?:/(?:pages/)?[a-z0-9_.-]+(?:/embed)?)?")


def base(request: Request) -> str:
    """The address of this site: the one that is set, else the one under which the reader asks."""
    return public_address() or str(request.base_url).rstrip("/")


def fresh(seconds: int = 60) -> dict[str, str]:
    """How long an answer that names this site may be kept; by the reader alone where the reader has named it."""
    if public_address():
        return {"Cache-Control": f"public, max-age={seconds}"}
    return {"Cache-Control": f"private, max-age={seconds}", "Vary": "Host"}


def parameters(request: Request, longest: int = LONGEST) -> dict[str, str]:
    """What stands after the "?", each name once. Raises NotOffered where it is too long or says a thing twice."""
    if len(request.url.query) > longest:
        raise NotOffered(f"The part of the address after “?” is longer than {longest} characters.", (), 400)
    given: dict[str, str] = {}
    for name, value in request.query_params.multi_items():
        if name.startswith(IGNORED):
            continue
        if name in given:
            raise NotOffered(f"“{name[:60]}” is given more than once. Give it once.", (), 400)
        given[name] = value
    return given


def straight(path: str) -> str | None:
    """The path of an exhibit without capitals and without a slash at its end; None if it is no such path."""
    found = path.rstrip("/").casefold()
    return found if len(found) <= LONGEST and OURS.fullmatch(found) else None


def moved(request: Request) -> RedirectResponse | None:
    """The way to what an address clearly means: its path in capitals, or its values in capitals or in words."""
    path, query = straight(request.url.path), request.url.query
    if path is None or len(query) > LONGEST:
        return None
    given = parse_qsl(query, keep_blank_values=True)
    asked = [(name.casefold(), _meant(path, name.casefold(), value)) for name, value in given]
    if path == request.url.path and asked == given:
        return None
    return redirect(path, urlencode(asked))


def redirect(path: str, query: str) -> RedirectResponse:
    """The way to an address of this site, for good."""
    return RedirectResponse(f"{path}{'?' if query else ''}{query}", 308, {"Cache-Control": "public, max-age=60"})


def _meant(path: str, name: str, value: str) -> str:
    exhibit = exhibits().get(path.removeprefix("/exhibits/").partition("/")[0].partition(".")[0])
    if name == "size":
        return meant(value, {size: size for size in SIZES})
    if exhibit is None or name not in exhibit.choices:
        return value
    return meant(value, exhibit.choices[name]())
