"""Reads what a file contains, by the kind that its suffix says."""

from __future__ import annotations

from collections.abc import Callable

from glashelder.leaks.attachments.trace import Found, UnreadableError

IMAGES = frozenset({"gif", "jpeg", "jpg", "png", "tif", "tiff", "webp"})
OFFICE = frozenset({"docm", "docx", "dotx", "odp", "ods", "odt", "pptx", "xlsm", "xlsx"})
PDF = frozenset({"pdf"})
SVG = frozenset({"svg"})
READABLE = IMAGES | OFFICE | PDF | SVG
MAX_BYTES = 50 * 1024 * 1024


def inspect_file(suffix: str, content: bytes) -> list[Found]:
    """Return what a file of a readable kind contains, each thing once.

    Raises:
        UnreadableError: the file cannot be read, so nobody knows what is in it.
    """
    try:
        return list(dict.fromkeys(_reader(suffix)(content)))
    except UnreadableError:
        raise
    except Exception as error:  # these libraries raise anything on a maliciously broken file
        msg = "Dit bestand is kapot, of het is van een ander soort dan zijn naam zegt."
        raise UnreadableError(msg) from error


def _reader(suffix: str) -> Callable[[bytes], list[Found]]:
    if suffix in IMAGES:
        from glashelder.leaks.attachments.image import read_image

        return read_image
    if suffix in PDF:
        from glashelder.leaks.attachments.pdf import read_pdf

        return read_pdf
    if suffix in SVG:
        from glashelder.leaks.attachments.svg import read_svg

        return read_svg
    from glashelder.leaks.attachments.office import read_office

    return read_office
