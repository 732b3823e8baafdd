"""Where an edition stands on the web, as far as the address of this site is set."""

from urllib.parse import urlencode, urlsplit

from pages.outlets.edition import Edition
from pages.outlets.settings import public_address


def path(edition: Edition, extension: str = "") -> str:
    """The path of an edition on this site, with its choices: /exhibits/kits-map.png?town=corby."""
    asked = urlencode(edition.choices)
    return f"/exhibits/{edition.slug}{'.' if extension else ''}{extension}{'?' if asked else ''}{asked}"


def looked_up(edition: Edition) -> str:
    """What stands on a picture to look it up by: "example.org/x/abc2345", or the code alone without an address."""
    address = public_address()
    if address is None:
        return f"Code {edition.code}"
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}/x/{edition.code}"


def cited(edition: Edition) -> str:
    """The address that a citation gives: in full where it is known, else the code."""
    address = public_address()
    return f"{address}/x/{edition.code}" if address else f"Code {edition.code}"
