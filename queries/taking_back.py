"""Writes the tables of a snapshot back as published files, for when the files at hand are not in order."""

import csv
from datetime import date
from pathlib import Path

from queries.snapshot import Snapshot


def write_tables(snapshot: Snapshot, folder: Path) -> None:
    """Write every table and every map layer of the snapshot into `folder`, in the form that the check expects."""
    with snapshot.connection.cursor() as cursor:
        names = cursor.execute("select unnest(tables) as name from meta order by name").fetchall()
        for (name,) in names:
            answer = cursor.execute("select * from query_table($table)", {"table": name})
            columns = [column[0] for column in answer.description or []]
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(columns)
                writer.writerows([[_text(cell) for cell in row] for row in answer.fetchall()])
        for layer, geojson in cursor.execute("select layer, geojson from map_layers order by layer").fetchall():
            (folder / f"{layer}.geojson").write_text(geojson, encoding="utf-8")


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)
