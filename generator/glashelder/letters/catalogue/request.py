"""What a department asks for when it makes a letter, as typed; and how typed text is made safe."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping

from msgspec import Struct, field

FORMATEN = ("docx", "html", "text")
TOEKENNEN, WEIGEREN = "toekennen", "weigeren"
_INVISIBLE = {"Cc", "Cf", "Cn", "Co", "Cs"}
Lines = str | tuple[str, ...]
"""A text: on one line, or as its lines, of which an empty one parts paragraphs."""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Deel(Struct, frozen=True, kw_only=True):
    """One part of a decision, as typed: the fields of `department_fields.DEEL_VELDEN`."""

    vraag: str = ""
    besluit: str = ""
    uitvoering: str = ""
    grond: str = ""
    feiten: str = ""
    afweging: str = ""


class LetterRequest(Struct, frozen=True, kw_only=True):
    """What a letter is made from. Nothing in it has been checked; dates are text until they are.

    Attributes:
        brief: the id of a letter.
        verwerkingen: ids of the activities it is about; the first gives body and regime.
        velden: typed values by the name of their field (`department_fields.VELDEN`); what is absent was not filled in.
        delen: the parts of a decision.
        formaat: one of `FORMATEN`.
    """

    brief: str
    verwerkingen: tuple[str, ...]
    velden: Mapping[str, str] = field(default_factory=dict)
    delen: tuple[Deel, ...] = ()
    formaat: str = "docx"

    def veld(self, naam: str) -> str:
        """Return the value of a field as one safe line; empty when it was not filled in."""
        return one_line(self.velden.get(naam, ""))

    def dag(self, naam: str) -> datetime.date | None:
        """Return the day in a field, or None when there is no such day in it."""
        return parse_date(self.veld(naam))


def parse_date(text: str) -> datetime.date | None:
    """Return the day written as `YYYY-MM-DD`, or None when there is no such day."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def one_line(text: str) -> str:
    """Return the text as one line of visible characters.

    White space and line ends become one space. Control, bidirectional and private characters disappear: they
    could turn around what a reader sees, or act as layout in a document.
    """
    kept = (" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def paragraphs(text: str) -> Lines:
    """Return the text with its lines and paragraphs."""
    lines: list[str] = []
    for line in map(one_line, text.splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return _as_lines(lines if lines and lines[-1] else lines[:-1])


def address_lines(text: str) -> Lines:
    """Return the text with its lines, none of them empty."""
    return _as_lines([line for line in map(one_line, text.splitlines()) if line])


def _as_lines(lines: list[str]) -> Lines:
    return tuple(lines) if len(lines) > 1 else "".join(lines)
