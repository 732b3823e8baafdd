"""Genuine releases give the published figures cell for cell."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from queries.releases.street_counting import count
from queries.releases.street_files import find
from tests.releases.conftest import (
    DECEMBER_2019,
    HOME_OFFICE,
    KNIFE_TABLES,
    ROOT,
    STREET,
    TABLE_C2,
    Desk,
    in_any_order,
    published,
)
from tests.releases.workbooks import changed_member, write_ods, write_xlsx

FIRST_MONTHS = [f"2025-{month:02d}-01" for month in range(1, 7)]
STREET_TABLES = ("street_crime", "street_crime_quality", "street_crime_forces", "street_crime_coverage")
RELEASES = ["2018-03-31", "2018-06-30", "2018-12-31", "2019-03-31", "2019-09-30", "2019-12-31"]


def home_office_rows() -> list[list[str]]:
    """The genuine rows as an office program holds them: without the blanks that saving as CSV adds."""
    with HOME_OFFICE.open(encoding="utf-8", newline="") as file:
        return [[cell.strip().replace("-00", "0") for cell in row] for row in csv.reader(file)]


def test_six_months_of_street_level_crime_give_the_published_figures_cell_for_cell(desk: Desk) -> None:
    expected = {
        table: [
            row
            for row in published(table)
            if row["month"] in FIRST_MONTHS and row.get("force", "northamptonshire") == "northamptonshire"
        ]
        for table in STREET_TABLES
    }
    desk.only("lsoa_lookup", *STREET_TABLES)
    for table in STREET_TABLES:
        desk.keep(table, {"month": set()})
    answer = desk.run("police-uk-street", STREET, "--source-id", "POLICE-UK-2025", "--write")
    assert answer.status == 0, answer.complained
    assert [len(rows) for rows in expected.values()] == [900, 6, 84, 6]
    for table, rows in expected.items():
        assert in_any_order(desk.rows(table)) == in_any_order(rows), table


def test_unique_identifiers_agree_with_a_naive_count(months: Path) -> None:
    kept: dict[str, tuple[bool, str]] = {}
    without = Counter[str]()
    with (months / "2025-04" / "2025-04-northamptonshire-street.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            unavailable = row["Last outcome category"] == "Status update unavailable"
            if not row["Crime ID"]:
                without[row["Crime type"]] += 1
            elif row["Crime ID"] not in kept or (kept[row["Crime ID"]][0] and not unavailable):
                kept[row["Crime ID"]] = unavailable, row["Crime type"]
    naive = without + Counter(crime_type for _, crime_type in kept.values())
    held = {
        row["crime_type"]: int(row["unique_ids"])
        for row in published("street_crime_forces")
        if (row["force"], row["month"]) == ("northamptonshire", "2025-04-01")
    }
    assert held == naive


def test_six_releases_of_the_knife_tables_give_the_published_series_cell_for_cell(desk: Desk) -> None:
    desk.only("knife_annual_by_release", "knife_by_offence")
    for table in ("knife_annual_by_release", "knife_by_offence"):
        desk.keep(table, {"release_year_ending": set()})
    for path in KNIFE_TABLES:
        assert desk.run("ons-pfa-tables", path, "--source-id", "ONS-PFA", "--write").status == 0
    for table, length in (("knife_annual_by_release", 3355), ("knife_by_offence", 84)):
        expected = [row for row in published(table) if row["release_year_ending"] in RELEASES]
        assert len(expected) == length
        assert in_any_order(desk.rows(table)) == in_any_order(expected)


def test_table_c2_gives_the_published_partnerships_and_councils_cell_for_cell(desk: Desk) -> None:
    desk.only("recorded_crime_csp", "recorded_crime_councils")
    for table in ("recorded_crime_csp", "recorded_crime_councils"):
        desk.keep(table, {"offence": set()})
    assert desk.run("ons-csp", TABLE_C2, "--write").status == 0
    assert desk.rows("recorded_crime_csp") == published("recorded_crime_csp")
    assert desk.rows("recorded_crime_councils") == published("recorded_crime_councils")


def test_2017_18_as_first_published_gives_the_published_quarters_cell_for_cell(desk: Desk) -> None:
    desk.only("recorded_crime_quarters")
    desk.keep("recorded_crime_quarters", {"release": {"HO-PFA-2023-10"}})
    assert desk.run("home-office-pfa", HOME_OFFICE, "--source-id", "HO-PFA-2018-07", "--write").status == 0
    assert desk.rows("recorded_crime_quarters") == published("recorded_crime_quarters")


@pytest.mark.parametrize("ending", ["ods", "xlsx"])
def test_a_workbook_of_the_same_rows_reads_like_the_csv(desk: Desk, tmp_path: Path, ending: str) -> None:
    rows = home_office_rows()
    sheets = {"Cover": [["Police recorded crime open data"]], "2017-18": rows}
    write = write_ods if ending == "ods" else write_xlsx
    answer = desk.run("home-office-pfa", write(tmp_path / f"prc.{ending}", sheets))
    assert answer.status == 0, answer.complained
    assert "524 rows read; 0 added, 0 revised, 0 the same as in an earlier release, 524 already held" in answer.said


def test_sheets_may_differ_in_the_order_and_number_of_their_columns(desk: Desk, tmp_path: Path) -> None:
    rows = [[*row[::-1], "note"] for row in home_office_rows()]
    answer = desk.run("home-office-pfa", write_ods(tmp_path / "prc.ods", {"2017_18": rows}))
    assert "524 already held" in answer.said, answer.complained


def test_percentage_changes_headed_like_counts_are_not_read_as_counts(desk: Desk) -> None:
    desk.only("knife_annual_by_release", "knife_by_offence")
    desk.keep("knife_annual_by_release", {"release_year_ending": set()})
    desk.run("ons-pfa-tables", DECEMBER_2019, "--source-id", "ONS-PFA", "--write")
    county = [row for row in desk.rows("knife_annual_by_release") if row["area_code"] == "E23000022"]
    assert [row["knife_offences"] for row in county] == [
        "331",
        "396",
        "285",
        "319",
        "308",
        "348",
        "417",
        "451",
        "531",
        "487",
        "629",
    ]


def test_a_knife_table_is_found_by_its_title_when_its_number_moves(desk: Desk, tmp_path: Path) -> None:
    moved = changed_member(DECEMBER_2019, tmp_path / "moved.xlsx", "xl/sharedStrings.xml", "Table P5:", "Table P9:")
    moved = changed_member(moved, tmp_path / "renamed.xlsx", "xl/workbook.xml", "Table P5 ", "Table 9")
    answer = desk.run("ons-pfa-tables", moved)
    assert "“Table 9”" in answer.said
    assert "627 already held" in answer.said, answer.complained


def test_knife_open_data_is_read_by_the_names_of_its_columns(desk: Desk, tmp_path: Path) -> None:
    expected = published("knife_quarters_by_force")
    desk.only("knife_quarters_by_force")
    desk.keep("knife_quarters_by_force", {"quarter_start": {"2008-04-01"}})
    head = ["Financial Year", "Financial Quarter", "Force Name", "Number of offences involving a knife"]
    columns = ("financial_year", "financial_quarter", "force", "knife_offences")
    rows = [head, *([row[column] for column in columns] for row in expected)]
    path = write_ods(tmp_path / "knife.ods", {"Contents": [["Knife table"]], "Table": rows})
    answer = desk.run("home-office-knife", path, "--source-id", "HO-KNIFE-TEST", "--released", "2019-07-18", "--write")
    assert answer.status == 0, answer.complained
    read = [row for row in desk.rows("knife_quarters_by_force") if row["source_id"] == "HO-KNIFE-TEST"]
    assert in_any_order([row | {"source_id": "HO-KNIFE"} for row in read]) == in_any_order(expected)


def test_of_two_lines_of_a_crime_the_one_without_an_update_is_dropped_whatever_its_type(
    months: Path, tmp_path: Path
) -> None:
    name = "2025-01-northamptonshire-street.csv"
    text = (months / "2025-01" / name).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.endswith(",Drugs,Court result unavailable,"))
    other = line.replace(",Drugs,Court result unavailable,", ",Burglary,Status update unavailable,")
    genuine = force_counts(months / "2025-01")
    for number, both in enumerate((f"{line}\n{other}\n", f"{other}\n{line}\n")):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / name).write_text(text.replace(f"{line}\n", both), encoding="utf-8")
        counts = force_counts(folder)
        rows, unique_ids = counts.pop("Burglary")
        assert (rows - 1, unique_ids) == genuine["Burglary"]
        assert counts == {crime_type: count for crime_type, count in genuine.items() if crime_type != "Burglary"}


def force_counts(folder: Path) -> dict[str, tuple[int, int]]:
    """Rows and unique identifiers of this force by crime type, as the import counts them."""
    found = find(folder, "northamptonshire")
    counted = count(found, ROOT / "data" / "lsoa_lookup.csv", lambda done, total: None)
    return {str(row["crime_type"]): (int(row["rows"] or 0), int(row["unique_ids"] or 0)) for row in counted.forces}
