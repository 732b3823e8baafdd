"""Resident memory of the server while 50 readers are on it, each having opened every page.

Run as `python -m tests.bench.readers`.
"""

import asyncio

import psutil

from tests.bench.harness import Reader, Server, markdown, our_server, pages_of

READERS = 50


def main() -> None:
    """Print what the server takes before anybody comes, and with everybody there."""
    with our_server() as server:
        rows = asyncio.run(_measure(server))
    print(markdown(("Server", "Resident memory, MB"), rows))


async def _measure(server: Server) -> list[tuple[str, str]]:
    rows = [("just started", f"{megabytes(server):.0f}")]
    readers = [await Reader.open(server) for _ in range(READERS)]
    addresses = [page.address for page in await pages_of(readers[0])]
    for address in addresses:
        for reader in readers:
            await reader.run(address)
    rows.append((f"{READERS} readers, each on its {len(addresses)}th page", f"{megabytes(server):.0f}"))
    for reader in readers:
        await reader.close()
    return rows


def megabytes(server: Server) -> float:
    """Resident memory of the server in megabytes (10⁶ bytes)."""
    return psutil.Process(server.pid).memory_info().rss / 1e6


if __name__ == "__main__":
    main()
