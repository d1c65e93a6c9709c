"""Reads what a document, sheet or presentation tells: makers, comments, tracked changes, hidden sheets. Knows lxml.

Word, Excel, PowerPoint and LibreOffice all save a zip of XML files.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from generator.attachments.office_archive import open_archive
from generator.attachments.trace import Trace
from generator.attachments.xmp import parse_xml

_PROPERTIES = {
    "creator": "de maker",
    "initial-creator": "de maker",
    "printed-by": "wie het afdrukte",
    "lastModifiedBy": "wie het laatst bewaarde",
    "Manager": "de manager",
}
_CUSTOM = {"property": "een eigen eigenschap", "user-defined": "een eigen eigenschap"}
_CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "tracked-changes", "rPrChange", "pPrChange"})
_COMMENTS = re.compile(
    r"(?:word/comments\w*|xl/comments\d*|xl/threadedComments/.*|ppt/comments/.*|xl/comments/.*)\.xml"
)
_DESCRIPTION = re.compile(r"docProps/(?:core|app|custom)\.xml|meta\.xml")
_BODY = re.compile(
    r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml|xl/workbook\.xml|content\.xml|styles\.xml"
)
_PICTURE = re.compile(r"(?:(?:word|xl|ppt)/media|Pictures|docProps)/.*\.(?:jpe?g|png|tiff?|webp)", re.IGNORECASE)


def read_office(content: bytes) -> list[Trace]:
    """Return the traces in a document, its pictures included.

    Raises:
        UnreadableError: it is no zip (or a locked one), or unpacks to more than a document can be.
    """
    with open_archive(content) as archive:
        return [trace for name in archive.namelist() for trace in _part(name, archive)]


def _part(name: str, archive: zipfile.ZipFile) -> Iterator[Trace]:
    if _PICTURE.fullmatch(name):
        from generator.attachments.image import read_image

        yield from read_image(archive.read(name))
    elif _DESCRIPTION.fullmatch(name):
        yield from _properties(parse_xml(archive.read(name)))
    elif _COMMENTS.fullmatch(name):
        if any(_name(e) in {"comment", "threadedComment", "cm"} for e in parse_xml(archive.read(name)).iter()):
            yield Trace("een opmerking")
    elif _BODY.fullmatch(name):
        yield from _body(parse_xml(archive.read(name)))


def _properties(root: etree._Element) -> Iterator[Trace]:
    for element in root.iter():
        what = (_PROPERTIES | _CUSTOM).get(_name(element), "")
        text = " ".join("".join(map(str, element.itertext())).split())
        if what and text:
            yield Trace(what, text)


def _body(root: etree._Element) -> Iterator[Trace]:
    for element in root.iter():
        name = _name(element)
        if name in _CHANGES:
            yield Trace("een bijgehouden wijziging")
        elif name == "annotation":
            yield Trace("een opmerking")
        elif (name == "sheet" and element.get("state", "visible") != "visible") or (
            name == "table-properties" and _attribute(element, "display") == "false"
        ):
            yield Trace("een verborgen werkblad")


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")
