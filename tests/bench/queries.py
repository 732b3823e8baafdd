"""How long each query takes on the shipped data, rows handed over as a data frame included.

Run as `python -m tests.bench.queries`. Parameters are those of the exhibits, else the real values below.
"""

import os
import tempfile
import time
from pathlib import Path
from statistics import median

from pages.exhibits.catalogue import exhibits
from queries.run import query, query_names, run
from tests.bench.harness import BenchError, markdown
from tests.server import build

TIMES = 21
SLOWEST = 10  # so many are listed
BAR = 20  # ms
VALUES: dict[str, object] = {
    "kind_of_publisher": "all",
    "layer": "wards",
    "many": 6,
    "measure": "Knives and bladed weapons",
    "operation_id": "ten-weeks-2023",
    "operation_ids": ("sceptre-2019-03", "ten-weeks-2023"),
    "page": "strategy",
    "route": "all",
    "source_ids": ("HO-KNIFE", "strategy-S50"),
    "subject": "serious violence and knives",
    "table": "postcodes",
    "town": "all",
}


def main() -> None:
    """Time every query and print the slowest, and how many are over the bar."""
    with tempfile.TemporaryDirectory() as folder:
        if "NSVPP_BUILD" not in os.environ:
            build(Path(folder))
            os.environ["NSVPP_BUILD"] = folder
        taken = {name: milliseconds(name) for name in query_names()}
    slowest = sorted(taken, key=taken.__getitem__, reverse=True)[:SLOWEST]
    print(markdown(("Query", "ms"), [(f"`{name}`", f"{taken[name]:.1f}") for name in slowest]))
    over = sum(one >= BAR for one in taken.values())
    print(f"\n{len(taken)} queries, medians of {TIMES}; {over} take {BAR} ms or more.")


def milliseconds(name: str) -> float:
    """The median of a query's times."""
    given = parameters(name)
    taken = []
    for _ in range(TIMES):
        started = time.perf_counter()
        run(name, **given)
        taken.append((time.perf_counter() - started) * 1000)
    return median(taken)


def parameters(name: str) -> dict[str, object]:
    """What a query is asked with: an exhibit's own parameters where one asks it, and real values for the rest."""
    own = next((exhibit.parameters for exhibit in exhibits().values() if exhibit.query == name), {})
    needed = query(name).parameters
    unknown = needed - own.keys() - VALUES.keys()
    if unknown:
        raise BenchError(f"{name} takes {', '.join(sorted(unknown))}: give it a real value in VALUES.")
    return {parameter: own.get(parameter, VALUES.get(parameter)) for parameter in needed}


if __name__ == "__main__":
    main()
