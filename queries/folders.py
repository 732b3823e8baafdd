"""Where the published tables, the snapshots and the SQL files lie."""

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """Return the folder of the published CSV and GeoJSON files."""
    return Path(os.environ.get("NSVPP_DATA") or HERE.parent / "data")


def build_folder() -> Path:
    """Return the folder in which snapshots are made and found."""
    return Path(os.environ.get("NSVPP_BUILD") or data_folder() / "build")


def queries_folder() -> Path:
    """Return the folder of the SQL files, with `tables/` and `checks/` in it."""
    return Path(os.environ.get("NSVPP_QUERIES") or HERE)
