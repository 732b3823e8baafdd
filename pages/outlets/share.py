"""Every exhibit at its own address: the page to share, the form for somebody else's page, and the list of all."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from pages.exhibits import theme
from pages.exhibits.catalogue import exhibits
from pages.exhibits.exhibit import ask
from pages.exhibits.paper import SIZES
from pages.exhibits.press_desk import PAGES, by_page
from pages.outlets.asking import base, fresh, moved, parameters
from pages.outlets.drawn import drawing, face_rules
from pages.outlets.edition import Edition, NotOffered, Withdrawn, edition
from pages.outlets.files.address import path
from pages.outlets.html import fill
from pages.outlets.linked_data import dataset, description
from pages.outlets.publishing.withdrawn import withdrawal
from pages.outlets.settings import leave_to
from pages.outlets.taking import taken_of
from queries.run import pin

ADDRESSES = {page: f"/{page}" for page in PAGES} | {"at_a_glance": "/"}
DRAWING = asyncio.Semaphore(8)  # so many may wait in a thread for a drawing; the others wait without one


def answered(make: Callable[[Request], str]) -> Callable[[Request], Awaitable[Response]]:
    """A page from its HTML, made from one snapshot; what is not offered is answered by name, with what is."""

    def answer(request: Request) -> Response:
        pin()
        try:
            return HTMLResponse(make(request), headers=fresh())  # what is withdrawn must be gone within the minute
        except NotOffered as error:
            return moved(request) or HTMLResponse(_refusal(request, error), status_code=error.status)

    @wraps(make)
    async def route(request: Request) -> Response:
        async with DRAWING:
            return await run_in_threadpool(answer, request)

    return route


@answered
def index(request: Request) -> str:
    """All exhibits, page by page."""
    listed = [(words, [(one, ask(one)) for one in shown if withdrawal(one.slug) is None]) for words, shown in by_page()]
    return fill(
        "share_index.html",
        listed=listed,
        leave_to=leave_to(),
        canonical=f"{base(request)}/exhibits",
        link=SIZES["link"],
    )


@answered
def share(request: Request) -> str:
    """One exhibit under the choices of the address: drawing, words, table, sources and everything to take."""
    chosen, site = _asked(request), base(request)
    return fill(
        "share.html",
        **_shown(chosen, site),
        choices=choices(chosen),
        pages=[(PAGES[page], f"{ADDRESSES[page]}#{chosen.slug}") for page in chosen.exhibit.pages],
        description=description(chosen.answer),
        dataset=dataset(chosen, site),
        leave_to=leave_to(),
    )


@answered
def embed(request: Request) -> str:
    """One exhibit for a frame in somebody else's page: small, and whole by itself."""
    chosen = _asked(request)
    shown = _shown(chosen, base(request))
    plain = fill("embed.html", **shown, variables=theme.css_variables())
    rules = face_rules(chosen, Markup(plain).striptags(), chosen.answer.title)
    return plain.replace("/* faces */", rules)


def _shown(chosen: Edition, site: str) -> dict[str, object]:
    return {
        "exhibit": chosen.exhibit,
        "answer": chosen.answer,
        "edition": chosen,
        "taken": taken_of(chosen),
        "base": site,
        "canonical": site + path(chosen),
        "link": SIZES["link"],
        "drawing": drawing(chosen),
    }


@dataclass(frozen=True)
class Choice:
    """One value of a choice: in words, with the address that shows the exhibit under it, and whether it is on."""

    words: str
    address: str
    on: bool


def choices(chosen: Edition) -> dict[str, list[Choice]]:
    """Each choice of the exhibit with its values; the other choices stay as they are."""
    first = {name: str(value) for name, value in chosen.exhibit.parameters.items() if name in chosen.exhibit.choices}
    now = first | dict(chosen.choices)
    return {
        name: [
            Choice(words, _address(chosen.exhibit.slug, first, now | {name: value}), now[name] == value)
            for value, words in values().items()
        ]
        for name, values in chosen.exhibit.choices.items()
    }


def _address(slug: str, first: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    asked = urlencode({name: value for name, value in sorted(wanted.items()) if value != first[name]})
    return f"/exhibits/{slug}{'?' if asked else ''}{asked}"


def _asked(request: Request) -> Edition:
    return edition(request.path_params["slug"], parameters(request))


def _refusal(request: Request, error: NotOffered) -> str:
    slug = request.path_params["slug"]
    exhibit = None if isinstance(error, Withdrawn) else exhibits().get(slug)
    if exhibit is None:
        links = {ask(one).title: f"/exhibits/{name}" for name, one in exhibits().items() if not withdrawal(name)}
    else:
        offered = choices(edition(slug)).items()
        links = {f"{name.capitalize()}: {value.words}": value.address for name, values in offered for value in values}
    told = {"problem": error.problem, "status": error.status, "links": links, "exhibit": exhibit}
    return fill("share_refusal.html", **told, leave_to=leave_to())


ROUTES = [
    Route("/exhibits", index),
    Route("/exhibits/{slug}/embed", embed),
    Route("/exhibits/{slug}", share),
]
