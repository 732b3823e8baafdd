"""A preview is on this machine alone, stamped all over, and whoever looks is written down."""

import csv
import time
import urllib.error
import urllib.request
from pathlib import Path

from pages.outlets.publishing.preview import previewing
from tests.publishing.desk import Desk
from tests.server import Server, free_port

STAMP = "Embargoed until 2 February 2027 at 9:30am: not for publication"
FIGURE = "ten-weeks-2023-04"
LISTENING, LOOPBACK = "0A", "0100007F"


def test_the_embargoed_state_is_shown_stamped_and_access_is_kept(office: Desk) -> None:
    revised = office.line("figures.csv", FIGURE).replace(",95,", ",86417,")
    place = office.entrust(
        "lanterns",
        {"figures.csv": [revised]},
        title="Fictional lanterns",
        embargo_until="2027-02-02T09:30+00:00",
        status="draft",
    )
    before, port = office.files(), free_port()
    with previewing("press officer", "the fictional office", port):
        server = answering(Server(f"http://127.0.0.1:{port}", office.build))
        assert "86417" in server.get("/exhibits/ten-weeks-results.csv").text
        for path in ("/", "/help", "/exhibits/ten-weeks-results", "/corrections", "/x"):
            assert STAMP in as_a_browser(server.address + path), path
        assert STAMP in " ".join(server.get("/exhibits/ten-weeks-results.svg").text.split())
        assert listening_at(port) == {LOOPBACK}
    assert office.files() == before
    with (place / "early_access.csv").open(newline="") as file:
        (seen,) = csv.DictReader(file)
    assert (seen["publication"], seen["role"], seen["organisation"]) == (
        "Fictional lanterns",
        "press officer",
        "the fictional office",
    )
    assert "86417" not in office.snapshot_text()
    assert not [path for path in Path("/tmp").glob("nsvpp-preview-*") if any(path.glob("*.duckdb"))]


def as_a_browser(address: str) -> str:
    """What a browser gets, which also takes compressed answers."""
    asked = urllib.request.Request(address, headers={"Accept-Encoding": "gzip, br", "Accept": "text/html"})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.read().decode("utf-8", errors="replace")


def answering(server: Server) -> Server:
    """The server once it answers."""
    for _ in range(300):
        try:
            server.get("/healthz")
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return server
    raise AssertionError("the preview did not answer within 30 seconds")


def listening_at(port: int) -> set[str]:
    """The addresses of this machine on which somebody listens at the port, as the kernel writes them."""
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            if local.endswith(f":{port:04X}") and state == LISTENING:
                found.add(local.partition(":")[0])
    return found
