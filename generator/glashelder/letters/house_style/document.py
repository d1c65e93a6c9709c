"""A letter as a Word document, in a house style such as `templates/letters/huisstijl.docx`.

The house style is an ordinary Word file with Jinja between its words. It is read once, for all letters of a run. It
runs in a sandbox, every value is escaped, and a word without a value is a fault instead of a gap. The same letter
gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import jinja2
from docx import Document
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from glashelder.letters.house_style.text import PART

LANGUAGE = "nl-NL"
_FIRST = "[Content_Types].xml"
_PROPERTIES = "docProps/core.xml"
_STATISTICS = "docProps/app.xml"
_NO_STATISTICS = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
"""Pages, minutes and the manager of whoever made the house style say nothing of a letter."""
_LINES = re.compile(r"<w:t(?: [^>]*)?>[^<\n]*\n[^<]*</w:t>")
_LINE_END = '</w:t><w:br/><w:t xml:space="preserve">'
_EPOCH = (1980, 1, 1, 0, 0, 0)


class HouseStyle:
    """A Word file with placeholders, read and compiled."""

    def __init__(self, content: bytes) -> None:
        """Read the bytes of the file.

        Raises:
            jinja2.TemplateError: a placeholder is not sound.
            Exception: it is no Word file, or a damaged one.
        """
        document = Document(io.BytesIO(content))
        _ = document.core_properties  # makes the part where it is missing
        packed = io.BytesIO()
        document.save(packed)
        with zipfile.ZipFile(packed) as parts:
            self._parts = {name: parts.read(name) for name in parts.namelist()}
        if _STATISTICS in self._parts:
            self._parts[_STATISTICS] = _NO_STATISTICS
        _properties(self._parts[_PROPERTIES], title="", author="", date=datetime.date.min)  # fails here, or never
        environment = SandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined)
        patch = DocxTemplate(io.BytesIO(content)).patch_xml  # joins placeholders that Word has split
        self._templates = {
            name: environment.from_string(patch(_as_text(part)))
            for name, part in self._parts.items()
            if PART.fullmatch(name)
        }

    def letter(self, context: Mapping[str, Any], *, title: str, author: str, date: datetime.date) -> bytes:
        """Return the document.

        Args:
            context: what the placeholders may name.
            title: title of the document, for screen readers and lists of files.
            author: the organisation, never a person.
            date: the day of the letter; also the day of making and changing.
        """
        made = {
            name: _LINES.sub(_broken, template.render(context)).encode() for name, template in self._templates.items()
        }
        made[_PROPERTIES] = _properties(self._parts[_PROPERTIES], title=title, author=author, date=date)
        return _packed(self._parts | made)


def _broken(found: re.Match[str]) -> str:
    """Return a text of Word with its line ends as Word writes them."""
    return found[0].replace("\n", _LINE_END)


def _as_text(part: bytes) -> str:
    return str(etree.tostring(etree.fromstring(part, _parser()), encoding="unicode"))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _properties(part: bytes, *, title: str, author: str, date: datetime.date) -> bytes:
    element = parse_xml(part)
    properties = CoreProperties(element)
    moment = datetime.datetime.combine(date, datetime.time())
    properties.title, properties.language = title, LANGUAGE
    properties.author = properties.last_modified_by = author
    properties.created = properties.modified = moment
    properties.comments, properties.revision = "", 1
    return bytes(etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True))


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts packed in a fixed order with a fixed time: an archive otherwise holds the clock."""
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda n: (n != _FIRST, n)):
            part = zipfile.ZipInfo(name, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, parts[name])
    return result.getvalue()
