"""A briefing as slides, hand-out and presentation, at addresses that say what is in it."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pages.outlets.asking import parameters
from pages.outlets.briefing import offer
from pages.outlets.briefing.choice import briefing
from pages.outlets.exhibit_routes import Offer, answering
from pages.outlets.files import shelf

LONGEST = 2000  # characters after the "?": room for all exhibits by name
PRESENT = "present"  # shows the presentation instead of saving it; the file itself reads it too


def _file(extension: str) -> Callable[[Request], Awaitable[Response]]:
    @answering
    def file(request: Request) -> Offer:
        """A briefing as a file of this extension."""
        asked = parameters(request, LONGEST)
        present = asked.pop(PRESENT, None) is not None
        chosen = briefing(asked)
        return Offer(
            shelf.BRIEFING,
            offer.key(chosen, extension),
            offer.file_name(chosen, extension),
            offer.FORMS[extension].media_type,
            lambda: offer.made(chosen, extension),
            inline=extension == "pdf" or present,
        )

    return file


ROUTES = [Route(f"/briefing.{extension}", _file(extension)) for extension in offer.FORMS]
