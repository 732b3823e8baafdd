"""A dashboard server of the tests' own, on a free port, with a snapshot folder of its own."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Reply:
    """What a plain HTTP route answered."""

    status: int
    content_type: str
    text: str


@dataclass(frozen=True)
class Server:
    """A running dashboard: its address and the folder of its snapshots."""

    address: str
    build: Path

    def get(self, path: str) -> Reply:
        """Ask a plain HTTP route."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=60) as response:
                return Reply(response.status, response.headers["Content-Type"], response.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return Reply(error.code, error.headers["Content-Type"], error.read().decode("utf-8"))

    def health(self) -> dict:
        """What /healthz says."""
        return json.loads(self.get("/healthz").text)


def build(target: Path, data: Path = ROOT / "data") -> None:
    """Build the tables in `data` into `target`."""
    subprocess.run(
        [sys.executable, "-m", "queries", "build"],
        cwd=ROOT,
        env=os.environ | {"NSVPP_BUILD": str(target), "NSVPP_DATA": str(data)},
        check=True,
        capture_output=True,
    )


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(target: Path, **environment: str) -> Iterator[Server]:
    """A server that reads its snapshots from `target`, ended on leaving. Its output goes to a file beside it."""
    port = free_port()
    with (target.parent / f"server-{port}.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--server.address=127.0.0.1"],
            cwd=ROOT,
            env=os.environ | {"NSVPP_BUILD": str(target)} | environment,
            stdout=log,
            stderr=log,
        )
        server = Server(f"http://127.0.0.1:{port}", target)
        try:
            _wait(server, process)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(server: Server, process: subprocess.Popen) -> None:
    for _attempt in range(300):
        if process.poll() is not None:
            raise RuntimeError("the server ended before it answered")
        try:
            server.get("/healthz")
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server did not answer within 30 seconds")
