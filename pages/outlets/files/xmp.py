"""The packet of metadata (XMP) that picture programs and news desks read from inside a picture."""

from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from pages.outlets.edition import Edition
from pages.outlets.files import citation, credit

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
META = "adobe:ns:meta/"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
for prefix, name in {"rdf": RDF, "dc": DC, "Iptc4xmpCore": IPTC, "x": META}.items():
    register_namespace(prefix, name)


def packet(edition: Edition) -> str:
    """Title, description, alt text, rights, source and who made it, as one XMP packet."""
    answer = edition.answer
    root = Element(f"{{{META}}}xmpmeta")
    description = SubElement(SubElement(root, f"{{{RDF}}}RDF"), f"{{{RDF}}}Description", {f"{{{RDF}}}about": ""})
    _in_english(description, f"{{{DC}}}title", answer.title)
    _in_english(description, f"{{{DC}}}description", f"{answer.subtitle}. {answer.takeaway}")
    _in_english(description, f"{{{DC}}}rights", credit.licence(answer))
    _in_english(description, f"{{{IPTC}}}AltTextAccessibility", answer.alt)
    creator = SubElement(SubElement(description, f"{{{DC}}}creator"), f"{{{RDF}}}Seq")
    SubElement(creator, f"{{{RDF}}}li").text = citation.PUBLISHER
    SubElement(description, f"{{{DC}}}source").text = citation.origin(answer)
    SubElement(description, f"{{{DC}}}identifier").text = edition.code
    begin = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    return f'{begin}{tostring(root, encoding="unicode")}<?xpacket end="r"?>'


def _in_english(parent: Element, name: str, text: str) -> None:
    choices = SubElement(SubElement(parent, name), f"{{{RDF}}}Alt")
    SubElement(choices, f"{{{RDF}}}li", {LANGUAGE: "x-default"}).text = text
