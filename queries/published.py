"""Reads the folder of published files once, so that the check, the digest and the snapshot see the same bytes."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from queries.contracts import Contract
from queries.offences import Offence
from queries.reading import Sheet, read_sheet

DIGEST_LENGTH = 12


@dataclass(frozen=True)
class Published:
    """The published tables and map layers as text, the digest of all inputs, and their offences of form."""

    sheets: dict[str, Sheet]
    layers: dict[str, str]
    digest: str
    offences: tuple[Offence, ...]


def read_published(data: Path, contracts: tuple[Contract, ...]) -> Published:
    """Return everything published in `data`, read as the contracts describe it."""
    if not data.is_dir():
        return Published({}, {}, "", (Offence(str(data), None, None, None, "there is no such folder of data."),))
    contents, offences = _contents(data)
    columns = {contract.name: contract.column_names for contract in contracts}
    offences += _unexpected_files(contents, columns.keys())
    sheets = {
        name: read_sheet(f"{name}.csv", contents[f"{name}.csv"], columns[name])
        for name in columns
        if f"{name}.csv" in contents
    }
    layers: dict[str, str] = {}
    for name in (name for name in contents if name.endswith(".geojson")):
        layer, fault = _layer(contents[name])
        layers[name.removesuffix(".geojson")] = layer
        offences += [Offence(name, None, None, None, fault)] if fault else []
    offences += [offence for sheet in sheets.values() for offence in sheet.offences]
    return Published(sheets, layers, _digest(contents, contracts), tuple(offences))


def _contents(data: Path) -> tuple[dict[str, bytes], list[Offence]]:
    contents, offences = {}, []
    for path in sorted(data.iterdir()):
        if path.name.startswith((".", "~")) or path.is_dir():
            continue
        try:
            contents[path.name] = path.read_bytes()
        except OSError as error:
            rule = f"the file cannot be opened ({error.strerror}); close it in other programs and try again."
            offences.append(Offence(path.name, None, None, None, rule))
    return contents, offences


def _unexpected_files(contents: dict[str, bytes], tables: Iterable[str]) -> list[Offence]:
    expected = {f"{table}.csv" for table in tables}
    offences = [
        Offence(name, None, None, None, "the file is missing; put it back, with its header alone if it has no rows.")
        for name in sorted(expected - contents.keys())
    ]
    for name in sorted(contents.keys() - expected):
        if name.endswith(".csv"):
            rule = "no table has this name; correct the name of the file or move it out of the folder."
            offences.append(Offence(name, None, None, None, rule))
        elif not name.endswith(".geojson"):
            rule = "only CSV and GeoJSON files belong here; save a table as “CSV UTF-8”, move anything else elsewhere."
            offences.append(Offence(name, None, None, None, rule))
    return offences


def _layer(content: bytes) -> tuple[str, str | None]:
    try:
        text = content.decode("utf-8-sig")
        parsed = json.loads(text)
    except ValueError as error:
        return "", f"this is not GeoJSON ({error}); export the layer again."
    if not isinstance(parsed, dict) or parsed.get("type") != "FeatureCollection":
        return text, "this is not a FeatureCollection; export the layer as one."
    return text, None


def _digest(contents: dict[str, bytes], contracts: tuple[Contract, ...]) -> str:
    """Return the digest of everything the figures in a snapshot depend on."""
    inputs = dict(contents)
    inputs |= {f"tables/{contract.name}.sql": contract.sql.encode() for contract in contracts}
    inputs["duckdb"] = duckdb.__version__.encode()
    total = hashlib.sha256()
    for name in sorted(inputs):
        total.update(f"{name} {len(inputs[name])}\n".encode())
        total.update(inputs[name])
    return total.hexdigest()[:DIGEST_LENGTH]
