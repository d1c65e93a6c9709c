"""Reads who made something from XMP, the description that pictures and PDF files carry. Knows lxml."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.attachments.trace import Trace, UnreadableError

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_RATIONAL_GPS = "{http://ns.adobe.com/exif/1.0/}GPSLatitude"


def parse_xml(content: bytes) -> etree._Element:
    """Parse XML without entities, network or documents of unlimited size.

    Raises:
        UnreadableError: it defines entities, which no programme that makes documents does.
        XMLSyntaxError: it is not XML.
    """
    if b"<!DOCTYPE" in content:
        msg = "In dit bestand zit code die er niet in hoort (een DTD). Het is daarom niet nagekeken."
        raise UnreadableError(msg)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(content, parser)


def xmp_makers(content: bytes) -> Iterator[Trace]:
    """Yield the makers that XMP names, and whether it names a place."""
    root = parse_xml(content.strip(b"\0 \t\r\n"))
    for creator in root.iter(_CREATOR):
        text = " ".join("".join(map(str, creator.itertext())).split())
        if text:
            yield Trace("de maker", text)
    if any(_RATIONAL_GPS in element.attrib or element.tag == _RATIONAL_GPS for element in root.iter()):
        yield Trace("de plek waar de foto is gemaakt (GPS)")
