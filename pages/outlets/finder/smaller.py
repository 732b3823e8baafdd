"""Answers made smaller for poor connections."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.outlets.settings import embargo_stamp


class Smaller:
    """Compress with gzip; a preview passes as it is, because its stamp is written into the page on the way out."""

    def __init__(self, app: ASGIApp) -> None:
        self.plain = app
        self.smaller = GZipMiddleware(app, minimum_size=1000, compresslevel=5)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, compressed where the browser takes it."""
        app = self.smaller if embargo_stamp() is None else self.plain
        await app(scope, receive, send)
