"""Who may put our pages into a frame: we ourselves everywhere, other sites the pages that are made for it."""

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
