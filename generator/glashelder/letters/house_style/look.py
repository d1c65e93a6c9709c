"""What a letter that a browser makes takes over from the house style: its font and size, and the colour of headings.

In: the bytes of a house-style file. Out: the module that a page loads when somebody wants a Word file. What else is in
that file (letterhead, logo) is in letters of `glashelder letter` only.
"""

from __future__ import annotations

import io
import re
import zipfile

import msgspec
from lxml import etree

from glashelder.leaks.attachments.xmp import parse_xml
from glashelder.letters.house_style.package import W
from glashelder.wording import links

LOOK = f"{links.DEPARTMENT_LETTERS}huisstijl.js"
"""The address of the module."""
_STYLES = "word/styles.xml"
_MOST_BYTES = 2_000_000
_FONT = re.compile(r"[\w .-]{1,60}")
_NUMBER = re.compile(r"[0-9]{1,3}")
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


def look_module(content: bytes) -> bytes:
    """Return the module; what the file does not say, or says in another way, is not in it."""
    return f"export default {msgspec.json.encode(_look(content)).decode()}\n".encode()


def _look(content: bytes) -> dict[str, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(_STYLES).file_size > _MOST_BYTES:
                return {}
            styles = parse_xml(archive.read(_STYLES))
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, etree.XMLSyntaxError):
        return {}  # `check` tells what is wrong with it
    found = {
        "lettertype": (_value(styles, "Normal", "rFonts", "ascii"), _FONT),
        "grootte": (_value(styles, "Normal", "sz", "val"), _NUMBER),
        "kopkleur": (_value(styles, "heading 1", "color", "val"), _COLOUR),
    }
    return {name: text for name, (text, sound) in found.items() if sound.fullmatch(text)}


def _value(styles: etree._Element, style: str, element: str, attribute: str) -> str:
    """Return a property of the text of a style, by the name that Word gives the style in every language."""
    for node in styles.iter(f"{W}style"):
        name = node.find(f"{W}name")
        if name is not None and str(name.get(f"{W}val")).casefold() == style.casefold():
            found = node.find(f"{W}rPr/{W}{element}")
            return str(found.get(f"{W}{attribute}", "")) if found is not None else ""
    return ""
