"""Reads a sheet of Excel: the texts of its rows, and hidden rows and columns. Uses lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from glashelder.leaks.attachments.office_body import attribute
from glashelder.leaks.attachments.trace import Found, Prose, Trace
from glashelder.leaks.attachments.xmp import local_name

_ON = frozenset({"1", "true"})
_HIDDEN = Trace("verborgen rijen of kolommen")
_LETTERS = re.compile("[A-Z]{1,3}")


def shared_strings(root: etree._Element) -> list[str]:
    """Return the texts that cells refer to by number."""
    return [_text(item) for item in root if local_name(item.tag) == "si"]


def read_sheet(root: etree._Element, texts: list[str]) -> Iterator[Found]:
    """Yield the hidden rows and columns that are not empty, and the text of the rows."""
    hidden = [
        range(int(attribute(c, "min")), int(attribute(c, "max")) + 1)
        for c in root.iterfind("./{*}cols/{*}col")
        if attribute(c, "hidden") in _ON
    ]
    rows = []
    for row in root.iterfind("./{*}sheetData/{*}row"):
        cells = [(attribute(c, "r"), _cell(c, texts)) for c in row]
        filled = [(place, text) for place, text in cells if text]
        is_hidden = attribute(row, "hidden") in _ON
        if filled and (is_hidden or any(_column(place) in columns for place, _ in filled for columns in hidden)):
            yield _HIDDEN
        rows.append(" | ".join(text for _, text in filled))
    if any(rows):
        yield Prose("\n\n".join(rows))


def _cell(cell: etree._Element, texts: list[str]) -> str:
    if attribute(cell, "t") != "s":
        return _text(cell)
    number = int(_text(cell) or -1)
    return texts[number] if 0 <= number < len(texts) else ""


def _text(element: etree._Element) -> str:
    """Return the text or value of a cell or item, without its formula and phonetic guide."""
    parts = (e for e in element.iter() if local_name(e.tag) in {"t", "v"})
    return "".join(str(e.text or "") for e in parts).strip()


def _column(place: str) -> int:
    """Return the number of the column of a cell: 1 for A5, 27 for AA5; 0 if it has none."""
    number = 0
    letters = _LETTERS.match(place)
    for letter in letters[0] if letters else "":
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
