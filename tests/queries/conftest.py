"""A fictional office: it publishes how many lanterns which lighthouse keepers counted, in two small tables."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from queries.build import Built, build
from queries.check import check
from queries.run import pinned_snapshot

REPOSITORY = Path(__file__).parents[2]
KEEPERS = """
create table keepers (keeper_id varchar primary key, name varchar not null unique);
comment on table keepers is 'Keepers of imaginary lighthouses.';
comment on column keepers.keeper_id is 'Id of the keeper.';
comment on column keepers.name is 'Name of the keeper.';
"""
COUNTS = """
create table counts (
    count_id varchar primary key,
    keeper_id varchar not null references keepers (keeper_id),
    value double not null check (value >= 0),
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'about')),
    began_on date,
    ended_on date,
    began_precision varchar check (began_precision in ('day', 'month')),
    steps integer,
    lit boolean,
    note varchar,
    check (ended_on is null or ended_on >= began_on)
);
comment on table counts is 'Lanterns counted.';
comment on column counts.value is 'Lanterns.';
"""
RULE = """-- A count that is about right needs a note that says why.
select
    'counts' as table_name,
    count_id as row_key,
    'note' as column_name,
    note as value
from counts
where qualifier = 'about' and note is null
order by count_id
"""
LANTERNS = """-- Counts of at least so many lanterns, most lanterns first.
-- $least  smallest number of lanterns
select count_id, keeper_id, value
from counts
where value >= $least
order by value desc, count_id
"""
HEADER = "count_id,keeper_id,value,qualifier,began_on,ended_on,began_precision,steps,lit,note"
GOOD_COUNTS = f"""{HEADER}
C1,K1,80,exact,2023-10-09,2023-10-15,day,12,true,
C2,K1,7.5,at_least,,,,,,"said ""perhaps"", then left"
C3,K2,20,about,2023-11-01,,month,-3,false,it’s foggy
"""
GOOD_KEEPERS = "keeper_id,name\nK1,Ánna Tide\nK2,Bo Foam\n"


@dataclass(frozen=True)
class Office:
    """The folders of the fictional office, and what its workers do with them."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def queries(self) -> Path:
        return self.folder / "queries"

    @property
    def target(self) -> Path:
        return self.folder / "build"

    def save(self, name: str, content: str | bytes) -> None:
        """Save a published file as it would be saved by hand."""
        (self.data / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        """Change one place of a published file."""
        text = (self.data / name).read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
        self.save(name, text.replace(old, new))

    def add_sql(self, name: str, text: str) -> None:
        path = self.queries / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def offences(self) -> list[str]:
        """Return the sentences of the check, one for each offence."""
        return [str(offence) for offence in check(self.data, self.queries)]

    def build(self) -> Built:
        return build(self.data, self.target, self.queries)

    def command(self, *words: str) -> subprocess.Popen[str]:
        """Start `python -m queries …` for this office, in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "queries", *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=REPOSITORY,
            env={**os.environ, **self.environment()},
        )

    def environment(self) -> dict[str, str]:
        return {"NSVPP_DATA": str(self.data), "NSVPP_QUERIES": str(self.queries), "NSVPP_BUILD": str(self.target)}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The office with its data in order; `run`, `current` and `pin` look at it for the length of the test."""
    place = Office(tmp_path)
    place.data.mkdir()
    place.save("keepers.csv", GOOD_KEEPERS)
    place.save("counts.csv", GOOD_COUNTS)
    for name, text in {
        "tables/keepers.sql": KEEPERS,
        "tables/counts.sql": COUNTS,
        "checks/about_needs_a_note.sql": RULE,
        "lanterns.sql": LANTERNS,
    }.items():
        place.add_sql(name, text)
    for name, value in place.environment().items():
        monkeypatch.setenv(name, value)
    yield place


@pytest.fixture(autouse=True)
def one_page() -> Iterator[None]:
    """Forget at the end of a test which snapshot it pinned."""
    before = pinned_snapshot.set(None)
    yield
    pinned_snapshot.reset(before)


@pytest.fixture(scope="session")
def real_snapshot(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The published tables of this repository, checked and built once in a folder of the tests."""
    return build(REPOSITORY / "data", tmp_path_factory.mktemp("real"), REPOSITORY / "queries")


@pytest.fixture
def real_figures(real_snapshot: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `run` answer from the published tables of this repository."""
    monkeypatch.setenv("NSVPP_BUILD", str(real_snapshot.path.parent))
