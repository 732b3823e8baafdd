"""Every mistake an office worker makes gets a sentence that names the place and says how to put it right."""

import json
from collections.abc import Callable

import pytest
from conftest import GOOD_COUNTS, GOOD_KEEPERS, HEADER, Office

from queries.run import run

# What is typed or saved instead of what; then what the check says, in full.
CELLS = {
    "a UK date": (
        "2023-10-09",
        "09/10/2023",
        "line 2, column began_on, “09/10/2023”: write the date as 2023-10-09 if the day comes first, or as 2023-09-10 "
        "if the month does (Excel: give the column the number format yyyy-mm-dd before saving).",
    ),
    "a UK date that can be read in one way only": (
        "2023-10-15",
        "15/10/2023",
        "line 2, column ended_on, “15/10/2023”: write the date as 2023-10-15 (Excel: give the column the number "
        "format yyyy-mm-dd before saving).",
    ),
    "a date in words": (
        "2023-11-01",
        "1st November 2023",
        "line 4, column began_on, “1st November 2023”: write the date as 2023-11-01 (Excel: give the column the "
        "number format yyyy-mm-dd before saving).",
    ),
    "a month for a date": (
        "2023-11-01",
        "Nov-23",
        "line 4, column began_on, “Nov-23”: a month alone is not a date: write 2023-11-01 (or the last day of the "
        "month, for an end) and the word month in the column for its precision.",
    ),
    "Excel's number of a day": (
        "2023-10-09",
        "45208",
        "line 2, column began_on, “45208”: write the date as 2023-10-09 (Excel: give the column the number format "
        "yyyy-mm-dd before saving).",
    ),
    "a day that does not exist": (
        "2023-11-01",
        "2023-11-31",
        "line 4, column began_on, “2023-11-31”: there is no such day in the calendar; check the day and the month.",
    ),
    "a number in words": (
        "K1,80,",
        "K1,more than 80,",
        "line 2, column value, “more than 80”: write 80 in value and at_least in the column qualifier.",
    ),
    "a number with a plus": (
        "K1,80,",
        "K1,80+,",
        "line 2, column value, “80+”: write 80 in value and at_least in the column qualifier.",
    ),
    "about a number": (
        "K1,80,",
        "K1,around 80,",
        "line 2, column value, “around 80”: write 80 in value and about in the column qualifier.",
    ),
    "a number with its unit": (
        "K1,80,",
        "K1,80 lanterns,",
        "line 2, column value, “80 lanterns”: write 80 and nothing else; words and signs belong in a column of text.",
    ),
    "a thousands comma": (
        "K1,80,",
        'K1,"1,234",',
        "line 2, column value, “1,234”: write 1234 without the comma.",
    ),
    "a decimal comma": (
        "K1,7.5,",
        'K1,"7,5",',
        "line 3, column value, “7,5”: write the decimal sign as a point: 7.5.",
    ),
    "a number shortened by Excel": (
        "K1,80,",
        "K1,1.2E+05,",
        "line 2, column value, “1.2E+05”: Excel has shortened this number; write all its digits, for example 120000 "
        "if none were lost.",
    ),
    "an id shortened by Excel": (
        "C3,",
        "1.2E+11,",
        "line 4, column count_id, “1.2E+11”: Excel has shortened this; format the column as text, write all its "
        "digits or letters, save again.",
    ),
    "a column that was too narrow": (
        "K1,80,",
        "K1,#####,",
        "line 2, column value, “#####”: Excel saved its own error or a column that was too narrow; widen the column, "
        "write the value, save again.",
    ),
    "a formula": (
        "K1,80,",
        "K1,=SUM(A1:A2),",
        "line 2, column value, “=SUM(A1:A2)”: this is a formula; write its result (in Excel: copy, then paste values).",
    ),
    "a word for nothing": (
        "day,12,",
        "day,n/a,",
        "line 2, column steps, “n/a”: this is a word for nothing; leave the cell empty if the value is not known.",
    ),
    "half a step": ("day,12,", "day,12.5,", "line 2, column steps, “12.5”: only a whole number is allowed here."),
    "a whole number with decimals": ("day,12,", "day,12.0,", "line 2, column steps, “12.0”: write 12."),
    "a number beyond the column": (
        "day,12,",
        "day,99999999999,",
        "line 2, column steps, “99999999999”: this number is larger or smaller than the column can hold; "
        "check its digits.",
    ),
    "yes for true": ("12,true", "12,yes", "line 2, column lit, “yes”: write true instead."),
    "a space before an id": (
        "C3,",
        " C3,",
        "line 4, column count_id, “ C3”: there is a space before or after the text; remove it.",
    ),
    "a space after a code": (
        "exact",
        "exact ",
        "line 2, column qualifier, “exact ”: there is a space before or after the text; remove it.",
    ),
    "a line break in a cell": (
        "it’s foggy",
        '"it’s\nfoggy"',
        "line 4, column note, “it’s foggy”: there is a line break in this cell; replace it by a space.",
    ),
    "signs lost on the way": (
        "it’s foggy",
        "itâ€™s foggy",
        "line 4, column note, “itâ€™s foggy”: a sign was lost when the file was opened in another encoding; write it "
        "again and save it in Excel as “CSV UTF-8 (Comma delimited)”.",
    ),
    "a word that is not on the list": (
        "exact",
        "exactly",
        "line 2, column qualifier, “exactly”: only these are allowed here: exact, at_least, about (is exact meant?).",
    ),
    "a value below zero": (
        "K1,80,",
        "K1,-80,",
        "line 2, column value, “-80”: the rule is: value >= 0. value: Lanterns.",
    ),
    "an end before its beginning": (
        "2023-10-15",
        "2023-10-01",
        "line 2, column ended_on, began_on, “2023-10-01, 2023-10-09”: the rule is: (ended_on is empty) or "
        "(ended_on >= began_on).",
    ),
    "an empty cell that must be filled": (
        "K1,80,",
        "K1,,",
        "line 2, column value: this cell must not be empty; fill it in.",
    ),
    "a repeated id": (
        "C3,",
        "C1,",
        "line 4, column count_id, “C1”: this is already on line 2 and may be there only once; correct one of the two "
        "or delete it.",
    ),
    "an unknown reference": (
        "C3,K2",
        "C3,K9",
        "line 4, column keeper_id, “K9”: there is no such keeper_id in keepers.csv; correct it or add its row there "
        "first.",
    ),
    "a comma outside quotation marks": (
        "it’s foggy",
        "it’s, well, foggy",
        "line 4: the line has 12 cells, the header has 10; a text that contains a comma must stand in quotation "
        "marks, and every empty cell needs its comma (saving from Excel does both).",
    ),
    "a quotation mark that is not closed": (
        "it’s foggy",
        '"it’s foggy',
        'line 4: a quotation mark is opened and not closed; write "" for a quotation mark inside a cell.',
    ),
    "an empty line between others": ("C2,K1", "\nC2,K1", "line 3: the line is empty; delete the row."),
    "a broken rule across cells": (
        "it’s foggy",
        "",
        "line 4, column note: A count that is about right needs a note that says why.",
    ),
}
HEADERS = {
    "a missing column": (
        ["steps"],
        "steps,",
        "",
        f"line 1, column steps: this column is missing; put it back, empty if need be: the columns are: "
        f"{HEADER.replace(',', ', ')}.",
    ),
    "a column too many": (
        ["colour"],
        "note\n",
        "note,colour\n",
        f"line 1, column colour: this column is not in the contract; delete it or correct its name: the columns are: "
        f"{HEADER.replace(',', ', ')}.",
    ),
    "a column without a name": (
        ["number 11"],
        "note\n",
        "note,\n",
        "line 1, column number 11: this column has no name; delete it in Excel.",
    ),
    "a column twice": (
        ["lit"],
        "note\n",
        "note,lit\n",
        "line 1, column lit: this column is there twice; delete one of the two.",
    ),
    "a column name in capitals": (
        ["Steps"],
        "steps",
        "Steps",
        "line 1, column Steps: write this column name as steps, in small letters without spaces.",
    ),
}
SAVE_AS = "save it in Excel as “CSV UTF-8 (Comma delimited)”."
FILES = {
    "Windows encoding": (
        GOOD_KEEPERS.encode("cp1252"),
        "line 2, column name, “Ánna Tide”: a letter or sign here is not in UTF-8, so the file was saved in another "
        f"encoding; {SAVE_AS}",
    ),
    "Unicode text": (GOOD_KEEPERS.encode("utf-16"), f"the file is saved as “Unicode text” (UTF-16); {SAVE_AS}"),
    "a workbook": (b"PK\x03\x04rest", f"this is an Excel workbook, only its name ends in .csv; {SAVE_AS}"),
    "nothing": (
        b"",
        "the file is empty; its first line must name the columns. Take the last good copy and start from it.",
    ),
}


@pytest.mark.parametrize(("old", "new", "sentence"), CELLS.values(), ids=CELLS.keys())
def test_a_bad_edit_is_named_with_its_place_and_the_way_out(office: Office, old: str, new: str, sentence: str) -> None:
    office.edit("counts.csv", old, new)
    assert office.offences() == [f"counts.csv, {sentence}"]


@pytest.mark.parametrize(("columns", "old", "new", "sentence"), HEADERS.values(), ids=HEADERS.keys())
def test_a_header_that_is_not_the_contracts_is_named_by_column(
    office: Office, columns: list[str], old: str, new: str, sentence: str
) -> None:
    header, rest = GOOD_COUNTS.split("\n", 1)
    office.save("counts.csv", f"{header}\n".replace(old, new) + rest)
    assert office.offences() == [f"counts.csv, {sentence}"]


@pytest.mark.parametrize(("content", "sentence"), FILES.values(), ids=FILES.keys())
def test_a_file_saved_in_another_form_is_told_how_to_save_it(office: Office, content: bytes, sentence: str) -> None:
    office.save("keepers.csv", content)
    separator = ", " if sentence.startswith("line") else ": "
    assert office.offences() == [f"keepers.csv{separator}{sentence}"]


def test_a_file_that_is_missing_or_does_not_belong_is_named(office: Office) -> None:
    (office.data / "counts.csv").unlink()
    office.save("counts (1).csv", GOOD_COUNTS)
    office.save("counts.xlsx", b"PK\x03\x04")
    office.save("coast.geojson", json.dumps({"type": "Feature"}))
    office.save("rocks.geojson", '{"type": ')
    sentences = office.offences()
    assert [sentence.split(":")[0] for sentence in sentences] == [
        "coast.geojson",
        "counts (1).csv",
        "counts.csv",
        "counts.xlsx",
        "rocks.geojson",
    ]
    assert "not a FeatureCollection" in sentences[0]
    assert "no table has this name" in sentences[1]
    assert "the file is missing; put it back" in sentences[2]
    assert "save a table as “CSV UTF-8”" in sentences[3]
    assert "not GeoJSON" in sentences[4]


def test_every_offence_is_listed_and_not_only_the_first(office: Office) -> None:
    office.save(
        "counts.csv",
        f"{HEADER}\nC1,K1,many,exact,09/10/2023,,,1.5,yes,\nC1,K9,-1,sure,,,,,,\nC1,,,,,,,,,\nC4,K1,1\n",
    )
    office.save("keepers.csv", "keeper_id,name\nK1,Anna\nK2,Anna\n")
    found = {(item.split(":")[0].split(", “")[0]) for item in office.offences()}
    assert found == {
        "counts.csv, line 2, column value",
        "counts.csv, line 2, column began_on",
        "counts.csv, line 2, column steps",
        "counts.csv, line 2, column lit",
        "counts.csv, line 3, column count_id",
        "counts.csv, line 3, column keeper_id",
        "counts.csv, line 3, column value",
        "counts.csv, line 3, column qualifier",
        "counts.csv, line 4, column count_id",
        "counts.csv, line 4, column keeper_id",
        "counts.csv, line 4, column value",
        "counts.csv, line 4, column qualifier",
        "counts.csv, line 5",
        "keepers.csv, line 3, column name",
    }


def test_one_faulty_id_does_not_accuse_every_row_that_refers_to_it(office: Office) -> None:
    office.edit("keepers.csv", "K1,", "K1 ,")
    assert [sentence.split(":")[0] for sentence in office.offences()] == [
        "keepers.csv, line 2, column keeper_id, “K1 ”"
    ]
    office.save("keepers.csv", GOOD_KEEPERS.replace("Bo Foam", '"Bo Foam'))
    assert [sentence.split(":")[0] for sentence in office.offences()] == ["keepers.csv, line 3"]


SAFE = {
    "a byte-order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "Windows line ends": lambda text: text.replace("\n", "\r\n").encode(),
    "old Macintosh line ends": lambda text: text.replace("\n", "\r").encode(),
    "empty lines at the end": lambda text: f"{text}\n\n,,,,,,,,,\n".encode(),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "empty cells beyond the last column": lambda text: text.replace("foggy", "foggy,,").encode(),
    "TRUE and FALSE in capitals": lambda text: text.replace("true", "TRUE").replace("false", "FALSE").encode(),
    "columns in another order": lambda text: _with_last_column_first(text).encode(),
    "semicolons": lambda text: _separated(text, ";").encode(),
    "tabs, a byte-order mark and Windows line ends": lambda text: (
        b"\xef\xbb\xbf" + _separated(text, "\t").replace("\n", "\r\n").encode()
    ),
}


def _with_last_column_first(text: str) -> str:
    rows = [line.rsplit(",", 1) for line in text.replace('"said ""perhaps"", then left"', "said perhaps").splitlines()]
    return "".join(f"{last},{others}\n" for others, last in rows)


def _separated(text: str, sign: str) -> str:
    head, comma_inside, tail = text.partition(", then")
    return head.replace(",", sign) + comma_inside + tail.replace(",", sign)


@pytest.mark.parametrize("saved", SAFE.values(), ids=SAFE.keys())
def test_what_is_safe_to_read_is_read_as_if_nothing_had_happened(office: Office, saved: Callable[[str], bytes]) -> None:
    office.save("counts.csv", saved(GOOD_COUNTS))
    assert office.offences() == []
    office.build()
    rows = run("lanterns", least=0)
    assert rows["value"].tolist() == [80, 20, 7.5]
    assert rows["keeper_id"].tolist() == ["K1", "K2", "K1"]


def test_the_command_ends_with_a_count_and_the_right_status(office: Office) -> None:
    good = office.command("check")
    office_words, _ = good.communicate()
    assert (good.returncode, office_words) == (0, "The data are in order: 2 tables, 5 rows.\n")
    office.edit("counts.csv", "K1,80,", "K1,eighty,")
    office.edit("counts.csv", "exact", "certain")
    bad = office.command("check")
    words, _ = bad.communicate()
    assert bad.returncode == 1
    assert len(words.splitlines()) == 3
    assert words.splitlines()[-1] == "Offences: 2, in 1 of the files."
