"""Malformed copies of every genuine release are refused in one plain sentence, and nothing is written."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.releases.conftest import DECEMBER_2019, HOME_OFFICE, STREET, TABLE_C2, Desk, published
from tests.releases.test_genuine_releases import home_office_rows
from tests.releases.workbooks import ODS_HEAD, ODS_TAIL, changed_member, write_ods, write_ods_content, write_xlsx

JANUARY = "2025-01-northamptonshire-street.csv"
Malform = Callable[[Path, Path], Path]


def january(months: Path) -> bytes:
    return (months / "2025-01" / JANUARY).read_bytes()


def lines_of_january(months: Path, number: int) -> bytes:
    """The header and so many of the crimes of January 2025."""
    return b"".join(january(months).splitlines(keepends=True)[: number + 1])


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def text_changed(source: Path, folder: Path, old: str, new: str, times: int = 1) -> Path:
    """A copy of a text file with one text replaced."""
    content = source.read_bytes().decode("utf-8")
    assert old in content, f"{old!r} is not in {source.name}"
    return saved(folder, source.name, content.replace(old, new, times).encode())


def month_twice(months: Path, folder: Path) -> Path:
    saved(folder, f"months/{JANUARY}", january(months))
    saved(folder, f"months/again/{JANUARY}", january(months).replace(b"Burglary", b"Robbery", 1))
    return folder / "months"


def months_in_one(months: Path, folder: Path) -> Path:
    other = (months / "2025-02" / "2025-02-northamptonshire-street.csv").read_bytes().splitlines(keepends=True)
    return saved(folder, JANUARY, january(months) + b"".join(other[1:]))


def one_crime_in_another_month(months: Path, folder: Path) -> Path:
    shutil.copytree(months / "2025-02", folder / "months")
    saved(folder, f"months/{JANUARY}", january(months).replace(b",2025-01,", b",2025-02,", 1))
    return folder / "months"


def half_archive(months: Path, folder: Path) -> Path:
    return saved(folder, "latest.zip", STREET.read_bytes()[:700_000])


def damaged_archive(months: Path, folder: Path) -> Path:
    content = bytearray(STREET.read_bytes())
    content[200_000:200_010] = bytes(10)
    return saved(folder, "latest.zip", bytes(content))


def archive_bomb(months: Path, folder: Path) -> Path:
    path = folder / "latest.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(f"2025-01/{JANUARY}", bytes(401_000_000))
    return path


def areas_of_2011(months: Path, folder: Path) -> Path:
    changed = january(months).replace(b"E01026949,North Northamptonshire 005A", b"E01099999,Corby 005A")
    return saved(folder, JANUARY, changed)


STREET_FAULTS: dict[str, tuple[Malform, str]] = {
    "a corrupt zip": (half_archive, "latest.zip is damaged or was not downloaded whole; download it again."),
    "a corrupt zip by another name": (
        lambda m, f: half_archive(m, f).rename(f / "latest"),
        "latest is damaged or was not downloaded whole; download it again.",
    ),
    "a page in place of a zip": (
        lambda m, f: saved(f, "latest.zip", b"<html>The site is busy.</html>"),
        "latest.zip is damaged or was not downloaded whole; download it again.",
    ),
    "another file": (
        lambda m, f: saved(f, "crimes.csv", january(m)),
        "crimes.csv is or holds no file named as police.uk does",
    ),
    "a zip damaged inside": (damaged_archive, "latest.zip is damaged at 2025-0"),
    "a zip bomb": (archive_bomb, "latest.zip unpacks to more than any archive of police.uk; not opened."),
    "a month twice": (month_twice, "2025-01 of northamptonshire is there twice, with different content"),
    "two months in one": (months_in_one, "this crime is of 2025-02, the file of 2025-01."),
    "a crime in another month": (
        one_crime_in_another_month,
        f"{JANUARY} holds crimes of 2025-02, not only of 2025-01.",
    ),
    "cut mid-line": (lambda m, f: saved(f, JANUARY, january(m)[:500_050]), "ends in the middle of a line"),
    "cut mid-line, then closed": (
        lambda m, f: saved(f, JANUARY, january(m)[:500_050] + b"\n"),
        "cells instead of 12, so it was cut off or damaged.",
    ),
    "cut between lines": (
        lambda m, f: saved(f, JANUARY, january(m)[: january(m).index(b"\n", 400_000) + 1]),
        "has no crime in West Northamptonshire, so it was cut off",
    ),
    "cut between lines of the second council": (
        lambda m, f: saved(f, JANUARY, lines_of_january(m, 4618)),
        "The file of 2025-01 of northamptonshire has 4,618 lines where POLICE-UK-2025 has 5,773: less than 80 per "
        "cent, so it may have been cut off; download it again.",
    ),
    "Windows-1252": (
        lambda m, f: saved(f, JANUARY, january(m).replace(b"Chapel Lane", b"Caf\xe9 Lane", 1)),
        "is not UTF-8, it looks like Windows-1252",
    ),
    "another force inside": (
        lambda m, f: saved(f, JANUARY, january(m).replace(b"Northamptonshire Police", b"Kent Police")),
        "holds crimes reported by Kent Police, which is another force than its name says.",
    ),
    "another force in one line": (
        lambda m, f: saved(f, JANUARY, january(m)[::-1].replace(b"eciloP erihsnotpmahtroN", b"eciloP tneK", 2)[::-1]),
        "this crime was reported by Kent Police, another force than the name says.",
    ),
    "another force": (
        lambda m, f: saved(f, "2025-01-kent-street.csv", january(m)),
        "has no street-level file of northamptonshire; its forces are: kent.",
    ),
    "another kind": (
        lambda m, f: saved(f, "2025-01-northamptonshire-outcomes.csv", january(m)),
        "is police.uk's file of outcomes",
    ),
    "another kind inside": (
        lambda m, f: saved(f, JANUARY, TABLE_C2.read_bytes()),
        "is not a street-level file of police.uk: its first line is",
    ),
    "a new crime type": (
        lambda m, f: saved(f, JANUARY, january(m).replace(b",Burglary,", b",Ram-raiding,", 1)),
        "the crime type “Ram-raiding” is not known here",
    ),
    "small areas of 2011": (areas_of_2011, "such as E01099999 Corby 005A"),
    "an empty file": (lambda m, f: saved(f, JANUARY, b""), "is empty; download the release again."),
    "a header alone": (
        lambda m, f: saved(f, JANUARY, january(m).splitlines(keepends=True)[0]),
        "has a header and no crimes",
    ),
}


@pytest.mark.parametrize("fault", STREET_FAULTS)
def test_a_malformed_street_file_is_refused(desk: Desk, months: Path, tmp_path: Path, fault: str) -> None:
    malform, sentence = STREET_FAULTS[fault]
    refused(desk, "police-uk-street", malform(months, tmp_path), sentence)


def test_a_month_with_80_per_cent_of_the_lines_held_is_a_revision(desk: Desk, months: Path, tmp_path: Path) -> None:
    answer = desk.run("police-uk-street", saved(tmp_path, JANUARY, lines_of_january(months, 4619)))
    assert answer.status == 0, answer.complained
    assert "status ok, rows 5773 in POLICE-UK-2025, now status ok, rows 4619" in answer.said


def home_office_ods(folder: Path, sheets: dict[str, list[list[str]]]) -> Path:
    return write_ods(folder / "prc-pfa-mar2013-onwards-tables-190718.ods", sheets)


def renamed_column(folder: Path) -> Path:
    header, *rows = home_office_rows()
    header[7] = "Offences counted"
    return home_office_ods(folder, {"2017-18": [header, *rows]})


def ods_of_repetitions(folder: Path) -> Path:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-cell></table:table-row>'
    table = f'<table:table table:name="2017-18">{row}</table:table>'
    return write_ods_content(folder / "bomb.ods", ODS_HEAD + table + ODS_TAIL)


def ods_of_entities(folder: Path) -> Path:
    declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    return write_ods_content(folder / "bomb.ods", declared + ODS_HEAD + ODS_TAIL)


def xlsx_with_a_far_corner(folder: Path) -> Path:
    near = write_xlsx(folder / "near.xlsx", {"2017-18": home_office_rows()[:4]})
    return changed_member(near, folder / "bomb.xlsx", "xl/worksheets/sheet1.xml", "<row><c ", '<row><c r="XFD1048576" ')


def workbook_of_zeros(folder: Path) -> Path:
    path = write_xlsx(folder / "bomb.xlsx", {"2017-18": home_office_rows()[:4]})
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/media/zeros", "w") as member,
    ):
        for _ in range(801):
            member.write(bytes(1_000_000))
    return path


def cut_workbook(folder: Path) -> Path:
    whole = home_office_ods(folder, {"2017-18": home_office_rows()})
    return saved(folder, "cut.ods", whole.read_bytes()[:9_000])


def cut_between_lines(folder: Path) -> Path:
    content = HOME_OFFICE.read_bytes()
    return saved(folder, HOME_OFFICE.name, content[: content.index(b"2017/18,4,Wiltshire")])


HOME_OFFICE_FAULTS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a renamed column": (
        renamed_column,
        "sheet “2017-18”: the column “Number of Offences” is missing; its columns are",
    ),
    "a column twice": (
        lambda f: home_office_ods(f, {"2017-18": [[*row, row[7]] for row in home_office_rows()]}),
        "the column “Number of Offences” is there twice",
    ),
    "a year in two sheets": (
        lambda f: home_office_ods(f, {"2017-18": home_office_rows(), "2017_18": home_office_rows()}),
        "holds the year 2017/18 in two sheets",
    ),
    "a sheet of another year": (
        lambda f: home_office_ods(f, {"2018-19": home_office_rows()}),
        "this is 2017/18, but the sheet is named 2018-19.",
    ),
    "no sheet of a year": (
        lambda f: home_office_ods(f, {"Contents": home_office_rows()}),
        "has no sheet of a financial year",
    ),
    "an offence twice": (
        lambda f: home_office_ods(
            f, {"2017-18": [row for row in home_office_rows() for _ in range(1 + (row[6] == "80"))]}
        ),
        "Absconding from lawful custody stands twice in this quarter (see sheet “2017-18”, row ",
    ),
    "a number that is none": (
        lambda f: text_changed(HOME_OFFICE, f, ",80, 4 ", ",80, four "),
        "“four” is not a number",
    ),
    "another force": (
        lambda f: text_changed(HOME_OFFICE, f, ",Northamptonshire,", ",Kent,", -1),
        "has no rows of Northamptonshire; the forces in it are: Kent, Wiltshire.",
    ),
    "cut between lines": (cut_between_lines, "quarter 4 has no rows of Wiltshire, which other quarters have"),
    "cut mid-line": (
        lambda f: saved(f, HOME_OFFICE.name, HOME_OFFICE.read_bytes()[:60_010]),
        "in the middle of a line",
    ),
    "Windows-1252": (
        lambda f: saved(f, HOME_OFFICE.name, HOME_OFFICE.read_bytes().replace(b"Arson", b"Ars\xf3n", 1)),
        "line 14: this is not UTF-8, it looks like Windows-1252",
    ),
    "another kind": (
        lambda f: Path(shutil.copy(DECEMBER_2019, f)),
        "has no sheet of a financial year, so it is not the Home Office's open data.",
    ),
    "an archive": (lambda f: Path(shutil.copy(STREET, f)), "is a zip archive, not a workbook"),
    "an empty file": (lambda f: saved(f, HOME_OFFICE.name, b""), "is empty"),
    "a cut workbook": (cut_workbook, "is damaged or was not downloaded whole"),
    "repetitions without end": (ods_of_repetitions, "bomb.ods has a sheet of over 8,000,000 cells; not opened."),
    "entities": (ods_of_entities, "bomb.ods declares XML entities, which no release does; not opened."),
    "a far corner": (xlsx_with_a_far_corner, "bomb.xlsx has a sheet of over 8,000,000 cells; not opened."),
    "too much inside": (workbook_of_zeros, "bomb.xlsx unpacks to over 800 MB; not opened."),
}


@pytest.mark.parametrize("fault", HOME_OFFICE_FAULTS)
def test_a_malformed_home_office_file_is_refused(desk: Desk, tmp_path: Path, fault: str) -> None:
    malform, sentence = HOME_OFFICE_FAULTS[fault]
    refused(desk, "home-office-pfa", malform(tmp_path), sentence)


def december_changed(folder: Path, member: str, old: str, new: str) -> Path:
    return changed_member(DECEMBER_2019, folder / "changed.xlsx", f"xl/{member}.xml", old, new)


ONS_FAULTS: dict[str, tuple[str, Callable[[Path], Path], str]] = {
    "knife tables without their title": (
        "ons-pfa-tables",
        lambda f: december_changed(f, "sharedStrings", "Table P5:  Knife and sharp instrument", "Table P5: Bicycle"),
        "has no table of knife or sharp instrument offences of 12-month periods",
    ),
    "knife tables without their counts": (
        "ons-pfa-tables",
        lambda f: december_changed(f, "sharedStrings", "Number of selected offences", "Selected offences"),
        "has no table of knife or sharp instrument offences of 12-month periods",
    ),
    "knife tables of another year": (
        "ons-pfa-tables",
        lambda f: december_changed(f, "sharedStrings", "Jan '19 to Dec '19", "Jan '20 to Dec '20"),
        "the table of periods ends in December 2020, the table by offence in December 2019.",
    ),
    "knife tables of other forces": (
        "ons-pfa-tables",
        lambda f: december_changed(f, "sharedStrings", ">Northamptonshire<", ">Rutland<"),
        "the table has not one row of Northamptonshire.",
    ),
    "knife tables cut off": (
        "ons-pfa-tables",
        lambda f: december_changed(f, "sharedStrings", "Source: Home Office", "Remark: Home Office"),
        "the table ends before its source line, so it was cut off.",
    ),
    "a damaged workbook": (
        "ons-pfa-tables",
        lambda f: saved(f, "cut.xlsx", DECEMBER_2019.read_bytes()[:-30_000]),
        "cut.xlsx is damaged or was not downloaded whole; download it again.",
    ),
    "another table": ("ons-csp", lambda f: Path(shutil.copy(DECEMBER_2019, f)), "has no table of recorded crime by"),
    "a partnership missing": (
        "ons-csp",
        lambda f: text_changed(
            TABLE_C2, f, "E23000022,Northamptonshire,E22000233,Corby", "E23000021,Rutland,E22,Corby"
        ),
        "the partnerships add up to 53,364 of Total recorded crime (excluding fraud), the printed total",
    ),
    "a line twice": (
        "ons-csp",
        lambda f: text_changed(TABLE_C2, f, "E23000023,Cambridgeshire,,,,,", "E23000022,Northamptonshire,,,,,"),
        "or lines stand twice.",
    ),
    "a number that is none": (
        "ons-csp",
        lambda f: text_changed(TABLE_C2, f, '"59,310 "', "many"),
        "“many” stands in the place of a number, Northamptonshire: Total recorded crime (excluding fraud).",
    ),
    "a count of people": (
        "ons-csp",
        lambda f: text_changed(TABLE_C2, f, "Sexual offences", "Victims of sexual offences"),
        "counts people (“Victims of sexual offences”)",
    ),
    "cut off": (
        "ons-csp",
        lambda f: saved(f, TABLE_C2.name, TABLE_C2.read_bytes()[:-25]),
        "ends in the middle of a line, so it was cut off",
    ),
    "Table C2 empty": ("ons-csp", lambda f: saved(f, TABLE_C2.name, b""), "is empty"),
}


@pytest.mark.parametrize("fault", ONS_FAULTS)
def test_a_malformed_ons_table_is_refused(desk: Desk, tmp_path: Path, fault: str) -> None:
    kind, malform, sentence = ONS_FAULTS[fault]
    refused(desk, kind, malform(tmp_path), sentence)


def knife_table(folder: Path, head: list[str], *, forces: str = "") -> Path:
    columns = ("financial_year", "financial_quarter", "force", "knife_offences")
    rows = [[row[name] for name in columns] for row in published("knife_quarters_by_force") if row["force"] != forces]
    return write_ods(folder / "knife.ods", {"Table": [head, *rows]})


KNIFE_HEAD = ["Financial Year", "Financial Quarter", "Force Name", "Number of offences involving a knife"]
KNIFE_FAULTS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "no knife column": (
        lambda f: knife_table(f, [*KNIFE_HEAD[:3], "Number of Offences"]),
        "no sheet has the columns Financial Year, Financial Quarter, Force Name and a number of offences with “knife”",
    ),
    "open data of all crime": (lambda f: Path(shutil.copy(HOME_OFFICE, f)), "no sheet has the columns Financial Year"),
    "without this force": (
        lambda f: knife_table(f, KNIFE_HEAD, forces="Northamptonshire"),
        "knife.ods has no rows of Northamptonshire",
    ),
}


@pytest.mark.parametrize("fault", KNIFE_FAULTS)
def test_a_malformed_knife_table_is_refused(desk: Desk, tmp_path: Path, fault: str) -> None:
    malform, sentence = KNIFE_FAULTS[fault]
    refused(desk, "home-office-knife", malform(tmp_path), sentence)


def refused(desk: Desk, kind: str, path: Path, sentence: str) -> None:
    """Hold that the file is refused with this in its one sentence, and that no published file changed."""
    before = desk.files()
    answer = desk.run(kind, path, "--write")
    assert answer.status == 1, answer.said
    assert sentence in answer.complained
    assert answer.complained.count("\n") == 1
    assert "Traceback" not in answer.complained
    assert desk.files() == before
