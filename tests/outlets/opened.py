"""What the tests of files share: a file asked for over HTTP with its headers, and readings of what is inside."""

import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import fromstring

from tests.server import Server

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


@dataclass(frozen=True)
class Taken:
    """An answer over HTTP: its status, headers and bytes."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def take(server: Server, path: str, method: str = "GET", **headers: str) -> Taken:
    """Ask for a file; header names are written with underscores."""
    wanted = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(server.address + path, headers=wanted, method=method)
    try:
        with urllib.request.urlopen(request, timeout=120) as response:
            return Taken(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        return Taken(error.code, error.headers, error.read())


def xmp(packet: str) -> dict[str, str]:
    """The properties of an XMP packet by their names without namespace."""
    described = fromstring(packet[packet.index("<x:") : packet.rindex("<?xpacket")]).find(f".//{RDF}Description")
    assert described is not None
    return {one.tag.rpartition("}")[2]: "".join(one.itertext()) for one in described}
