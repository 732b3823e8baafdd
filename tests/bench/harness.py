"""What the benchmarks share: a server started and ended, readers on its websocket, and a Markdown table."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.server import ROOT, build, free_port

STOCK = Path(__file__).resolve().parent / "stock" / "app.py"
PATIENCE = 60  # seconds that a server may take to start, or a page to run


class BenchError(Exception):
    """A measurement that would mean nothing: a server that does not start, a page that shows an error."""


@dataclass(frozen=True)
class Server:
    """A running server on 127.0.0.1."""

    port: int
    pid: int


@dataclass(frozen=True)
class Address:
    """A page as a browser asks for it: the name in its path ("" is the first page) and what follows the "?"."""

    page: str = ""
    query: str = ""


@contextmanager
def our_server() -> Iterator[Server]:
    """The dashboard as the README starts it, on the snapshot in NSVPP_BUILD, else on one built for the occasion."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {"NSVPP_BUILD": folder} | os.environ
        if "NSVPP_BUILD" not in os.environ:
            build(Path(folder))
        with _server(ROOT / "app.py", ROOT, environment) as server:
            yield server


@contextmanager
def stock_server() -> Iterator[Server]:
    """Pages of charts and tables written the stock way, in an empty working folder: Streamlit's own settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    with (
        tempfile.TemporaryDirectory() as folder,
        _server(STOCK, Path(folder), environment | {"BENCH_DATA": str(ROOT / "data")}) as server,
    ):
        yield server


@contextmanager
def _server(script: Path, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    port = free_port()
    # The address and the headless start keep Streamlit from asking other hosts anything; neither changes a page run.
    options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            _wait_until_up(process, port)
            yield Server(port, process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)


def _wait_until_up(process: subprocess.Popen[bytes], port: int) -> None:
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5).close()
            return
        except (URLError, TimeoutError):
            time.sleep(0.1)
    raise BenchError(f"The server on port {port} did not start within {PATIENCE} seconds.")


class Reader:
    """One browser tab: a websocket that asks for page runs and takes what they send."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket

    @classmethod
    async def open(cls, server: Server) -> "Reader":
        """A new session on this server."""
        host = f"127.0.0.1:{server.port}"
        return cls(
            await connect(
                f"ws://{host}/_stcore/stream",
                origin=f"http://{host}",  # type: ignore[arg-type]  # Origin is a str by another name
                subprotocols=["streamlit"],  # type: ignore[list-item]  # so is Subprotocol
                max_size=None,
            )
        )

    async def close(self) -> None:
        """End the session."""
        await self._socket.close()

    async def run(self, address: Address) -> list[ForwardMsg]:
        """Ask for one run of a page and return everything it sent. Raises BenchError unless the run ended well."""
        wanted = BackMsg()
        wanted.rerun_script.page_name = address.page
        wanted.rerun_script.query_string = address.query
        await self._socket.send(wanted.SerializeToString())
        sent: list[ForwardMsg] = []
        async with asyncio.timeout(PATIENCE):
            while not (sent and sent[-1].WhichOneof("type") == "script_finished"):
                sent.append(ForwardMsg.FromString(await self._received()))
        if sent[-1].script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise BenchError(f"The run of {address} did not end well.")
        return sent

    async def _received(self) -> bytes:
        message = await self._socket.recv()
        return message if isinstance(message, bytes) else message.encode()


@dataclass(frozen=True)
class Page:
    """One of our pages, and what stands on it."""

    title: str
    address: Address
    charts: int
    tables: int


async def pages_of(reader: Reader) -> list[Page]:
    """What the navigation names, each looked at once."""
    first = await reader.run(Address())
    named = next(message.navigation.app_pages for message in first if message.WhichOneof("type") == "navigation")
    pages = []
    for one in named:
        address = Address("" if one.is_default else one.url_pathname)
        pages.append(_looked_at(one.page_name, address, await reader.run(address)))
    return pages


def _looked_at(title: str, address: Address, sent: list[ForwardMsg]) -> Page:
    """The page with its charts and tables counted: a drawing in markup is a chart, but a matrix is no table."""
    check(address, sent)
    elements = [message.delta.new_element for message in sent]
    figures = sum(one.WhichOneof("type") in ("plotly_chart", "deck_gl_json_chart") for one in elements)
    text = "".join(one.html.body for one in elements)
    tables = text.count("<table") - text.count('<table class="matrix')
    return Page(title, address, figures + text.count('class="drawing"'), tables)


def check(address: Address, sent: list[ForwardMsg]) -> None:
    """Raise BenchError unless the run drew a heading and no error."""
    elements = [message.delta.new_element for message in sent]
    if any(one.WhichOneof("type") == "exception" for one in elements):
        raise BenchError(f"{address} shows an error.")
    if not any("<h1" in one.html.body or one.heading.tag == "h1" for one in elements):
        raise BenchError(f"{address} shows no heading.")


def markdown(heading: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A Markdown table; columns after the first are numbers."""
    rule = ("---", *("---:" for _ in heading[1:]))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heading, rule, *rows))
