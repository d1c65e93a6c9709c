"""Reads what a picture tells: the place and camera in EXIF, makers in text chunks and XMP. Knows Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import ExifTags, Image

from generator.attachments.trace import Trace, UnreadableError
from generator.attachments.xmp import xmp_makers

_MAX_PIXELS = 100_000_000
_MAKERS = {
    ExifTags.Base.Artist: "de maker",
    ExifTags.Base.XPAuthor: "de maker",
    ExifTags.Base.CameraOwnerName: "de eigenaar van de camera",
    ExifTags.Base.BodySerialNumber: "het nummer van de camera",
    ExifTags.Base.XPComment: "een opmerking",
    ExifTags.Base.UserComment: "een opmerking",
}
_CHUNKS = {"author": "de maker", "artist": "de maker", "creator": "de maker", "comment": "een opmerking"}
_UTF16_TAGS = (ExifTags.Base.XPAuthor, ExifTags.Base.XPComment)


def read_image(content: bytes) -> list[Trace]:
    """Return the traces in a picture.

    Raises:
        UnreadableError: the picture is larger than any page needs.
    """
    with Image.open(io.BytesIO(content)) as image:
        if image.width * image.height > _MAX_PIXELS:
            msg = "Deze afbeelding heeft te veel beeldpunten om na te kijken."
            raise UnreadableError(msg)
        image.load()  # PNG may have text after the picture
        return [*_exif(image.getexif()), *_chunks(image)]


def _exif(exif: Image.Exif) -> Iterator[Trace]:
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Trace("de plek waar de foto is gemaakt (GPS)")
    details = dict(exif) | exif.get_ifd(ExifTags.IFD.Exif)
    for tag, what in _MAKERS.items():
        text = _as_text(details.get(tag, ""), is_utf16=tag in _UTF16_TAGS)
        if text:
            yield Trace(what, text)


def _chunks(image: Image.Image) -> Iterator[Trace]:
    for key, value in image.info.items():
        name = str(key).lower()
        if name in _CHUNKS and _as_text(value):
            yield Trace(_CHUNKS[name], _as_text(value))
        elif name in {"xmp", "xml:com.adobe.xmp"}:
            yield from xmp_makers(value if isinstance(value, bytes) else str(value).encode())


def _as_text(value: object, *, is_utf16: bool = False) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-16-le" if is_utf16 else "utf-8", errors="replace").removeprefix("ASCII")
    return str(value).strip("\0 \t\n")
