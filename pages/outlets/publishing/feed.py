"""The feed of what changed (Atom) and the calendar of planned releases (iCalendar). Neither holds any figure."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from icalendar import Calendar, Event

from pages.exhibits.records import records
from pages.outlets.publishing.corrections import NEWEST, Told, told
from pages.outlets.publishing.holds import LOCAL
from queries.run import pinned

NAMESPACE = "http://www.w3.org/2005/Atom"
PUBLISHER = "Northamptonshire Serious Violence Prevention Partnership"
TITLE = f"{PUBLISHER}: what changed"


def identifier(name: str) -> str:
    """A lasting id that does not depend on the address of the site."""
    return uuid5(NAMESPACE_URL, f"nsvpp-register/{name}").urn


def atom(address: Callable[[str], str]) -> bytes:
    """The feed; `address` makes a path of this site absolute."""
    entries = told()[:NEWEST]
    feed = Element("feed", xmlns=NAMESPACE)
    feed.set("xml:lang", "en-GB")
    _add(feed, "title", TITLE)
    _add(feed, "id", identifier("feed"))
    _add(feed, "updated", _moment(entries[0]) if entries else pinned().built_at.isoformat(timespec="seconds"))
    _add(SubElement(feed, "author"), "name", PUBLISHER)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=address("/feed.xml"))
    SubElement(feed, "link", rel="alternate", type="text/html", href=address("/corrections"))
    for one in entries:
        _entry(feed, one, address)
    return tostring(feed, encoding="utf-8", xml_declaration=True)


def _entry(feed: Element, one: Told, address: Callable[[str], str]) -> None:
    entry = SubElement(feed, "entry")
    _add(entry, "title", f"{one.about}: {one.change}" if not one.about.endswith("?") else f"{one.about} {one.change}")
    _add(entry, "id", identifier(one.entry_id))
    _add(entry, "updated", _moment(one))
    SubElement(entry, "link", rel="alternate", type="text/html", href=address(one.path))
    _add(entry, "summary", " ".join(filter(None, (one.change, one.why))))


def _moment(one: Told) -> str:
    """The day of publication; the register holds no time of day."""
    return datetime.combine(one.on, time(), UTC).isoformat()


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def calendar(address: Callable[[str], str]) -> bytes:
    """The planned releases; without a time of day they take the whole day."""
    made = Calendar()
    made.add("prodid", f"-//{PUBLISHER}//planned releases//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Planned releases")
    for row in records("planned_releases"):
        made.add_component(_event(row, address))
    return bytes(made.to_ical())


def _event(row: dict, address: Callable[[str], str]) -> Event:
    event, day = Event(), row["planned_on"].date()
    event.add("uid", identifier(f"release/{row['release_id']}").removeprefix("urn:uuid:"))
    event.add("dtstamp", pinned().built_at)
    event.add("summary", row["title"])
    event.add("status", "CONFIRMED" if row["confirmed"] else "TENTATIVE")
    event.add("description", " ".join(filter(None, (f"Released by: {row['publisher']}.", row["note"]))))
    event.add("url", address("/"))
    if row["planned_at"]:
        start = datetime.combine(day, time.fromisoformat(row["planned_at"]), LOCAL).astimezone(UTC)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=30))
    else:
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    return event
