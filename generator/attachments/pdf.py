"""Reads what a PDF tells: its author, in either of two places, and comments. Knows pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from pypdf import PdfReader

from generator.attachments.trace import Trace, UnreadableError
from generator.attachments.xmp import xmp_makers

_COMMENTS = frozenset({"/Text", "/FreeText", "/Popup", "/Highlight", "/StrikeOut", "/Underline", "/Caret", "/Ink"})
_MAX_PAGES = 5000


def read_pdf(content: bytes) -> list[Trace]:
    """Return the traces in a PDF.

    Raises:
        UnreadableError: the PDF is locked, or has more pages than can be looked at.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of what it repairs; a finding says what matters
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        msg = "Deze PDF is versleuteld en dus niet na te kijken."
        raise UnreadableError(msg)
    if len(reader.pages) > _MAX_PAGES:
        msg = f"Deze PDF heeft meer dan {_MAX_PAGES} pagina's en is dus niet na te kijken."
        raise UnreadableError(msg)
    return list(_traces(reader))


def _traces(reader: PdfReader) -> Iterator[Trace]:
    author = reader.metadata.author if reader.metadata else None
    if author and author.strip():
        yield Trace("de maker", author.strip())
    metadata = reader.root_object.get("/Metadata")
    if metadata is not None:
        yield from xmp_makers(metadata.get_object().get_data())
    if reader.attachments:
        yield Trace("een bestand dat in de PDF zit")
    for page in reader.pages:
        if any(note.get_object().get("/Subtype") in _COMMENTS for note in page.annotations or ()):
            yield Trace("een opmerking")
