"""Reads the metadata of a picture: location and camera in EXIF, authors in IPTC, text chunks and XMP. Uses Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from glashelder.leaks.attachments.trace import Found, Prose, Trace, UnreadableError
from glashelder.leaks.attachments.xmp import read_xmp

_MAX_PIXELS = 100_000_000
_MAKERS = {
    ExifTags.Base.Artist: "de maker",
    ExifTags.Base.XPAuthor: "de maker",
    ExifTags.Base.CameraOwnerName: "de eigenaar van de camera",
    ExifTags.Base.BodySerialNumber: "het nummer van de camera",
    ExifTags.Base.XPComment: "een opmerking",
    ExifTags.Base.UserComment: "een opmerking",
}
_PROSE = (
    ExifTags.Base.ImageDescription,
    ExifTags.Base.XPTitle,
    ExifTags.Base.XPSubject,
    ExifTags.Base.XPKeywords,
)
_XMP_IN_TIFF = 700
_CHUNKS = {"author": "de maker", "artist": "de maker", "creator": "de maker", "comment": "een opmerking"}
_RAW = "raw profile"
_UTF16_TAGS = (ExifTags.Base.XPAuthor, ExifTags.Base.XPComment, *_PROSE[1:])
# Records of IPTC IIM 4.2 that name somebody, and those that describe the picture.
_IPTC = {80: "de maker", 110: "de naam bij de foto", 118: "wie contactpersoon is", 122: "wie het bijschrift schreef"}
_IPTC_PROSE = (5, 25, 105, 120)
_APPLICATION_RECORD = 2


def read_image(content: bytes) -> list[Found]:
    """Return the metadata of a picture.

    Raises:
        UnreadableError: the picture is larger than any page needs.
    """
    with Image.open(io.BytesIO(content)) as image:
        if image.width * image.height > _MAX_PIXELS:
            msg = "Deze afbeelding heeft te veel beeldpunten om na te kijken."
            raise UnreadableError(msg)
        image.load()  # PNG may have text after the picture
        return [*_exif(image.getexif()), *_iptc(image), *_chunks(image)]


def _exif(exif: Image.Exif) -> Iterator[Found]:
    if exif.get_ifd(ExifTags.IFD.GPSInfo):
        yield Trace("de plek waar de foto is gemaakt (GPS)")
    details = dict(exif) | exif.get_ifd(ExifTags.IFD.Exif)
    for tag, what in _MAKERS.items():
        text = _as_text(details.get(tag, ""), is_utf16=tag in _UTF16_TAGS)
        if text:
            yield Trace(what, text)
    for tag in _PROSE:
        text = _as_text(details.get(tag, ""), is_utf16=tag in _UTF16_TAGS)
        if text:
            yield Prose(text)
    if isinstance(xmp := details.get(_XMP_IN_TIFF), bytes):
        yield from read_xmp(xmp)


def _iptc(image: ImageFile.ImageFile) -> Iterator[Found]:
    for (record, dataset), value in (IptcImagePlugin.getiptcinfo(image) or {}).items():
        texts = [_as_text(v) for v in (value if isinstance(value, list) else [value])]
        for text in texts if record == _APPLICATION_RECORD else ():
            if text and dataset in _IPTC:
                yield Trace(_IPTC[dataset], text)
            elif text and dataset in _IPTC_PROSE:
                yield Prose(text)


def _chunks(image: Image.Image) -> Iterator[Found]:
    for key, value in image.info.items():
        name = str(key).lower()
        if name in _CHUNKS and _as_text(value):
            yield Trace(_CHUNKS[name], _as_text(value))
        elif name in {"xmp", "xml:com.adobe.xmp"}:
            yield from read_xmp(value if isinstance(value, bytes) else str(value).encode())
        elif isinstance(value, str) and not name.startswith(_RAW):
            yield Prose(value)


def _as_text(value: object, *, is_utf16: bool = False) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-16-le" if is_utf16 else "utf-8", errors="replace").removeprefix("ASCII")
    return str(value).strip("\0 \t\n")
