"""A letter as a Word document, in the house style of `templates/letters/huisstijl.docx`.

The house style is an ordinary Word file with Jinja between its words. It runs in a sandbox, every value is
escaped, and a word without a value is a fault instead of a gap. The same letter gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import jinja2
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

LANGUAGE = "nl-NL"
_FIRST = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def letter_docx(house_style: Path, context: dict[str, Any], *, title: str, author: str, date: datetime.date) -> bytes:
    """Return the document.

    Args:
        house_style: the Word file with placeholders.
        context: what the placeholders may name.
        title: title of the document, for screen readers and lists of files.
        author: the organisation, never a person.
        date: the day of the letter; also the day of making and changing.
    """
    template = DocxTemplate(house_style)
    template.render(context, SandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined))
    properties = template.docx.core_properties
    moment = datetime.datetime.combine(date, datetime.time())
    properties.title, properties.language = title, LANGUAGE
    properties.author = properties.last_modified_by = author
    properties.created = properties.modified = moment
    properties.comments, properties.revision = "", 1
    buffer = io.BytesIO()
    template.save(buffer)
    return _reproducible(buffer)


def _reproducible(packed: io.BytesIO) -> bytes:
    """Pack the parts again in a fixed order with a fixed time; docxtpl writes the clock into the archive."""
    result = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != _FIRST, n)):
            part = zipfile.ZipInfo(name, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, source.read(name))
    return result.getvalue()
