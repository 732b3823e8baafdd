"""How much of a processor each picture takes, drawn and saved, and how large its file is before it is made smaller.

Run as `python -m tests.bench.pictures`. Faces and queries are there before; nothing else is kept between pictures.
"""

import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from pages.exhibits import paper
from pages.outlets.edition import Edition, editions
from pages.outlets.faces import faces
from tests.bench.harness import markdown
from tests.server import build

TIMES = 5
SLOWEST = 10  # so many are listed
BARS = {"wide": (300, 200), "print": (1000, 1000)}  # ms and kB of a PNG
SVG_BAR = 150  # ms
FOOTER = (
    "Source: facts as reported by Northamptonshire Police and 5 others, 2018 to 2024",
    "Published 2018 to 2024",
    "Facts as reported by the publishers named",
    "Code 7f3k9bc",
)


def main() -> None:
    """Time the first view of every exhibit as wide PNG and SVG and in print, and print the slowest."""
    with tempfile.TemporaryDirectory() as folder:
        if "NSVPP_BUILD" not in os.environ:
            build(Path(folder))
            os.environ["NSVPP_BUILD"] = folder
        faces()
        shown = [one for one in editions() if not one.choices]
        for size, (most_ms, most_kb) in BARS.items():
            report(f"PNG, {size}", shown, lambda one, size=size: saved(one, size, "png"), most_ms, most_kb)
        report("SVG, wide", shown, lambda one: saved(one, "wide", "svg"), SVG_BAR, BARS["wide"][1])


def report(title: str, shown: list[Edition], make: Callable[[Edition], bytes], most_ms: int, most_kb: int) -> None:
    """Print the slowest pictures of a kind, and how many are over the bars."""
    taken = {one.slug: measured(make, one) for one in shown}
    slowest = sorted(taken, key=lambda slug: taken[slug][0], reverse=True)[:SLOWEST]
    print(markdown((title, "ms", "kB"), [(slug, f"{taken[slug][0]:.0f}", f"{taken[slug][1]:.0f}") for slug in slowest]))
    middle = median(ms for ms, _ in taken.values())
    slow, large = sum(ms > most_ms for ms, _ in taken.values()), sum(kb > most_kb for _, kb in taken.values())
    print(f"\n{len(taken)} pictures, the middle one {middle:.0f} ms; ", end="")
    print(f"{slow} over {most_ms} ms, {large} over {most_kb} kB.\n")


def measured(make: Callable[[Edition], bytes], one: Edition) -> tuple[float, float]:
    """The median milliseconds a processor works on a picture, whatever else the machine does, and its kilobytes."""
    taken = []
    for _ in range(TIMES):
        started = time.process_time()
        made = make(one)
        taken.append((time.process_time() - started) * 1000)
    return median(taken), len(made) / 1000


def saved(one: Edition, size: str, form: str) -> bytes:
    """A picture as a file."""
    file = io.BytesIO()
    paper.draw(one.answer, paper.SIZES[size], FOOTER, faces()).savefig(file, format=form)
    return file.getvalue()


if __name__ == "__main__":
    main()
