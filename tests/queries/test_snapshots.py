"""A snapshot is whole or not in use: builds fail, are killed and run side by side; files get damaged."""

import os
import random
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest
from conftest import HEADER, Office

from queries.build import Refused
from queries.errors import NoSnapshot
from queries.run import current, pin, run


def most(office: Office) -> list[float]:
    """Return the lanterns of the current snapshot that are 50 or more."""
    return run("lanterns", least=50)["value"].tolist()


def no_unfinished_files(office: Office) -> bool:
    return [path.name for path in office.target.iterdir() if "tmp" in path.name] == []


def test_a_build_is_named_by_its_inputs_and_is_used_at_once(office: Office) -> None:
    with pytest.raises(NoSnapshot, match="The figures are being prepared"):
        current()
    built = office.build()
    assert built.path.name.startswith(built.digest)
    assert (current().digest, current().path, built.tables, built.rows) == (built.digest, built.path, 2, 5)
    assert most(office) == [80]
    assert current() is current()
    assert no_unfinished_files(office)


def test_the_digest_follows_data_and_contracts(office: Office) -> None:
    first = office.build().digest
    assert office.build().digest == first
    office.edit("counts.csv", "K1,80,", "K1,90,")
    second = office.build().digest
    office.add_sql("tables/keepers.sql", (office.queries / "tables" / "keepers.sql").read_text() + "-- reworded\n")
    assert len({first, second, office.build().digest}) == 3


def test_a_new_snapshot_is_picked_up_without_a_restart_and_a_page_sees_only_one(office: Office) -> None:
    office.build()
    page = pin()
    office.edit("counts.csv", "K1,80,", "K1,90,")
    newer = office.build()
    assert most(office) == [80]
    assert current().digest == newer.digest != page.digest
    pin()
    assert most(office) == [90]


def test_a_failed_build_leaves_the_last_good_snapshot_serving_and_says_so(office: Office) -> None:
    good = office.build()
    office.edit("counts.csv", "K1,80,", "K1,eighty,")
    office.edit("keepers.csv", "Bo Foam", "")
    with pytest.raises(Refused) as refused:
        office.build()
    assert len(refused.value.offences) == 2
    command = office.command("build")
    words, complaint = command.communicate()
    assert command.returncode == 1
    assert words.splitlines()[-1] == "Offences: 2, in 2 of the files."
    assert f"The last good one keeps serving: {good.digest}, built on " in complaint
    assert (current().path, most(office)) == (good.path, [80])
    assert no_unfinished_files(office)


def test_a_failed_first_build_says_that_nothing_serves(office: Office) -> None:
    office.save("counts.csv", b"")
    command = office.command("build")
    _, complaint = command.communicate()
    assert command.returncode == 1
    assert "there is none from before" in complaint


def test_nothing_can_be_written_read_from_outside_or_reconfigured_through_a_snapshot(office: Office) -> None:
    office.build()
    connection = current().connection
    for forbidden in (
        "create table extra (number integer)",
        "delete from counts",
        f"select * from read_csv('{office.data / 'counts.csv'}')",
        f"copy counts to '{office.folder / 'out.csv'}'",
        f"attach '{office.folder / 'other.duckdb'}'",
        "set enable_external_access = true",
        "set memory_limit = '8GB'",
    ):
        with pytest.raises((duckdb.InvalidInputException, duckdb.PermissionException)):
            connection.cursor().execute(forbidden)


def test_the_newest_three_snapshots_are_kept(office: Office) -> None:
    paths = []
    for lanterns in (80, 81, 82, 83, 84):
        office.save("counts.csv", f"{HEADER}\nC1,K1,{lanterns},exact,,,,,,\n")
        paths.append(office.build().path)
    assert sorted(office.target.glob("*.duckdb")) == sorted(paths[-3:])


def test_an_app_that_slept_through_many_builds_finds_the_newest(office: Office) -> None:
    office.build()
    assert most(office) == [80]
    for lanterns in (81, 82, 83, 84):
        office.save("counts.csv", f"{HEADER}\nC1,K1,{lanterns},exact,,,,,,\n")
        office.build()
    assert most(office) == [84]


def cut(path: Path, size: int) -> None:
    os.truncate(path, size)


def overwrite(path: Path, place: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        there = file.read(1)
        file.seek(place)
        file.write(bytes([there[0] ^ 0xFF]))


@pytest.mark.parametrize("opened_before", [True, False])
def test_a_damaged_snapshot_is_never_served_and_the_same_data_built_again_repair_it(
    office: Office, opened_before: bool
) -> None:
    path = office.build().path
    whole = path.read_bytes()
    chance = random.Random(7)
    damages = [(cut, part) for part in (0, 1, 4096, 12288, len(whole) // 2, len(whole) - 1)]
    damages += [(overwrite, chance.randrange(len(whole))) for _ in range(6)]
    for damage, place in damages:
        path.write_bytes(whole)
        if opened_before:
            assert most(office) == [80]
        damage(path, place)
        with pytest.raises(NoSnapshot):
            current()
        with pytest.raises(NoSnapshot):
            most(office)
    assert (office.build().digest, most(office)) == (current().digest, [80])


def test_a_repair_never_touches_the_file_of_a_page_that_is_still_open(office: Office) -> None:
    office.build()
    page = pin()
    assert office.build().digest == page.digest
    assert current().path != page.path
    assert page.connection.cursor().execute("select count(*) from counts").fetchall() == [(3,)]


def test_a_reader_never_finds_a_gap_between_two_snapshots(office: Office) -> None:
    office.build()
    finished = threading.Event()

    def read_all_the_while() -> set[str]:
        digests = set()
        while not finished.is_set():
            digests.add(current().digest)
        return digests

    with ThreadPoolExecutor(1) as readers:
        seen = readers.submit(read_all_the_while)
        for _ in range(4):
            digest = office.build().digest
        finished.set()
        assert seen.result() == {digest}


@pytest.mark.parametrize(
    "pointer",
    [
        b"",
        b'{"digest": "abc", "fi',
        b"\xff\xfe\x00",
        b"[]",
        b"{}",
        b'{"digest": "abc", "file": "gone.duckdb", "sha256": ""}',
    ],
    ids=["empty", "half written", "not text", "a list", "without fields", "naming a missing file"],
)
def test_a_pointer_that_names_no_whole_file_is_not_followed_until_the_next_build(
    office: Office, pointer: bytes
) -> None:
    office.build()
    assert most(office) == [80]
    (office.target / "current").write_bytes(pointer)
    with pytest.raises(NoSnapshot):
        current()
    office.build()
    assert most(office) == [80]


def test_a_pointer_never_leads_out_of_its_folder(office: Office) -> None:
    path = office.build().path
    outside = office.folder / path.name
    outside.write_bytes(path.read_bytes())
    pointer = office.target / "current"
    pointer.write_text(pointer.read_text().replace(path.name, f"../{path.name}"))
    with pytest.raises(NoSnapshot):
        current()


def test_a_deleted_snapshot_is_missed(office: Office) -> None:
    path = office.build().path
    assert most(office) == [80]
    path.unlink()
    with pytest.raises(NoSnapshot):
        current()


def many_counts(office: Office, lanterns: int) -> None:
    rows = "".join(f"X{number},K2,1,exact,2023-01-01,,day,1,true,row {number}\n" for number in range(8_000))
    office.save("counts.csv", f"{HEADER}\nC1,K1,{lanterns},exact,,,,,,\n{rows}")


# Each is a state of the folder at which the build is killed; none waits for the clock alone.
MOMENTS = {
    "while it reads": lambda target: (target / ".lock").exists(),
    "when its file appears": lambda target: any(target.glob(".*.tmp.duckdb")),
    "while it writes": lambda target: any(path.stat().st_size > 12_288 for path in target.glob(".*.tmp.duckdb*")),
    "when its file gets its name": lambda target: len(list(target.glob("[0-9a-f]*.duckdb"))) > 1,
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS.keys())
def test_a_build_killed_at_any_moment_leaves_no_broken_file_in_use(office: Office, moment) -> None:
    office.build()
    (office.target / ".lock").unlink()
    many_counts(office, 90)
    command = office.command("build")
    while not _reached(moment, office.target) and command.poll() is None:
        time.sleep(0.0005)
    assert command.poll() is None, "the build ended before it could be killed"
    os.kill(command.pid, signal.SIGKILL)
    command.communicate()
    assert most(office) in ([80], [90])
    if moment is not MOMENTS["when its file gets its name"]:
        assert most(office) == [80]
    office.build()
    assert most(office) == [90]
    assert no_unfinished_files(office)


def _reached(moment, target: Path) -> bool:
    try:
        return moment(target)
    except FileNotFoundError:  # renamed between the listing and the look
        return False


def test_builds_at_once_do_not_harm_each_other(office: Office) -> None:
    many_counts(office, 90)
    commands = [office.command("build") for _ in range(3)]
    office.build()
    for command in commands:
        _, complaint = command.communicate()
        assert (command.returncode, complaint) == (0, "")
    assert most(office) == [90]
    assert no_unfinished_files(office)
    assert len(list(office.target.glob("*.duckdb"))) <= 3
