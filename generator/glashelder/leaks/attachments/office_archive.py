"""Opens an office document, which is a zip, after checking that its sizes are those of a document (ASVS 5.2.3)."""

from __future__ import annotations

import io
import zipfile

from glashelder.leaks.attachments.trace import UnreadableError

_MAX_RATIO, _SMALL = 200, 1024 * 1024
_IS_ENCRYPTED = 0x1
OLE, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"


class Budget:
    """How much a document and all documents in it may unpack to together, so that nested zip bombs are stopped too."""

    def __init__(self) -> None:
        self.parts, self.bytes, self.depth = 2000, 100 * 1024 * 1024, 3


def open_archive(content: bytes, budget: Budget | None = None) -> zipfile.ZipFile:
    """Return the zip. Nothing is unpacked before its sizes are checked against the remaining budget.

    Raises:
        UnreadableError: it is not a zip, is encrypted, or unpacks to more than a document can be.
    """
    if content.startswith(OLE):
        msg = "Dit document heeft een wachtwoord of is van een oude soort (.doc, .xls, .ppt), en dus niet na te kijken."
        raise UnreadableError(msg)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        msg = "Dit document is versleuteld of kapot, en dus niet na te kijken."
        raise UnreadableError(msg) from error
    parts = archive.infolist()
    if any(p.flag_bits & _IS_ENCRYPTED for p in parts) or len({p.filename for p in parts}) < len(parts):
        msg = "Dit document is versleuteld of kapot, en dus niet na te kijken."
        raise UnreadableError(msg)
    budget = budget or Budget()
    budget.parts -= len(parts)
    budget.bytes -= sum(p.file_size for p in parts)
    bomb = any(p.file_size > _SMALL and p.file_size > _MAX_RATIO * max(p.compress_size, 1) for p in parts)
    if bomb or min(budget.parts, budget.bytes) < 0:
        msg = "Dit document wordt bij het uitpakken veel te groot en is daarom niet nagekeken."
        raise UnreadableError(msg)
    return archive
