"""What it takes to count a police.uk archive of every force, against what DuckDB takes merely to scan its files.

The archive is made from the genuine months: repeated for every force and month, with months, forces and identifiers
varied and repeats kept. Run as `python -m tests.bench.street_archive [--months 36]`: 36 months are some 20 million rows
and 4.3 GB in the temporary folder, removed afterwards. Each side runs in a process of its own, in turns.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median

import duckdb

from queries.releases.street_counting import count
from queries.releases.street_files import COLUMNS, find
from tests.bench.harness import BenchError, markdown
from tests.server import ROOT

GENUINE = ROOT / "tests" / "releases" / "genuine" / "police-uk-2025-01-to-2025-06-northamptonshire.zip"
FORCES = (
    "avon-and-somerset", "bedfordshire", "cambridgeshire", "cheshire", "city-of-london", "cleveland", "cumbria",
    "derbyshire", "devon-and-cornwall", "dorset", "durham", "dyfed-powys", "essex", "gloucestershire",
    "greater-manchester", "gwent", "hampshire", "hertfordshire", "humberside", "kent", "lancashire", "leicestershire",
    "lincolnshire", "merseyside", "metropolitan", "norfolk", "north-wales", "north-yorkshire", "northamptonshire",
    "northern-ireland", "northumbria", "nottinghamshire", "south-wales", "south-yorkshire", "staffordshire", "suffolk",
    "surrey", "sussex", "thames-valley", "warwickshire", "west-mercia", "west-midlands", "west-yorkshire", "wiltshire",
)  # fmt: skip
FIRST_YEAR = 2023
MONTHS_PER_FILE = 2  # 44 forces of two genuine months each are some 550,000 rows a month, as in the real archive
ROUNDS = 3
GENUINE_MONTHS = """create table genuine as
    select parse_filename(filename)[:7] as origin, * exclude (filename)
    from read_csv(?, all_varchar = true, filename = true)"""
ONE_FILE = """copy (
    select sha256("Crime ID" || $salt || origin) as "Crime ID", $month as "Month", $force as "Reported by",
    $force as "Falls within", "Longitude", "Latitude", "Location", "LSOA code", "LSOA name", "Crime type",
    "Last outcome category", "Context"
    from genuine where list_contains($origins, origin) order by rowid
) to '{path}' (header)"""
SCAN = "select count(*) from read_csv($files, columns = {columns}, header = true, auto_detect = false)"
SCAN_ALL = "select {counts} from read_csv($files, columns = {columns}, header = true, auto_detect = false)"


def main() -> None:
    """Make the archive, scan and count it in turns, and print the medians and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--months", type=int, default=2, help="months of every force (default 2, some 1.1 million rows)"
    )
    parser.add_argument("--side", choices=("scan", "read", "count"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        _side(options.side, options.folder)
        return
    with tempfile.TemporaryDirectory(prefix="street-archive-") as place:
        make_archive(Path(place), options.months)
        _compare(Path(place))


def make_archive(folder: Path, months: int) -> None:
    """Write a file for every force and month into folders of months."""
    with tempfile.TemporaryDirectory() as place, duckdb.connect() as connection:
        with zipfile.ZipFile(GENUINE) as archive:
            archive.extractall(place)
        files = sorted(str(path) for path in Path(place).rglob("*.csv"))
        connection.execute(GENUINE_MONTHS, [files])
        origins = [Path(file).name[:7] for file in files]
        for number in range(months):
            month = f"{FIRST_YEAR + number // 12}-{number % 12 + 1:02d}"
            (folder / month).mkdir()
            for position, force in enumerate(FORCES):
                chosen = [origins[(number + position + step) % len(origins)] for step in range(MONTHS_PER_FILE)]
                path = folder / month / f"{month}-{force}-street.csv"
                parameters = {
                    "salt": f"{month} {force}",
                    "month": month,
                    "force": _reported_by(force),
                    "origins": chosen,
                }
                connection.execute(ONE_FILE.format(path=path), parameters)


def _reported_by(force: str) -> str:
    return f"{force.replace('-', ' ').title()} Police"


def _compare(folder: Path) -> None:
    sides: dict[str, list[tuple[int, float, float, float]]] = {"scan": [], "read": [], "count": []}
    for _ in range(ROUNDS):
        for side, measured in sides.items():
            measured.append(_measured(side, folder))
    if len({measured[0][0] for measured in sides.values()}) != 1:
        raise BenchError("The sides did not see the same number of rows.")
    size = sum(path.stat().st_size for path in folder.rglob("*.csv"))
    print(f"{sides['scan'][0][0]:,} rows, {size / 1e9:.1f} GB, {ROUNDS} rounds in turns, medians\n")
    names = {"scan": "DuckDB counts the lines", "read": "DuckDB reads every cell", "count": "import counts the crimes"}
    rows = []
    for side, measured in sides.items():
        wall, processor, memory = (median(values) for values in list(zip(*measured, strict=True))[1:])
        ratios = [f"{_ratio(sides['count'], sides[side], place):.2f}" if side != "count" else "" for place in (1, 2)]
        rows.append((names[side], f"{wall:.1f}", f"{processor:.1f}", f"{memory:.0f}", *ratios))
    print(markdown(("", "Seconds", "Processor seconds", "Peak memory, MB", "Ratio", "Ratio, processor"), rows))


def _ratio(
    counted: list[tuple[int, float, float, float]], other: list[tuple[int, float, float, float]], place: int
) -> float:
    """Return the median of the ratios within each round: neighbours on this machine slow both sides of a round."""
    return median(float(ours[place]) / float(theirs[place]) for ours, theirs in zip(counted, other, strict=True))


def _measured(side: str, folder: Path) -> tuple[int, float, float, float]:
    command = [sys.executable, "-m", "tests.bench.street_archive", "--side", side, "--folder", str(folder)]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    return int(said[0]), float(said[1]), float(said[2]), float(said[3])


def _side(side: str, folder: Path) -> None:
    started, processor = time.monotonic(), time.process_time()
    rows = _counted(folder) if side == "count" else _scanned(folder, every_cell=side == "read")
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6  # Linux counts in KiB
    print(rows, time.monotonic() - started, time.process_time() - processor, used)


def _counted(folder: Path) -> int:
    told: list[int] = []
    counted = count(
        find(folder, "all"), ROOT / "data" / "lsoa_lookup.csv", lambda done, total: told.append(total - done)
    )
    if told != sorted(told, reverse=True) or told[-1] != 0:
        raise BenchError("The progress went back, or did not end at the end.")
    return sum(int(row["rows"] or 0) for row in counted.forces)


def _scanned(folder: Path, *, every_cell: bool) -> int:
    columns = "{" + ", ".join(f"'{column}': 'varchar'" for column in COLUMNS) + "}"
    counts = "count(*), " + ", ".join(f'count("{column}")' for column in COLUMNS)
    files = sorted(str(path) for path in folder.rglob("*.csv"))
    with duckdb.connect() as connection:
        sql = (SCAN_ALL if every_cell else SCAN).format(columns=columns, counts=counts)
        return int(connection.execute(sql, {"files": files}).fetchall()[0][0])


if __name__ == "__main__":
    main()
