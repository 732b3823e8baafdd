"""Every exhibit as a file at its address, alone or in a press pack. Files are made when asked for, then kept."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field, replace
from functools import partial, wraps
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from pages.outlets.asking import moved, parameters
from pages.outlets.edition import Edition, NotOffered, Withdrawn, edition
from pages.outlets.files import formats, names, pack, shelf
from pages.outlets.files.address import path
from pages.outlets.html import fill
from pages.outlets.settings import leave_to
from queries.run import pin

FRESH = "public, max-age=60"  # what is withdrawn must be gone within the minute
ZIP = "application/zip"
PATIENCE = 25  # seconds that a program waits for the packs of many exhibits; proxies give up after 30 or 60
GLANCE = 3  # seconds that a browser waits for them before it shows a page that asks again
AGAIN = 20  # seconds until that
# Files are made by few threads of their own: a request waits without a thread, so that pages are never kept waiting,
# and each thread that draws keeps memory and open faces of its own.
MAKERS = {
    shelf.SINGLE: ThreadPoolExecutor(2),
    shelf.PACK: ThreadPoolExecutor(1),
    shelf.BRIEFING: ThreadPoolExecutor(2),
    shelf.COLLECTION: ThreadPoolExecutor(1),
}


@dataclass(frozen=True)
class Offer:
    """A file that an address asks for: what it is kept under, what it is called, and how it is made."""

    kind: shelf.Kind
    key: str
    name: str
    media_type: str
    make: Callable[[], Path]
    inline: bool = False
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every answer that holds or confirms it."""
        return {
            "Content-Type": self.media_type,
            "Content-Disposition": f'{"inline" if self.inline else "attachment"}; filename="{self.name}"',
            "ETag": f'"{self.key}"',
            "Cache-Control": FRESH,
            "X-Content-Type-Options": "nosniff",
            **self.more,
        }


_working: dict[str, Future[Path]] = {}


def answering(find: Callable[[Request], Offer]) -> Callable[[Request], Awaitable[Response]]:
    """A route that answers with the file that `find` names: kept, else made once however many ask for it."""

    @wraps(find)
    async def answer(request: Request) -> Response:
        found = await run_in_threadpool(_found, request, find)
        if isinstance(found, Response):
            return found
        patience = (GLANCE if _browser(request) else PATIENCE) if found.kind == shelf.COLLECTION else None
        done, _ = await asyncio.wait({asyncio.wrap_future(_making(found))}, timeout=patience)
        return await run_in_threadpool(_sent, done.pop().result(), found) if done else _later(request)

    return answer


def _making(offer: Offer) -> Future[Path]:
    """The making of a file: the one that is under way, else a new one."""
    under_way = _working.get(offer.key)
    if under_way is None:
        under_way = _working[offer.key] = MAKERS[offer.kind].submit(offer.make)
        under_way.add_done_callback(lambda _: _working.pop(offer.key, None))
    return under_way


def _found(request: Request, find: Callable[[Request], Offer]) -> Response | Offer:
    """The answer if nothing has to be made: the file is there, the reader has it, or it is not offered."""
    pin()
    try:
        offer = find(request)
    except NotOffered as error:
        return moved(request) or refusal(request, error)
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(",")}
    if known & {offer.headers["ETag"], "*"}:
        return Response(status_code=304, headers={name: offer.headers[name] for name in ("ETag", "Cache-Control")})
    held = shelf.held(offer.kind, offer.key)
    # Made in another thread, but from the snapshot that this one has looked at.
    return _sent(held, offer) if held else replace(offer, make=partial(copy_context().run, offer.make))


def _sent(file: Path, offer: Offer) -> Response:
    if offer.kind == shelf.SINGLE:
        return Response(file.read_bytes(), headers=offer.headers)
    return FileResponse(file, headers=offer.headers)


def _later(request: Request) -> Response:
    headers = {"Retry-After": str(AGAIN), "Cache-Control": "no-store", "Vary": "Accept"}
    if _browser(request):
        page = fill("pack_later.html", seconds=AGAIN, address=request.url.path, leave_to=leave_to())
        return HTMLResponse(page, status_code=503, headers=headers)
    words = "This pack is being put together. Please ask for it again in a minute."
    return JSONResponse({"status": "preparing", "detail": words}, status_code=503, headers=headers)


def _browser(request: Request) -> bool:
    return "text/html" in request.headers.get("Accept", "")


@answering
def file(request: Request) -> Offer:
    """An exhibit as a file, or the press pack with all of its files."""
    extension = request.path_params["extension"]
    return _pack(request) if extension == "zip" else _single(request, extension)


@answering
def column_notes(request: Request) -> Offer:
    """What is known of an exhibit's CSV (CSVW), at the address that programs look for it."""
    return _single(request, "csv-metadata.json")


def _single(request: Request, extension: str) -> Offer:
    asked = parameters(request)
    size = formats.checked(extension, asked.pop("size", None))
    chosen = edition(request.path_params["slug"], asked)
    found = formats.FORMATS[extension]
    described = f'<{path(chosen, "csv-metadata.json")}>; rel="describedby"; type="application/csvm+json"'
    return Offer(
        shelf.SINGLE,
        formats.key(chosen, extension, size),
        names.file_name(chosen, extension, size or None),
        found.media_type,
        lambda: formats.made(chosen, extension, size or None),
        found.inline,
        {"Link": described} if extension == "csv" else {},
    )


def _pack(request: Request) -> Offer:
    chosen = edition(request.path_params["slug"], parameters(request))
    name = names.file_name(chosen, "zip")
    return Offer(shelf.PACK, pack.key([chosen], one=True), name, ZIP, lambda: pack.single(chosen))


@answering
def page_pack(request: Request) -> Offer:
    """The press packs of all exhibits of a page in one."""
    page = request.path_params["page"]
    return _collection(request, page, lambda: pack.of_page(page))


@answering
def whole_pack(request: Request) -> Offer:
    """The press packs of all exhibits in one."""
    return _collection(request, "all", pack.everything)


def _collection(request: Request, name: str, choose: Callable[[], tuple[Edition, ...]]) -> Offer:
    if parameters(request):
        raise NotOffered("This pack takes nothing after “?”: it holds the first view of each exhibit.", (), 400)
    chosen = choose()
    return Offer(shelf.COLLECTION, pack.key(chosen), f"nsvpp_{name}.zip", ZIP, lambda: pack.collection(chosen))


def refusal(request: Request, error: NotOffered) -> Response:
    """The answer to what is not offered: what was asked and what there is, as a page for browsers, else as JSON."""
    headers = {"Cache-Control": "no-cache", "Vary": "Accept", "X-Content-Type-Options": "nosniff"}
    if _browser(request):
        told = {"problem": error.problem, "allowed": error.allowed, "withdrawn": isinstance(error, Withdrawn)}
        page = fill("file_refusal.html", **told, status=error.status, leave_to=leave_to())
        return HTMLResponse(page, status_code=error.status, headers=headers)
    body = {"error": error.problem, "allowed": list(error.allowed)}
    return JSONResponse(body, status_code=error.status, headers=headers)


ROUTES = [
    Route("/exhibits/all.zip", whole_pack),
    Route("/exhibits/pages/{page}.zip", page_pack),
    Route("/exhibits/{slug}.csv-metadata.json", column_notes),
    Route("/exhibits/{slug}.{extension}", file),
]
