"""Reads a drawing (SVG): its author, its text, and content that a website may not have. Uses lxml.

A browser runs no scripts in an image, but the URL of the drawing itself opens as a document of this site.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from lxml import etree

from glashelder.leaks.attachments.image import read_image
from glashelder.leaks.attachments.trace import Found, Prose, Trace, UnreadableError, Unsafe
from glashelder.leaks.attachments.xmp import local_name, parse_xml, read_xmp

_REFUSED = {
    "script": "een script",
    "foreignObject": "tekst met opmaak uit een webpagina",
    "iframe": "een andere webpagina",
}
_TEXTS = frozenset({"text", "title", "desc"})
_SPOKEN = frozenset({"aria-label", "label", "docname", "alt"})
_PATHS = frozenset({"export-filename", "absref", "docbase"})
"""Where Inkscape stores the folder of the author."""
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,(.+)", re.DOTALL | re.IGNORECASE)
_ELSEWHERE = re.compile(r"""@import|url\((?!\s*['"]?\s*(?:#|data:font/|data:application/(?:x-)?font))""", re.IGNORECASE)
_STARTS_PROGRAMME = re.compile(r"\s*(?:javascript|vbscript):", re.IGNORECASE)


def read_svg(content: bytes) -> list[Found]:
    """Return what a drawing contains, including what may not be on a website.

    Raises:
        UnreadableError: it is not a drawing, or it defines entities.
    """
    text = content.decode("utf-8-sig")
    root = parse_xml(text.encode())
    if local_name(root.tag) != "svg":
        msg = "Dit bestand is geen SVG-tekening."
        raise UnreadableError(msg)
    found: list[Found] = [*read_xmp(text.encode()), *(Prose(said) for said in _COMMENT.findall(text))]
    if "<?xml-stylesheet" in text:
        found.append(Unsafe("een stijlblad van elders"))
    for element in root.iter():
        found += _in_element(element)
        for key, value in element.attrib.items():
            found += _in_attribute(local_name(key), str(value))
    return found


def _in_element(element: etree._Element) -> Iterator[Found]:
    name = local_name(element.tag)
    if name in _REFUSED:
        yield Unsafe(_REFUSED[name])
    elif name in _TEXTS:
        yield Prose("".join(map(str, element.itertext())))
    elif name == "style" and _ELSEWHERE.search(element.text or ""):
        yield Unsafe("iets dat van elders komt")


def _in_attribute(name: str, value: str) -> Iterator[Found]:
    picture = _PICTURE.match(value.strip())
    if name.lower().startswith("on") or _STARTS_PROGRAMME.match(value):
        yield Unsafe("een script")
    elif name in {"href", "src"} and picture:
        yield from read_image(base64.b64decode(picture[1]))
    elif _ELSEWHERE.search(value) or (name in {"href", "src"} and not value.strip().startswith("#")):
        yield Unsafe("iets dat van elders komt")
    elif name in _PATHS and re.search(r"[/\\]", value):
        yield Trace("de map van wie de tekening maakte", value)
    elif name in _SPOKEN or name.startswith("data-"):
        yield Prose(value)
