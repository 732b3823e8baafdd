"""The published tables and their publications as they are read: contents, columns, licence, references."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pages.exhibits.exhibit import Source, source
from pages.exhibits.records import records
from pages.exhibits.words import number
from queries.run import pinned

SUBJECTS = {
    "Weeks of action and operations": (
        "operations",
        "figures",
        "activities",
        "figure_overlaps",
        "measures",
        "operation_sources",
        "sceptre_rounds",
    ),
    "Strategy": (
        "aims",
        "aim_sources",
        "indicators",
        "indicator_values",
        "milestones",
        "programmes",
        "programme_aims",
        "programme_figures",
        "programme_sources",
        "funding",
        "partners",
    ),
    "Bleed kits and amnesty bins": ("kits", "kit_sources", "kit_totals", "postcodes", "postcode_sectors"),
    "Recorded crime and knife offences": (
        "knife_12_month",
        "knife_annual_by_release",
        "knife_by_offence",
        "knife_quarters_by_force",
        "knife_quarters_derived",
        "press_quoted_figures",
        "recorded_crime_2016_17_quarter_1",
        "recorded_crime_councils",
        "recorded_crime_csp",
        "recorded_crime_quarters",
        "street_crime",
        "street_crime_coverage",
        "street_crime_forces",
        "street_crime_quality",
    ),
    "Places and people": ("towns", "lsoa_lookup", "population", "population_age_bands", "population_forces"),
    "Sources, cautions and help": (
        *("sources", "series_notes", "gaps", "contacts", "first_aid", "progress_rules", "recording_changes"),
        *("register", "register_values", "withdrawals", "publication_holds", "planned_releases", "early_access"),
    ),
}
OTHER = "Other tables"
KINDS = {"VARCHAR": "text", "DATE": "date", "BOOLEAN": "yes or no", "DOUBLE": "number", "INTEGER": "whole number"}
PUBLISHERS = {
    "all": "All publishers",
    "official": "Official statistics, maps and open data",
    "police": "Police",
    "commissioner": "Commissioner and police panel",
    "councils": "Councils",
    "government": "Government, Parliament and inspectors",
    "news": "Newspapers, radio and news sites",
    "programmes": "The partnership, programmes and those who study them",
    "other": "Support pages, addresses and others",
}
DATED = {"printed": "date printed on the page", "inferred": "date worked out", "not_shown": "date not shown"}


@dataclass(frozen=True)
class Column:
    """A column of a table; the meaning names the unit."""

    name: str
    kind: str
    may_be_empty: bool
    meaning: str


@dataclass(frozen=True)
class PublishedTable:
    """A published table. `licences` holds ogl_3, facts_as_reported, both, or nothing where the table is our own."""

    name: str
    description: str
    rows: str
    columns: tuple[Column, ...]
    licences: frozenset[str]
    publications: int


@dataclass(frozen=True)
class Publication:
    """A publication with the way its date is known and how often each table refers to it."""

    source: Source
    dated: str
    note: str | None
    kind: str
    copy_used: str | None
    group: str
    references: tuple[str, ...]


def tables() -> Mapping[str, tuple[PublishedTable, ...]]:
    """Every published table, by subject."""
    return _tables(pinned().digest)


# Kept per snapshot: it is never changed after it is made, so every reader can share it.
@lru_cache(maxsize=4)
def _tables(digest: str) -> Mapping[str, tuple[PublishedTable, ...]]:
    columns, references = records("table_columns"), records("source_references")
    found = {}
    for row in records("tables"):
        name = row["table_name"]
        named = [reference for reference in references if reference["table_name"] == name]
        found[name] = PublishedTable(
            name=name,
            description=row["description"],
            rows=number(row["rows"]),
            columns=tuple(_column(column) for column in columns if column["table_name"] == name),
            licences=frozenset(reference["licence"] for reference in named),
            publications=len({reference["source_id"] for reference in named}),
        )
    placed = {name for names in SUBJECTS.values() for name in names}
    subjects = SUBJECTS | {OTHER: tuple(name for name in found if name not in placed)}
    return {
        subject: tuple(found[name] for name in names if name in found) for subject, names in subjects.items() if names
    }


def _column(row: dict) -> Column:
    return Column(row["column_name"], KINDS.get(row["data_type"], "number"), row["may_be_empty"], row["meaning"])


def publications(kind_of_publisher: str) -> tuple[Publication, ...]:
    """The publications of one kind of publisher (a key of PUBLISHERS), by publisher and date."""
    return _publications(pinned().digest, kind_of_publisher)


@lru_cache(maxsize=16)
def _publications(digest: str, kind_of_publisher: str) -> tuple[Publication, ...]:
    references: dict[str, list[str]] = {}
    for row in records("source_references"):
        if not row["through"]:
            references.setdefault(row["source_id"], []).append(f"{row['table_name']} ({number(row['row_count'])})")
    return tuple(
        Publication(
            source=source(row),
            dated=DATED[row["date_basis"]],
            note=row["date_note"],
            kind=row["kind"],
            copy_used=row["copy_used"],
            group=PUBLISHERS[row["kind_of_publisher"]],
            references=tuple(references.get(row["source_id"], ())),
        )
        for row in records("sources_by_kind_of_publisher", kind_of_publisher=kind_of_publisher)
    )
