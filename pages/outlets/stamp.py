"""The stamp of a preview: on every page until when it is under embargo, and that it is not for publication."""

from markupsafe import escape
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.outlets.settings import embargo_stamp


class Stamped:
    """Write the stamp at the head of every page; without a stamp everything passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the stamp in the page and a word to browsers not to keep it."""
        stamp = embargo_stamp()
        if stamp is None or scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started: list[Message] = []
        body: list[bytes] = []

        async def send_stamped(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.append(message)
                return
            if not _is_page(started[0]):
                await _start(started, send)
                await send(message)
                return
            body.append(message.get("body", b""))
            if not message.get("more_body"):
                page = stamped(b"".join(body), stamp)
                MutableHeaders(scope=started[0])["Content-Length"] = str(len(page))
                await _start(started, send)
                await send({"type": "http.response.body", "body": page})

        # Asked without compression: a page that arrives compressed could not be stamped.
        plain = [header for header in scope["headers"] if header[0] != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, send_stamped)


async def _start(started: list[Message], send: Send) -> None:
    """Send the head of the answer, once."""
    if not started[0].get("sent"):
        MutableHeaders(scope=started[0])["Cache-Control"] = "no-store"
        await send({**started[0]})
        started[0]["sent"] = True


def _is_page(start: Message) -> bool:
    headers = Headers(scope={"type": "http", "headers": start["headers"]})
    return headers.get("content-type", "").startswith("text/html") and "content-encoding" not in headers


def stamped(page: bytes, stamp: str) -> bytes:
    """The page with the stamp first in its body."""
    start = page.find(b"<body")
    place = page.find(b">", start) + 1 if start >= 0 else 0
    return page[:place] + f'<p class="notice embargo" role="status">{escape(stamp)}</p>'.encode() + page[place:]
