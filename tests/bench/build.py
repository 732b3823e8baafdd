"""What `python -m queries build` takes on the shipped data: seconds and memory at its highest.

Run as `python -m tests.bench.build`.
"""

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

from tests.bench.harness import BenchError, markdown
from tests.server import ROOT

BUILDS = 5


def main() -> None:
    """Build a few times, each time into an empty folder, and print the medians."""
    seconds, megabytes = zip(*(built() for _ in range(BUILDS)), strict=True)
    rows = [("`python -m queries build`", f"{median(seconds):.1f}", f"{median(megabytes):.0f}")]
    print(markdown(("Command", "Seconds", "Peak memory, MB"), rows))


def built() -> tuple[float, float]:
    """Seconds and peak resident memory in megabytes of one build."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "queries", "build"],
            cwd=ROOT,
            env=os.environ | {"NSVPP_BUILD": folder},
            stdout=subprocess.DEVNULL,
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise BenchError("The shipped data do not build.")
    return seconds, used.ru_maxrss * 1024 / 1e6  # Linux counts in KiB


if __name__ == "__main__":
    main()
