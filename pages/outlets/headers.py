"""What every request and answer is held to: a host that can be one, and who may put our pages into a frame."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.outlets.settings import public_address

HOST = re.compile(r"(?:[a-z0-9_][a-z0-9_.-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?", re.IGNORECASE)
EMBEDDED = re.compile(r"/exhibits/[^/]+/embed")
EVERYBODY, OURSELVES = "frame-ancestors *", "frame-ancestors 'self'"


class FramedByUsAlone:
    """Tell browsers with every answer that only this site may frame it; an embedded exhibit may be framed by all."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        everybody = EMBEDDED.fullmatch(scope["path"]) is not None

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.append("Content-Security-Policy", EVERYBODY if everybody else OURSELVES)
                if not everybody:
                    headers["X-Frame-Options"] = "SAMEORIGIN"
            await send(message)

        await self.app(scope, receive, send_with_headers)


class OnlyHosts:
    """Answer 400 to what is no host name where the request has to say the address of this site."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through whose host is a name or number, with or without a port."""
        named = Headers(scope=scope).getlist("host") if scope["type"] == "http" else []
        if public_address() or (len(named) <= 1 and all(HOST.fullmatch(one) for one in named)):
            await self.app(scope, receive, send)
        else:
            words = "The host that this request names is not a host name."
            await PlainTextResponse(words, status_code=400)(scope, receive, send)
