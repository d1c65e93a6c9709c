"""Reads a picture or PDF in a document. Its first bytes say what it is, because its name may say anything."""

from __future__ import annotations

from collections.abc import Iterator

from glashelder.leaks.attachments.office_archive import OLE
from glashelder.leaks.attachments.trace import Found, Trace

_PDF = b"%PDF-"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"II*\0", b"MM\0*")
_RIFF, _WEBP = b"RIFF", b"WEBP"


def read_embedded(content: bytes) -> Iterator[Found]:
    """Yield what an embedded file contains; nothing if it is of another kind.

    Raises:
        UnreadableError: the picture or PDF cannot be read.
    """
    if content.startswith(_PICTURES) or (content.startswith(_RIFF) and content[8:12] == _WEBP):
        from glashelder.leaks.attachments.image import read_image

        yield from read_image(content)
    elif content.startswith(_PDF):
        from glashelder.leaks.attachments.pdf import read_pdf

        yield from read_pdf(content)
    elif content.startswith(OLE):
        yield Trace("een ingesloten bestand dat niet is na te kijken")
