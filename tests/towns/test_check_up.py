"""The check-up sheets for volunteers: every kit once, room to tick, and a CSV that a spreadsheet opens."""

import csv
import io

from pages.outlets.finder.check_up import KNOWN, TO_FILL_IN
from tests.server import Server
from tests.towns import naive
from tests.towns.test_town_pages import words


def test_every_kit_is_on_the_sheet_of_its_town_and_on_that_of_all(server: Server) -> None:
    every = words(server.get("/kits/check-up/all").text)
    for town in sorted({row["town"] for row in naive.table("kits")}):
        own = [row for row in naive.table("kits") if row["town"] == town]
        sheet = server.get(f"/kits/check-up/{town.lower().replace(' ', '-')}").text
        assert sheet.count('<th scope="row">') == len(own)
        assert sheet.count('class="box"') == 3 * len(own)
        assert "<script" not in sheet
        for row in own:
            assert row["name"] in words(sheet)
            assert row["name"] in every
            assert row["caution"] in words(sheet)


def test_the_csv_has_the_same_kits_with_empty_cells_to_fill_in(server: Server) -> None:
    reply = server.get("/kits/check-up/all.csv")
    assert (reply.status, reply.content_type) == (200, "text/csv; charset=utf-8")
    rows = list(csv.DictReader(io.StringIO(reply.text)))
    assert tuple(rows[0]) == (*KNOWN, *TO_FILL_IN)
    assert sorted(row["kit_id"] for row in rows) == sorted(row["kit_id"] for row in naive.table("kits"))
    held = {row["kit_id"]: row for row in naive.table("kits")}
    length = {"day": 10, "month": 7, "year": 4}
    for row in rows:
        kit = held[row["kit_id"]]
        assert row["last_report"] == kit["reported_on"][: length[kit["reported_precision"]]]
        assert not any(row[column] for column in TO_FILL_IN)
    damaged = [row["name"] for row in rows if row["status_then"] == "Reported damaged"]
    assert damaged == [row["name"] for row in naive.table("kits") if row["condition"]]


def test_a_town_without_kits_and_a_name_that_is_no_town_are_answered_in_words(server: Server) -> None:
    assert "does not mean there is none" in server.get("/kits/check-up/oundle").text
    assert server.get("/kits/check-up/oundle.csv").status == 200
    for path in ("/kits/check-up/atlantis", "/kits/check-up/atlantis.csv"):
        reply = server.get(path)
        assert reply.status == 404
        assert 'href="/kits/print/kettering"' in reply.text
