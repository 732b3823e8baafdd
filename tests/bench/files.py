"""How long each kind of file takes, new and from the cache, and what 40 requests at once cost in memory.

`python -m tests.bench.files`
"""

import os
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from pages.outlets.edition import Edition
from pages.outlets.faces import faces
from pages.outlets.files import formats, pack
from queries.run import pin
from tests.bench.harness import markdown, our_server
from tests.server import build

MEGABYTE = 1024 * 1024
AT_ONCE = 40
TARGETS = {"png": 300, "svg": 150, "pptx": 300, "xlsx": 300, "ods": 300}  # milliseconds
PACK_TARGET, CACHED_TARGET, MEMORY_TARGET = 3000, 20, 300


@dataclass(frozen=True)
class Spent:
    """The milliseconds of one call: on the clock, and of the processor, which a busy machine does not lengthen."""

    clock: float
    processor: float


def spent(make: Callable[[], object]) -> Spent:
    """How long one call takes."""
    start, worked = time.perf_counter(), time.process_time()
    make()
    return Spent((time.perf_counter() - start) * 1000, (time.process_time() - worked) * 1000)


def row(name: str, times: list[Spent], target: int | None) -> tuple[str, ...]:
    """The median and the slowest of several times beside what is asked for."""
    clock, processor = [one.clock for one in times], [one.processor for one in times]
    middle = f"{statistics.median(clock):.0f}", f"{statistics.median(processor):.0f}"
    return name, *middle, f"{max(clock):.0f}", str(target) if target else ""


def alone(editions: tuple[Edition, ...]) -> list[tuple[str, ...]]:
    """Every format of every edition made anew, PNG once more from the cache, and some press packs."""
    rows = []
    for extension, found in formats.FORMATS.items():
        size = formats.FIRST_SIZE if found.sized else ""
        times = [spent(lambda one=one, made=found, size=size: made.maker(one, size)) for one in editions]
        rows.append(row(f"{extension}, new", times, TARGETS.get(extension)))
    for one in editions:
        formats.make(one, "png")
    cached = [spent(lambda one=one: formats.make(one, "png")) for one in editions]
    rows.append(row("png, from the cache", cached, CACHED_TARGET))
    packs = [spent(lambda one=one: pack.single(one)) for one in editions[::7]]
    return [*rows, row("press pack, new", packs, PACK_TARGET)]


def together(slugs: list[str]) -> tuple[str, ...]:
    """Memory and time of a server that is asked for 40 different pictures at once."""
    paths = [f"/exhibits/{slug}.png?size={size}" for size in ("slide", "print", "story") for slug in slugs][:AT_ONCE]
    with our_server() as server:
        take(server.port, f"/exhibits/{slugs[0]}.png")
        before = resident(server.pid)
        with ThreadPoolExecutor(AT_ONCE) as readers:
            taken = spent(lambda: list(readers.map(lambda path: take(server.port, path), paths)))
        return f"{AT_ONCE} at once", f"{taken.clock:.0f}", f"{(resident(server.pid, 'VmHWM') - before) / MEGABYTE:.0f}"


def take(port: int, path: str) -> bytes:
    """Ask a server for a file."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=120) as response:
        return bytes(response.read())


def resident(pid: int, what: str = "VmRSS") -> int:
    """The memory of a process in bytes, now or at its highest (VmHWM)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(what):
            return int(line.split()[1]) * 1024
    raise ValueError(f"/proc/{pid}/status has no {what}")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NSVPP_BUILD"] = folder
        build(Path(folder))
        pin()
        faces()
        editions = pack.everything()
        print(markdown(("file", "median ms", "of the processor", "slowest ms", "target ms"), alone(editions)))
        print(f"\nLargest PNG of the first size: {max(len(formats.make(one, 'png')) for one in editions):,} bytes\n")
        heading = ("requests", "ms in all", f"MB more (target {MEMORY_TARGET})")
        print(markdown(heading, [together([one.slug for one in editions])]))


if __name__ == "__main__":
    main()
