"""Reads a PDF: its authors, its comments, the files and photos in it, and its text. Uses pypdf."""

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
# Keys that programmes write about themselves; somebody chose any other key.
_OF_PROGRAMMES = frozenset({
    "/Creator", "/Producer", "/CreationDate", "/ModDate", "/Trapped", "/Company", "/SourceModified", "/PTEX.Fullbanner",
    "/PTEX.FullBanner", "/GTS_PDFXVersion", "/GTS_PDFXConformance", "/GTS_PDFA1Version", "/PDFVersion",
})  # fmt: skip
_FILE = Trace("een bestand dat in de PDF zit")
_UNREAD = Unread("tekst in deze PDF")


class _TooMuchError(Exception):
    """The text of a page takes too many steps to read: it is a drawing, or an attack."""


def read_pdf(content: bytes) -> list[Found]:
    """Return what a PDF contains.

    Raises:
        UnreadableError: the PDF is encrypted, or has too many pages or parts to search.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns about what it repairs; findings say what matters
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
    """Yield every dictionary object, wherever in the file it is."""
    numbers = {(n, generation) for generation, places in reader.xref.items() for n in places}
    for number, generation in sorted(numbers | {(n, 0) for n in reader.xref_objStm}):
        thing = reader.get_object(IndirectObject(number, generation, reader))
        if isinstance(thing, DictionaryObject):
            yield thing


def _carried(things: list[DictionaryObject]) -> Iterator[Found]:
    """Yield what metadata, photos in the form that the camera made, and embedded files contain."""
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
    """Yield each comment: every annotation that is not a link, field or file."""
    for page in reader.pages:
        for note in (n.get_object() for n in page.annotations or ()):
            kind = _value(note, "/Subtype")
            if kind == "/Link":
                yield from _words(_value(_value(note, "/A"), "/URI"))
            elif kind == "/Widget":
                yield from _words(_value(note, "/V"))
            elif kind != "/Popup" or "/Parent" not in note:  # the pop-up window of another annotation
                yield (
                    _FILE
                    if kind == "/FileAttachment"
                    else Trace("een opmerking", str(_value(note, "/T") or "").strip())
                )


def _value(thing: object, key: str) -> object:
    """Return the value of a key in a dictionary, following a reference to elsewhere in the file; None without it."""
    return thing[key] if isinstance(thing, DictionaryObject) and key in thing else None


def _words(value: object) -> Iterator[Found]:
    if isinstance(value, str) and value.strip():
        yield Prose(value)


def _text(reader: PdfReader, things: list[DictionaryObject], size: int) -> Iterator[Found]:
    """Yield the text of each page, as far as its characters can be read in reasonable time."""
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
    """Return whether something has more drawing instructions than a page of text needs."""
    drawn = thing.get_contents() if isinstance(thing, PageObject) else thing
    is_drawing = isinstance(thing, PageObject) or _value(thing, "/Subtype") == "/Form"
    return is_drawing and isinstance(drawn, StreamObject) and len(drawn.get_data()) > _MAX_PAGE_BYTES
