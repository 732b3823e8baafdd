"""What an import says beforehand, what it writes, and what it never touches."""

import os
import shutil
from pathlib import Path

import pytest

from queries.importing import show_progress
from queries.releases import writing
from queries.releases.street_counting import count
from queries.releases.street_files import find
from tests.releases.conftest import DECEMBER_2019, HOME_OFFICE, ROOT, STREET, TABLE_C2, Desk

ROBBERY = b"2017/18,1,Northamptonshire,Robbery of personal property,Robbery,Robbery of personal property,34B,"


@pytest.fixture
def revised(tmp_path: Path) -> Path:
    """2017/18 as first published with one figure changed and one offence renamed."""
    content = HOME_OFFICE.read_bytes()
    start = content.index(ROBBERY) + len(ROBBERY)
    end = content.index(b"\n", start)
    changed = content[:start] + b" 1,234 ".replace(b",", b"") + content[end:]
    path = tmp_path / "prc-pfa-mar2013-onwards-tables-190719.csv"
    path.write_bytes(changed.replace(b"Northamptonshire,Violent disorder,", b"Northamptonshire,Disorder at sea,"))
    return path


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("police-uk-street", STREET),
        ("home-office-pfa", HOME_OFFICE),
        ("ons-pfa-tables", DECEMBER_2019),
        ("ons-csp", TABLE_C2),
    ],
    ids=lambda value: str(value) if isinstance(value, str) else "",
)
def test_a_release_that_is_held_changes_nothing(desk: Desk, kind: str, path: Path) -> None:
    before = desk.files()
    answer = desk.run(kind, path, "--write")
    assert answer.status == 0
    assert "Nothing to add" in answer.said
    assert desk.files() == before


def test_a_dry_run_says_what_would_be_revised_and_what_is_unknown_and_writes_nothing(desk: Desk, revised: Path) -> None:
    before = desk.files()
    answer = desk.run("home-office-pfa", revised)
    assert "To be entered under HO-PFA-2019-07." in answer.said
    assert "revised: 2017/18, 1, 34B, Robbery of personal property: 208 in HO-PFA-2018-07, now 1234" in answer.said
    assert "unknown until now: offence_description “Disorder at sea”" in answer.said
    assert "524 rows read; 4 added, 1 revised, 519 the same as in an earlier release, 0 already held" in answer.said
    assert "crimes, not of people" in answer.said
    assert "nothing was written" in answer.said
    assert desk.files() == before


def test_a_revision_stands_beside_the_earlier_release_and_is_entered_once(desk: Desk, revised: Path) -> None:
    before = desk.rows("recorded_crime_quarters")
    assert desk.run("home-office-pfa", revised, "--write", "--released", "2019-07-18").status == 0
    after = desk.rows("recorded_crime_quarters")
    assert after[: len(before)] == before
    assert {row["release"] for row in after[len(before) :]} == {"HO-PFA-2019-07"}
    assert len(after) == len(before) + 524
    source = desk.rows("sources")[-1]
    assert (source["source_id"], source["published_on"], source["date_basis"]) == (
        "HO-PFA-2019-07", "2019-07-18", "printed",
    )  # fmt: skip
    assert (desk.rows("releases")[0]["released_on"], desk.rows("releases")[0]["provisional"]) == ("2019-07-18", "false")
    written = desk.files()
    assert "Nothing to add" in desk.run("home-office-pfa", revised, "--write").said
    assert desk.files() == written


def test_a_release_without_a_date_is_not_written_and_its_date_is_asked_for(desk: Desk, revised: Path) -> None:
    before = desk.files()
    answer = desk.run("home-office-pfa", revised, "--write")
    assert answer.status == 1
    assert "name the day on which HO-PFA-2019-07 was published with --released YYYY-MM-DD." in answer.complained
    assert answer.complained.count("\n") == 1
    assert desk.files() == before


def test_a_listed_release_without_a_date_revises_nothing(desk: Desk, months: Path, tmp_path: Path) -> None:
    name = "2025-01-northamptonshire-street.csv"
    path = tmp_path / name
    path.write_bytes((months / "2025-01" / name).read_bytes().replace(b",Burglary,", b",Robbery,", 1))
    before = desk.files()
    answer = desk.run("police-uk-street", path, "--source-id", "HO-KNIFE", "--write")
    assert answer.status == 1
    assert "HO-KNIFE has no date in data/sources.csv, and other releases hold the same periods." in answer.complained
    assert "--source-id and its day of publication with --released YYYY-MM-DD." in answer.complained
    assert desk.files() == before
    assert desk.run("police-uk-street", path, "--released", "2026-02-01", "--write").status == 0


def test_a_release_is_never_overwritten_under_its_own_name(desk: Desk, revised: Path) -> None:
    before = desk.files()
    answer = desk.run("home-office-pfa", revised, "--source-id", "HO-PFA-2018-07", "--write")
    assert answer.status == 1
    assert "never overwritten" in answer.complained
    assert desk.files() == before


def test_what_the_publisher_calls_provisional_is_marked_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "c2.csv"
    content = TABLE_C2.read_text(encoding="utf-8").replace("year ending June 2025", "year ending June 2026", 1)
    path.write_text(content.replace("This worksheet contains", "Figures are provisional. This worksheet contains"))
    answer = desk.run("ons-csp", path, "--write", "--released", "2026-10-22")
    assert answer.status == 0, answer.complained
    assert "Provisional, says the publisher" in answer.said
    entry = desk.rows("releases")[0]
    assert (entry["source_id"], entry["provisional"], entry["provisional_wording"]) == (
        "ONS-C2-2026-06", "true", "Figures are provisional",
    )  # fmt: skip


def test_a_new_month_keeps_every_rule_of_the_published_tables(
    desk: Desk, months: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "all"
    data.mkdir()
    for path in (ROOT / "data").glob("*.*"):
        if path.is_file():
            (data / path.name).symlink_to(path)
    monkeypatch.setenv("NSVPP_DATA", str(data))
    monkeypatch.setenv("NSVPP_QUERIES", str(ROOT / "queries"))
    content = (months / "2025-06" / "2025-06-northamptonshire-street.csv").read_text(encoding="utf-8")
    later = tmp_path / "2026-01-northamptonshire-street.csv"
    later.write_text(content.replace(",2025-06,", ",2026-01,"), encoding="utf-8")
    answer = desk.run("police-uk-street", later, "--write", "--released", "2026-03-02")
    assert answer.status == 0, answer.said
    assert [path.name for path in data.iterdir() if not path.is_symlink()] == [
        path.name for path in data.iterdir() if path.stem.startswith("street_") or path.stem in ("sources", "releases")
    ]


def test_tables_that_would_break_a_rule_are_not_written(desk: Desk, revised: Path) -> None:
    rules = desk.folder / "checks"
    rules.mkdir()
    (rules / "few_offences.sql").write_text(
        "-- No offence is recorded more than 1,200 times by robbery.\n"
        "select 'recorded_crime_quarters' as table_name, concat_ws(', ', release, row_in_release) as row_key,\n"
        "'offences' as column_name, offences::varchar as value from recorded_crime_quarters\n"
        "where offence_code = '34B' and offences > 1200 order by row_key\n"
    )
    before = desk.files()
    answer = desk.run("home-office-pfa", revised, "--write", "--released", "2019-07-18")
    assert answer.status == 1
    assert "“1234”: No offence is recorded more than 1,200 times by robbery." in answer.said
    assert desk.files() == before


def test_an_import_killed_while_it_renames_is_put_back_by_the_next(
    desk: Desk, revised: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.files()
    replaced: list[str] = []
    real = os.replace

    def die_at_the_second(source: str, target: str) -> None:
        replaced.append(target)
        if len(replaced) == 2:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(writing.os, "replace", die_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        desk.run("home-office-pfa", revised, "--write", "--released", "2019-07-18")
    monkeypatch.undo()
    assert desk.files() != before
    with writing.alone(desk.data):
        assert desk.files() == before


def test_the_bar_ends_at_all_bytes_and_never_goes_back(months: Path) -> None:
    told: list[tuple[int, int]] = []
    found = find(months, "northamptonshire")
    count(found, ROOT / "data" / "lsoa_lookup.csv", lambda done, total: told.append((done, total)), portion_size=1)
    sizes = [path.stat().st_size for path in sorted(months.rglob("*.csv"))]
    assert told == [(sum(sizes[:number]), sum(sizes)) for number in range(7)]


def test_the_bar_shows_the_share_that_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    show_progress(3_000_000, 4_000_000)
    assert capsys.readouterr().err == "\r[" + "#" * 22 + " " * 8 + "]  75% of 4 MB"


def test_one_force_or_all_can_be_read(desk: Desk, months: Path, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    shutil.copytree(months / "2025-01", folder)
    text = (folder / "2025-01-northamptonshire-street.csv").read_text(encoding="utf-8")
    other = text.replace("Northamptonshire Police", "West Midlands Police")
    (folder / "2025-01-west-midlands-street.csv").write_text(other, encoding="utf-8")
    assert "Left out: 1 files of other forces" in desk.run("police-uk-street", folder).said
    answer = desk.run("police-uk-street", folder, "--force", "all", "--write", "--released", "2026-02-01")
    assert answer.status == 0, answer.complained
    assert "0 already held" not in answer.said.splitlines()[3]
    new = [row for row in desk.rows("street_crime_forces") if row["source_id"] == "POLICE-UK-2025-01"]
    assert {row["force"] for row in new} == {"west-midlands"}
    assert sum(int(row["rows"]) for row in new) == 5773
