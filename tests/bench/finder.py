"""How long the finder takes from postcode to page, alone and with 100 readers, beside the app's page of the same list.

Run as `python -m tests.bench.finder`; prints the README's table. About a minute.
"""

import asyncio
import csv
import random
import time
from dataclasses import dataclass
from functools import cache
from statistics import median, quantiles
from urllib.parse import quote_plus

from tests.bench.harness import Address, BenchError, Reader, Server, check, markdown, our_server
from tests.server import ROOT

ASKED = 400
APP_RUNS = 20
READERS = 100
THINKING = 5.0  # seconds that a reader reads an answer before asking again
ROUNDS = 3


@dataclass(frozen=True)
class Times:
    """Milliseconds of one kind of asking."""

    name: str
    taken: list[float]


def main() -> None:
    """Measure and print one row for each kind of asking, with how many times the app's page takes longer."""
    asyncio.run(_measure())


async def _measure() -> None:
    random.seed(5)
    asked = random.sample(postcodes(), ASKED)
    with our_server() as server:
        await get(server, "NN1 1SP")
        app = await app_times(server)
        alone = Times("Finder, one reader at a time", [await get(server, postcode) for postcode in asked])
        reading = Times(f"Finder, {READERS} readers, each asking every {THINKING:g} seconds", await readers(server))
        once = Times(f"Finder, {READERS} readers in the same instant", await burst(server, asked))
    heading = "Asked", "Median ms", "95 in 100 within ms", "Slowest ms", "App page takes times"
    print(markdown(heading, [row(times, app) for times in (app, alone, reading, once)]))


def row(times: Times, app: Times) -> tuple[str, ...]:
    """The figures of one kind of asking."""
    middle = median(times.taken)
    figures = (middle, quantiles(times.taken, n=20)[-1], max(times.taken))
    return times.name, *[f"{figure:.1f}" for figure in figures], f"{median(app.taken) / middle:.1f}"


@cache
def postcodes() -> list[str]:
    """Every postcode that is known."""
    with (ROOT / "data" / "postcodes.csv").open(encoding="utf-8", newline="") as file:
        return [line["postcode"] for line in csv.DictReader(file)]


async def app_times(server: Server) -> Times:
    """The app's page with the same list, warm."""
    reader = await Reader.open(server)
    taken = []
    for _ in range(APP_RUNS):
        started = time.perf_counter()
        sent = await reader.run(Address("bleed_kits"))
        taken.append((time.perf_counter() - started) * 1000)
        check(Address("bleed_kits"), sent)
    await reader.close()
    return Times("App page of the same list, one reader", taken)


async def readers(server: Server) -> list[float]:
    """As many readers as come together by chance, each at a moment of its own."""
    return [taken for found in await asyncio.gather(*(one_reader(server) for _ in range(READERS))) for taken in found]


async def one_reader(server: Server) -> list[float]:
    """One who asks, reads and asks again."""
    taken = []
    await asyncio.sleep(random.uniform(0, THINKING))
    for postcode in random.sample(postcodes(), ROUNDS):
        taken.append(await get(server, postcode))
        await asyncio.sleep(THINKING)
    return taken


async def burst(server: Server, asked: list[str]) -> list[float]:
    """All in the same instant: the last one waits for all others."""
    taken: list[float] = []
    for start in range(0, ROUNDS * READERS, READERS):
        taken += await asyncio.gather(*(get(server, postcode) for postcode in asked[start : start + READERS]))
    return taken


async def get(server: Server, postcode: str) -> float:
    """Milliseconds from the request to the last byte of the answer, over a connection of its own."""
    started = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    request = f"GET /find-a-kit?q={quote_plus(postcode)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    writer.write(request.encode())
    body = await reader.read()
    writer.close()
    taken = (time.perf_counter() - started) * 1000
    if f"Nearest to {postcode}".encode() not in body:
        raise BenchError(f"The finder did not answer {postcode}.")
    return taken


if __name__ == "__main__":
    main()
