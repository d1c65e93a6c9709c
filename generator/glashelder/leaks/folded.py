"""Reads a text as a person would: one kind of space, dash and digit, and no invisible characters.

People space a number, break it over lines, or paste it with the special characters of Word. Detectors need one
spelling.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cached_property, lru_cache

_CODE = "(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});"
# Anything unusual: white space other than a single space, an HTML entity, an odd character.
# The character set comes first, because the search for it is fast.
_ODD = re.compile(
    rf"[^!-%'-~À-ÖØ-öø-ſΑ-ωА-я‘’“”„•€](?:(?<=\s)(?:(?<! )|(?=\s))\s*|(?<=&){_CODE}|(?<![\s&]))"
)  # fmt: skip
_HTML = re.compile("&" + _CODE)
_ITEM_AFTER_LINE = re.compile(r"\n[-*+] ")
_ITEM = re.compile(r"[-*+] ")
_ALIKE = {"\u2212": "-", "\u2044": "/", "\u2215": "/", "\u00b7": "."}
_UNSEEN = frozenset({"Cf", "Me", "Mn"})
_SMALL = ("<super>", "<sub>", "<fraction>")


class Folded:
    """A text in one spelling, and the offset of each of its characters in the text as it was typed.

    A blank line, or the line end before a list item, stays a line end: no number continues after it.
    """

    def __init__(self, typed: str) -> None:
        self._typed = typed
        simple = _simple(typed)
        self._pieces = _pieces(typed) if simple is None else [(0, simple)]
        self.text = "".join(piece for _, piece in self._pieces)

    def as_typed(self, start: int, end: int) -> tuple[int, str]:
        """Return the offset and the spelling of a stretch of the folded text in the text as it was typed."""
        first, last = self._places[start], self._places[end - 1]
        code = _HTML.match(self._typed, last)
        return first, self._typed[first : code.end() if code else last + 1]

    @cached_property
    def _places(self) -> list[int]:
        return [place for start, piece in self._pieces for place in range(start, start + len(piece))]


def _simple(typed: str) -> str | None:
    """Return the folded text if only line ends are odd, else None: true of most texts, and ten times faster.

    Every character keeps its offset, so a blank line is two line ends.
    """
    flat = typed
    if "\n" in typed:
        if _ITEM_AFTER_LINE.search(typed):
            return None
        flat = typed.replace("\n\n", "\r\r").replace("\n", " ")
    is_simple = flat.isascii() and "  " not in flat and "&" not in flat and flat.replace("\r", "").isprintable()
    return flat.replace("\r", "\n") if is_simple else None


def _pieces(typed: str) -> list[tuple[int, str]]:
    """Return the stretches of the folded text with their offsets; a replacement is one stretch per character."""
    pieces: list[tuple[int, str]] = []
    end, is_after_space = 0, False
    for odd in (*_ODD.finditer(typed), None):
        begin = odd.start() if odd else len(typed)
        stretches = [(end, typed[end:begin]), *((begin, char) for char in (_read(odd) if odd else ""))]
        for start, piece in stretches:
            skipped = 1 if is_after_space and piece.startswith(" ") else 0  # what stood between is invisible
            if len(piece) > skipped:
                pieces.append((start + skipped, piece[skipped:]))
                is_after_space = piece[-1].isspace()
        end = odd.end() if odd else begin
    return pieces


def _read(odd: re.Match[str]) -> str:
    """Return what a person reads at an odd place."""
    if odd[0].isspace():
        is_break = odd[0].count("\n") > 1 or ("\n" in odd[0] and _ITEM.match(odd.string, odd.end()))
        return "\n" if is_break else " "
    return "".join(map(_folded, html.unescape(odd[0])))


@lru_cache(4096)
def _folded(char: str) -> str:
    category = unicodedata.category(char)
    if category in _UNSEEN:
        return ""
    if char.isspace() or unicodedata.decomposition(char).startswith(_SMALL):  # a superscript digit is a footnote
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    return "-" if category == "Pd" else _ALIKE.get(char) or unicodedata.normalize("NFKC", char)
