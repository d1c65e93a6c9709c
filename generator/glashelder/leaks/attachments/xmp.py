"""Reads authors, people and locations from XMP, the metadata in pictures and PDF files (ISO 16684-1). Uses lxml."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from glashelder.leaks.attachments.trace import Found, Prose, Trace, UnreadableError

_SAID = {
    "creator": "de maker",
    "Author": "de maker",
    "Artist": "de maker",
    "CaptionWriter": "wie het bijschrift schreef",
    "Credit": "de naam bij de foto",
    "PersonInImage": "wie er op de foto staat",
    "CameraOwnerName": "de eigenaar van de camera",
    "OwnerName": "de eigenaar van de camera",
    "Owner": "de eigenaar",
    "Manager": "de manager",
}
_PROSE = frozenset({"description", "title", "Headline", "subject", "Keywords"})
_PLACE = "GPSLatitude"


def parse_xml(content: bytes) -> etree._Element:
    """Parse XML without entities, network or documents of unlimited size.

    Raises:
        UnreadableError: it defines entities, which no programme that writes documents does.
        XMLSyntaxError: it is not XML.
    """
    if b"<!DOCTYPE" in content:
        msg = "In dit bestand zit code die er niet in hoort (een DTD). Het is daarom niet nagekeken."
        raise UnreadableError(msg)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(content, parser)


def local_name(tag: object) -> str:
    """Return the name of an element or attribute without its namespace."""
    return str(tag).rpartition("}")[2]


def text_of(element: etree._Element) -> str:
    """Return all text in an element, with one space where there was white space."""
    return " ".join(" ".join(map(str, element.itertext())).split())


def read_xmp(content: bytes) -> Iterator[Found]:
    """Yield the people that XMP names, a location if it has one, and its description of the contents."""
    for element in parse_xml(content.strip(b"\0 \t\r\n")).iter():
        named = [(local_name(element.tag), text_of(element))]
        named += [(local_name(key), str(value).strip()) for key, value in element.attrib.items()]
        for name, text in named:
            if text and name in _SAID:
                yield Trace(_SAID[name], text)
            elif text and name in _PROSE:
                yield Prose(text)
            elif name == _PLACE:
                yield Trace("de plek waar de foto is gemaakt (GPS)")
