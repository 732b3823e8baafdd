"""A simulated year: an embargo lifts while readers are connected, a hold, a revision, a withdrawal, a restoration.

All figures in it are fictional: vehicles of a fictional count, and lanterns that never shone.
"""

import json
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser

from pages.exhibits.catalogue import exhibits
from pages.outlets.edition import edition
from pages.outlets.publishing import holding
from pages.outlets.publishing.due import publish_due
from pages.outlets.publishing.holds import LOCAL, now
from pages.outlets.publishing.publish import Held, Outcome
from pages.outlets.publishing.withdrawing import restore, withdraw
from queries.errors import ReaderError
from queries.run import pin, run
from tests.outlets.opened import take
from tests.pages.reading import visiting
from tests.publishing.desk import Desk
from tests.server import Reply, Server, serving

SLUG, FIGURE = "ten-weeks-results", "ten-weeks-2023-04"
EMBARGO = datetime(2027, 2, 2, 9, 30, tzinfo=LOCAL)
WHY = "The fictional count was made again."
SECRETS = ("86417", "86,417", "53197", "53,197", "Fictional lanterns", "fictional count")
ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass
class Year:
    """What was seen in the course of the year, by the moment it was seen at."""

    old_code: str = ""
    new_code: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    outcomes: dict[str, object] = field(default_factory=dict)
    before: str = ""
    watched: list[tuple[float, int, bool]] = field(default_factory=list)
    lifted_at: float = 0.0


@pytest.fixture(scope="module")
def year(office: Desk, browser: Browser) -> Iterator[Year]:
    """The year, lived once; the tests below look at what was seen."""
    seen = Year()
    with serving(office.build, NSVPP_DATA=str(office.data)) as server, visiting(browser, server) as reader:
        seen.old_code = code_of()
        place = office.entrust("lanterns", tables(office), **about("draft"))
        seen.outcomes["draft"] = due()
        (place / "publication.json").write_text(json.dumps(about("cleared")), encoding="utf-8")
        holding.start(date(2027, 12, 31), "Before the fictional election.", since=now().date())
        seen.outcomes["held"] = due()
        seen.pages["held"] = reader.open(server, "/weeks_of_action")
        seen.outcomes["early"] = [result for _, result in publish_due(EMBARGO - timedelta(minutes=1))]
        seen.before = everything(office, server)
        holding.lift()
        with watching(server, seen):
            seen.outcomes["lifted"] = due()
            seen.lifted_at = time.monotonic()
            time.sleep(0.5)
        seen.outcomes["again"] = due()
        seen.pages["lifted"] = reader.open(server, "/weeks_of_action")
        seen.new_code = code_of()
        look(seen, server, "revised")
        seen.outcomes["withdrawn"] = withdraw(FIGURE, "It was never real", "clerk", EMBARGO + timedelta(days=90))
        look(seen, server, "withdrawn")
        seen.pages["withdrawn"] = reader.open(server, "/weeks_of_action")
        seen.outcomes["restored"] = restore(FIGURE, "It is real after all", EMBARGO + timedelta(days=91))
        look(seen, server, "restored")
        yield seen


def tables(office: Desk) -> dict[str, list[str]]:
    """The rows under embargo: one figure revised, one new, and a planned release."""
    revised = (
        office.line("figures.csv", FIGURE)
        .replace(",95,", ",86417,")
        .replace("Vehicles thought", "Vehicles of a fictional count, thought")
    )
    new = office.line("figures.csv", "ten-weeks-2023-06").replace("ten-weeks-2023-06", "ten-weeks-2023-97")
    new = new.replace(",10,", ",53197,").replace("Chief Inspectors who", "Fictional lanterns that")
    planned = "lanterns-2027,2027-06-01,09:30,The fictional lanterns of spring,A fictional office,true,"
    return {"figures.csv": [revised, new], "planned_releases.csv": [planned]}


def about(status: str) -> dict[str, str]:
    """What is said about the publication."""
    return {
        "title": "The Fictional lanterns",
        "embargo_until": EMBARGO.isoformat(),
        "status": status,
        "cleared_by": "head of lanterns",
        "why": WHY,
    }


def due() -> object:
    """What came of the one publication that is due."""
    return next((result for _, result in publish_due(EMBARGO)), None)


def code_of() -> str:
    pin()
    return edition(SLUG).code


def look(seen: Year, server: Server, moment: str) -> None:
    """Look at every outlet that can show the figure."""
    paths = {
        "code": f"/x/{seen.old_code}",
        "code now": f"/x/{seen.new_code}",
        "csv": f"/exhibits/{SLUG}.csv",
        "page": f"/exhibits/{SLUG}",
        "embed": f"/exhibits/{SLUG}/embed",
        "table": "/api/v1/tables/figures.csv",
        "corrections": "/corrections",
        "feed": "/feed.xml",
        "calendar": "/calendar.ics",
    }
    for name, path in paths.items():
        seen.replies[f"{moment} {name}"] = server.get(path)


def everything(office: Desk, server: Server) -> str:
    """All that can be had from outside, and all that lies in the public folders."""
    pin()
    addresses = [f"/api/v1/tables/{name}.csv" for name in run("tables")["table_name"]]
    addresses += [f"/exhibits/{slug}{form}" for slug in exhibits() for form in ("", ".csv", ".json")]
    addresses += [f"/exhibits/{SLUG}/embed", f"/exhibits/{SLUG}.svg", "/towns/northampton", "/find-a-kit", "/kits.csv"]
    addresses += ["/exhibits", "/feed.xml", "/calendar.ics", "/corrections", "/revisions", "/healthz", "/"]
    found = [server.get(path).text for path in addresses]
    packed = [f"/exhibits/{slug}.xlsx" for slug in exhibits()]
    packed += [f"/exhibits/{SLUG}.zip", f"/briefing.pptx?exhibits={SLUG}", f"/briefing.html?exhibits={SLUG}"]
    found += [unpacked(take(server, path).body) for path in packed]
    found += [content.decode("utf-8") for content in office.files().values()]
    return "\n".join([*found, office.snapshot_text()])


def unpacked(body: bytes) -> str:
    """All text in a file, and in the files inside it where it is a ZIP; of a PDF what can be read."""
    if body.startswith(b"PK"):
        with ZipFile(BytesIO(body)) as packed:
            return "\n".join(unpacked(packed.read(name)) for name in packed.namelist())
    if body.startswith(b"%PDF"):
        return subprocess.run(["pdftotext", "-", "-"], input=body, check=True, capture_output=True).stdout.decode()
    return body.decode("utf-8", "replace")


class watching:
    """Ask for the exhibit over and over while a publication is put in use; keep when and what each answer was."""

    def __init__(self, server: Server, seen: Year) -> None:
        self.server, self.seen, self.ended = server, seen, threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def _watch(self) -> None:
        while not self.ended.is_set():
            reply = self.server.get(f"/exhibits/{SLUG}.csv")
            self.seen.watched.append((time.monotonic(), reply.status, "86417" in reply.text))
            time.sleep(0.1)

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join()


def test_nothing_of_a_publication_is_anywhere_before_its_minute(year: Year) -> None:
    assert "ten-weeks-2023-04" in year.before
    assert year.before.count("Ten weeks of action brought in 47 knives") > 10, "files were opened, packed ones too"
    assert [secret for secret in SECRETS if secret in year.before or secret in year.pages["held"]] == []
    assert year.outcomes["early"] == []


def test_what_is_not_cleared_stays_and_says_so(year: Year) -> None:
    refusal = year.outcomes["draft"]
    assert isinstance(refusal, ReaderError)
    assert "is draft, not cleared" in str(refusal)


def test_a_hold_stops_publications_and_every_page_says_so(year: Year) -> None:
    assert isinstance(year.outcomes["held"], Held)
    words = "Nothing new is published here until 31 December 2027. Before the fictional election."
    assert words in year.pages["held"]
    assert words not in year.pages["lifted"]


def test_readers_who_are_connected_get_the_old_figure_and_within_seconds_the_new(year: Year) -> None:
    assert {status for _, status, _ in year.watched} == {200}
    states = [new for _, _, new in year.watched]
    assert states[0] is False
    assert states[-1] is True
    assert states == sorted(states), "the old figure came back"
    assert year.watched[states.index(True)][0] < year.lifted_at + 10
    assert "86,417" in year.pages["lifted"]


def test_publishing_again_finds_nothing(year: Year) -> None:
    assert isinstance(year.outcomes["lifted"], Outcome)
    assert year.outcomes["again"] is None


def test_an_old_picture_tells_each_value_then_and_now_and_why(year: Year) -> None:
    page = year.replies["revised code"]
    assert page.status == 200
    assert "This picture was revised" in page.text
    assert "<td>value</td><td>95</td><td>86,417</td>" in page.text
    assert f"Why: {WHY}" in page.text
    assert "This picture is current" in year.replies["revised code now"].text


def test_feed_corrections_and_calendar_tell_of_it_without_figures(year: Year) -> None:
    feed = ElementTree.fromstring(year.replies["revised feed"].text)
    titles = [title.text or "" for title in feed.iter(f"{ATOM}title")]
    assert any(title.startswith(exhibits()[SLUG].question) for title in titles)
    assert "The published tables: Published: The Fictional lanterns." in titles
    ids = [identifier.text for identifier in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) > 3
    assert all(link.get("href", "").startswith("http://127.0.0.1") for link in feed.iter(f"{ATOM}link"))
    assert not [secret for secret in ("86417", "86,417") if secret in year.replies["revised feed"].text]
    assert WHY in year.replies["revised corrections"].text
    event = next(iter(Calendar.from_ical(year.replies["revised calendar"].text).walk("VEVENT")))
    assert event["summary"] == "The fictional lanterns of spring"
    assert event.decoded("dtstart").astimezone(LOCAL) == datetime(2027, 6, 1, 9, 30, tzinfo=LOCAL)


def test_a_withdrawn_figure_is_in_no_outlet_and_its_reason_is(year: Year) -> None:
    for outlet in ("csv", "page", "embed"):
        assert year.replies[f"withdrawn {outlet}"].status == 410, outlet
        assert "86417" not in year.replies[f"withdrawn {outlet}"].text
    assert FIGURE in year.replies["revised table"].text
    assert FIGURE not in year.replies["withdrawn table"].text
    assert "ten-weeks-2023-05" in year.replies["withdrawn table"].text
    assert "86,417" not in year.pages["withdrawn"]
    for reply in ("code", "corrections", "page"):
        assert "It was never real." in year.replies[f"withdrawn {reply}"].text, reply
    assert "Withdrawn on 3 May 2027: It was never real." in year.pages["withdrawn"]
    assert "This chart was withdrawn" in year.replies["withdrawn code"].text


def test_what_is_restored_is_as_it_was_and_both_stay_in_the_register(year: Year) -> None:
    assert "86417" in year.replies["restored csv"].text
    assert FIGURE in year.replies["restored table"].text
    assert "This picture is current" in year.replies["restored code now"].text
    corrections = year.replies["restored corrections"].text
    assert "Nothing is withdrawn." in corrections
    assert "It was never real." in corrections
    assert "It is real after all." in corrections


def test_the_published_folder_is_put_away(year: Year, office: Desk) -> None:
    assert [path.name for path in office.embargo.iterdir()] == ["published"]
    assert Path(office.embargo / "published" / "lanterns" / "figures.csv").is_file()
