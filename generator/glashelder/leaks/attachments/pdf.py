"""Reads what a PDF tells: its makers, comments, files and photos in it, and its text. Knows pypdf."""

from __future__ import annotations

import io
import itertools
import logging
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from glashelder.leaks.attachments.image import read_image
from glashelder.leaks.attachments.trace import Found, Prose, Trace, Unread, UnreadableError
from glashelder.leaks.attachments.xmp import read_xmp

_MAX_PAGES, _MAX_OBJECTS = 5000, 200_000
MAX_TEXT_BYTES = 5 * 1024 * 1024
_MAX_PAGE_BYTES, _MAX_STEPS = 2 * 1024 * 1024, 200_000
_NAMED = {"/Author": "de maker", "/Manager": "de manager"}
_PROSE = frozenset({"/Title", "/Subject", "/Keywords", "/AAPL:Keywords"})
# What programmes write of themselves; any other key somebody chose.
_OF_PROGRAMMES = frozenset({
    "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", "/Company", "/SourceModified", "/PTEX.Fullbanner",
    "/PTEX.FullBanner", "/GTS_PDFXVersion", "/GTS_PDFXConformance", "/GTS_PDFA1Version", "/PDFVersion",
})  # fmt: skip
_FILE = Trace("een bestand dat in de PDF zit")
_UNREAD = Unread("tekst in deze PDF")


class _TooMuchError(Exception):
    """The text of a page takes too many steps to read: a drawing, or a trap."""


def read_pdf(content: bytes) -> list[Found]:
    """Return what a PDF tells.

    Raises:
        UnreadableError: the PDF is locked, or has more pages or parts than can be looked at.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of what it repairs; a finding says what matters
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted:
        msg = "Deze PDF is versleuteld en dus niet na te kijken."
        raise UnreadableError(msg)
    if len(reader.pages) > _MAX_PAGES or sum(map(len, reader.xref.values())) + len(reader.xref_objStm) > _MAX_OBJECTS:
        msg = f"Deze PDF heeft meer dan {_MAX_PAGES} pagina's of {_MAX_OBJECTS} delen en is dus niet na te kijken."
        raise UnreadableError(msg)
    things = [*reader.pages, *_objects(reader)]
    return [*_described(reader), *_carried(things), *_notes(reader), *_text(reader, things, len(content))]


def _described(reader: PdfReader) -> Iterator[Found]:
    for key, value in (reader.metadata or {}).items():
        text = str(value.get_object()).strip()
        if not text or key in _OF_PROGRAMMES:
            continue
        yield Prose(text) if key in _PROSE else Trace(_NAMED.get(key, "een eigen eigenschap"), text)
    if reader.attachments:
        yield _FILE


def _objects(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yield every object that has a name for its parts, wherever it hangs."""
    numbers = {(n, generation) for generation, places in reader.xref.items() for n in places}
    for number, generation in sorted(numbers | {(n, 0) for n in reader.xref_objStm}):
        thing = reader.get_object(IndirectObject(number, generation, reader))
        if isinstance(thing, DictionaryObject):
            yield thing


def _carried(things: list[DictionaryObject]) -> Iterator[Found]:
    """Yield what descriptions, photos as the camera made them, and files tell."""
    for thing in things:
        described = _value(thing, "/Metadata")
        if isinstance(described, StreamObject):
            yield from read_xmp(described.get_data())
        if _value(thing, "/Type") == "/EmbeddedFile" or "/EF" in thing:
            yield _FILE
        elif isinstance(thing, StreamObject) and _is_photo(thing):
            yield from read_image(thing.get_data())


def _is_photo(thing: StreamObject) -> bool:
    filters = _value(thing, "/Filter")
    names = filters if isinstance(filters, list) else [filters]
    return _value(thing, "/Subtype") == "/Image" and names[-1:] == ["/DCTDecode"]


def _notes(reader: PdfReader) -> Iterator[Found]:
    """Yield each comment: that is every annotation that is no link, field or file."""
    for page in reader.pages:
        for note in (n.get_object() for n in page.annotations or ()):
            kind = _value(note, "/Subtype")
            if kind == "/Link":
                yield from _words(_value(_value(note, "/A"), "/URI"))
            elif kind == "/Widget":
                yield from _words(_value(note, "/V"))
            elif kind != "/Popup" or "/Parent" not in note:  # the window of another
                yield (
                    _FILE
                    if kind == "/FileAttachment"
                    else Trace("een opmerking", str(_value(note, "/T") or "").strip())
                )


def _value(thing: object, key: str) -> object:
    """Return what a dictionary holds under a key, also where that stands elsewhere in the file; None without it."""
    return thing[key] if isinstance(thing, DictionaryObject) and key in thing else None


def _words(value: object) -> Iterator[Found]:
    if isinstance(value, str) and value.strip():
        yield Prose(value)


def _text(reader: PdfReader, things: list[DictionaryObject], size: int) -> Iterator[Found]:
    """Yield the text of each page, as far as its signs can be read and reading it ends."""
    if size > MAX_TEXT_BYTES or any(map(_is_heavy, things)):
        yield _UNREAD
        return
    steps = itertools.count()

    def count(*_: object) -> None:
        if next(steps) > _MAX_STEPS:
            raise _TooMuchError

    try:
        for page in reader.pages:
            yield from _words(page.extract_text(visitor_operand_before=count))
    except Exception:  # noqa: BLE001 (fonts can be broken in all sorts of ways; the rest was looked at)
        yield _UNREAD


def _is_heavy(thing: DictionaryObject) -> bool:
    """Tell whether something is drawn by more than a page of text needs."""
    drawn = thing.get_contents() if isinstance(thing, PageObject) else thing
    is_drawing = isinstance(thing, PageObject) or _value(thing, "/Subtype") == "/Form"
    return is_drawing and isinstance(drawn, StreamObject) and len(drawn.get_data()) > _MAX_PAGE_BYTES
