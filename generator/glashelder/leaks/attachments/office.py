"""Reads a document, spreadsheet or presentation: authors, comments, changes, hidden parts, and its text.

Word, Excel, PowerPoint and LibreOffice all save a zip of XML files. Uses lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from glashelder.leaks.attachments.embedded import read_embedded
from glashelder.leaks.attachments.office_archive import ZIP, Budget, open_archive
from glashelder.leaks.attachments.office_body import read_body
from glashelder.leaks.attachments.sheet import read_sheet, shared_strings
from glashelder.leaks.attachments.trace import Found, Prose, Trace, Unread, UnreadableError
from glashelder.leaks.attachments.xmp import local_name, parse_xml, text_of

_PROPERTIES = {
    "creator": "de maker",
    "initial-creator": "de maker",
    "printed-by": "wie het afdrukte",
    "lastModifiedBy": "wie het laatst bewaarde",
    "Manager": "de manager",
    "property": "een eigen eigenschap",
    "user-defined": "een eigen eigenschap",
}
_PROSE = frozenset({"title", "subject", "description", "keywords", "keyword", "category"})
_COMMENTS = re.compile(
    r"(?:word/comments\w*|xl/comments\d*|xl/threadedComments/.*|ppt/comments/.*|xl/comments/.*)\.xml"
)
_DESCRIPTION = re.compile(r"docProps/(?:core|app|custom)\d*\.xml|(?:.+/)?meta\.xml|.+\.psmdcp")
_PEOPLE = re.compile(r"(?:word/people|xl/persons/.+|ppt/authors|ppt/commentAuthors)\.xml")
_NAMES = frozenset({"author", "displayName", "name"})
_BODY = re.compile(
    r"word/(?:glossary/)?(?:document|header|footer|footnotes|endnotes)\d*\.xml|ppt/slides/.+\.xml|xl/workbook\.xml"
    r"|(?:.+/)?(?:content|styles)\.xml"
)
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_STRINGS = "xl/sharedStrings.xml"
_MAX_SHEET = 20 * 1024 * 1024


def read_office(content: bytes, budget: Budget | None = None) -> list[Found]:
    """Return what a document contains, including the pictures and documents in it.

    Raises:
        UnreadableError: it is not a zip, is encrypted, or holds more than a document can.
    """
    budget = budget or Budget()
    with open_archive(content, budget) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return [*_sheets(parts), *(found for name, part in parts.items() for found in _part(name, part, budget))]


def _part(name: str, part: bytes, budget: Budget) -> Iterator[Found]:
    if _DESCRIPTION.fullmatch(name):
        yield from _properties(parse_xml(part))
    elif _PEOPLE.fullmatch(name):
        for element in parse_xml(part).iter():
            names = [str(v) for k, v in element.attrib.items() if local_name(k) in _NAMES]
            yield from (Trace("de naam van wie eraan werkte", n) for n in names if n)
    elif _COMMENTS.fullmatch(name):
        if any(local_name(e.tag) in {"comment", "threadedComment", "cm"} for e in parse_xml(part).iter()):
            yield Trace("een opmerking")
    elif _BODY.fullmatch(name):
        yield from read_body(parse_xml(part))
    elif part.startswith(ZIP):
        yield from _document_within(part, budget)
    else:
        yield from read_embedded(part)


def _document_within(content: bytes, budget: Budget) -> list[Found]:
    if not budget.depth:
        msg = "Hierin zitten te veel documenten in elkaar. Het is daarom niet nagekeken."
        raise UnreadableError(msg)
    budget.depth -= 1
    found = read_office(content, budget)
    budget.depth += 1
    return found


def _properties(root: etree._Element) -> Iterator[Found]:
    for element in root.iter():
        name, text = local_name(element.tag), text_of(element)
        if text and name in _PROPERTIES:
            yield Trace(_PROPERTIES[name], text)
        elif text and name in _PROSE:
            yield Prose(text)


def _sheets(parts: dict[str, bytes]) -> Iterator[Found]:
    """Yield what the sheets of Excel contain; they refer by number to texts in a part of their own."""
    sheets = {name: part for name, part in parts.items() if _SHEET.fullmatch(name)}
    strings = parts.get(_STRINGS, b"")
    if max(map(len, [strings, *sheets.values()])) > _MAX_SHEET:
        yield Unread("een heel groot werkblad")
        return
    texts = shared_strings(parse_xml(strings)) if strings else []
    for sheet in sheets.values():
        yield from read_sheet(parse_xml(sheet), texts)
