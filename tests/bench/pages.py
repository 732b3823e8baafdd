"""How many runs a second our pages and stock pages of the same charts and tables answer, in the same run.

Run as `python -m tests.bench.pages`; prints the README's table. About eight minutes.
"""

import asyncio
import time
from dataclasses import dataclass
from statistics import median

from tests.bench.harness import Address, Page, Reader, Server, check, markdown, our_server, pages_of, stock_server

ROUNDS = 3
SECONDS = 2.0  # of each measurement; runs that have begun are waited for
READERS = (1, 8)
ONE_CHART = Address(query="charts=1&tables=0")


@dataclass(frozen=True)
class Rates:
    """Runs a second, one of each round."""

    ours: list[float]
    same: list[float]
    one_chart: list[float]


def main() -> None:
    """Measure every page and print one row for each."""
    asyncio.run(_measure())


async def _measure() -> None:
    with our_server() as ours, stock_server() as stock:
        reader = await Reader.open(ours)
        pages = await pages_of(reader)
        await reader.close()
        for readers in READERS:
            rows = [_row(page, await _rates(page, ours, stock, readers)) for page in pages]
            print(f"\n{readers} at a time, runs a second (medians of {ROUNDS} rounds)\n")
            heading = "Page", "Charts", "Tables", "Ours", "Stock, same", "Times", "Stock, one chart", "Times"
            print(markdown(heading, rows), flush=True)


async def _rates(page: Page, ours: Server, stock: Server, readers: int) -> Rates:
    """The three pages in turn, round after round, so that a slow moment of the machine meets them all."""
    stock_page = Address(query=f"charts={page.charts}&tables={page.tables}")
    rates = Rates([], [], [])
    for _ in range(ROUNDS):
        rates.same.append(await runs_per_second(stock, stock_page, readers))
        rates.ours.append(await runs_per_second(ours, page.address, readers))
        rates.one_chart.append(await runs_per_second(stock, ONE_CHART, readers))
    return rates


async def runs_per_second(server: Server, address: Address, readers: int) -> float:
    """How many runs a second the server answers to that many readers at a time, all of them warm."""
    sessions = [await Reader.open(server) for _ in range(readers)]
    for session in sessions:
        check(address, await session.run(address))
    started = time.monotonic()
    runs = sum(await asyncio.gather(*(_runs(session, address, started + SECONDS) for session in sessions)))
    elapsed = time.monotonic() - started
    for session in sessions:
        await session.close()
    return runs / elapsed


async def _runs(session: Reader, address: Address, until: float) -> int:
    runs = 0
    while time.monotonic() < until:
        sent = await session.run(address)
        runs += 1
    check(address, sent)
    return runs


def _row(page: Page, rates: Rates) -> tuple[str, ...]:
    ours, same, one_chart = median(rates.ours), median(rates.same), median(rates.one_chart)
    # A page of words alone has no stock page of as many charts and tables.
    alike = (f"{same:.1f}", f"{ours / same:.1f}") if page.charts + page.tables else ("", "")
    counts = page.title, str(page.charts), str(page.tables)
    return *counts, f"{ours:.0f}", *alike, f"{one_chart:.1f}", f"{ours / one_chart:.1f}"


if __name__ == "__main__":
    main()
